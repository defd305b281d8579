package org.evenkeel.ui.composer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.fixtures.BusyWriter;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.evenkeel.ui.fx.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A pane is left and entered again while the cache is still busy with something else. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @BeforeEach runs before every test
class LeavingAndEnteringTest {
    private static final long ID = 1042;
    private static final Duration BUSY = Duration.ofMillis(300);

    @TempDir
    Path directory;

    private DeskOnDisk desk;
    private FxThread fx;
    private Composers composers;
    private ComposerViewModel composer;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(directory);
        desk.conversation(ID, "Priya Sharma", People.ANA.id(), Duration.ofSeconds(30), 1);
        fx = FxThread.start(e -> {
            throw new IllegalStateException(e);
        });
        onFx(() -> composers = new Composers(desk.replies, desk.drafts, desk.settings, fx, desk.clock));
        enter();
    }

    @AfterEach
    void close() {
        fx.close();
        desk.close();
    }

    private static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, task);
    }

    private static <T> T fromFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, question);
    }

    private void enter() {
        onFx(() -> composer = composers.of(ID));
    }

    private void type(String text) {
        onFx(() -> composer.text().set(text));
    }

    private String box() {
        return fromFx(() -> composer.text().get());
    }

    private void settle() {
        onFx(() -> composer.close());
        await().until(() -> fromFx(composer::settled));
        ComposerViewModel before = composer;
        enter();
        assertNotSame(before, composer);
        await().until(() -> !fromFx(composer::underWay));
    }

    private List<String> messages() {
        return desk.transcripts.newest(ID, 50).messages().stream()
                .map(Message::text)
                .toList();
    }

    @Test
    void aReplyIsSentOnceThoughItsPaneWasLeftAndEnteredMeanwhile() {
        type("Good morning");
        onFx(() -> composer.keep());
        try (BusyWriter busy = new BusyWriter(desk.database, BUSY)) {
            onFx(() -> composer.send());
            onFx(() -> composer.close());
            enter();
            onFx(() -> composer.send());
        }
        await().until(() -> box().isEmpty());
        settle();
        assertEquals("", box());
        assertEquals(List.of("Good morning"), messages());
    }

    @Test
    void theNewestDraftStandsInTheBox() {
        type("old");
        settle();
        assertEquals("old", box());
        try (BusyWriter busy = new BusyWriter(desk.database, BUSY)) {
            type("newest");
            onFx(() -> composer.close());
            enter();
            assertEquals("newest", box());
        }
        settle();
        assertEquals("newest", box());
    }

    @Test
    void whatWasTypedBehindAReplyStays() {
        try (BusyWriter busy = new BusyWriter(desk.database, BUSY)) {
            type("first");
            onFx(() -> composer.send());
            type("first second");
            onFx(() -> composer.close());
            enter();
            onFx(() -> composer.close());
        }
        await().until(() -> fromFx(composer::settled));
        assertEquals(List.of("first"), messages());
        assertEquals("second", desk.drafts.of(ID).reply());
        enter();
        await().until(() -> box().equals("second"));
    }

    @Test
    void whatIsErasedAfterEnteringAgainDoesNotComeBack() {
        try (BusyWriter busy = new BusyWriter(desk.database, BUSY)) {
            type("first");
            onFx(() -> composer.send());
            type("first second");
            onFx(() -> composer.close());
            enter();
            type("first");
        }
        await().until(() -> messages().equals(List.of("first")));
        settle();
        assertEquals("", box());
        assertEquals("", desk.drafts.of(ID).reply());
    }

    @Test
    void theProgramMayEndWhileAReplyIsOnItsWay() {
        try (BusyWriter busy = new BusyWriter(desk.database, BUSY)) {
            type("first");
            onFx(() -> composer.send());
            type("first second");
            onFx(() -> {
                composer.close();
                fx.close();
            });
        }
        assertEquals(List.of("first"), messages());
        assertEquals("second", desk.drafts.of(ID).reply());
    }

    @Test
    void aDraftThatCouldNotBeKeptIsStillThere() {
        type("kept");
        settle();
        desk.database.close();
        type("kept and more");
        onFx(() -> composer.close());
        await().until(() -> fromFx(() -> !composer.trouble().get().isEmpty()));
        enter();
        assertEquals("kept and more", box());
        assertFalse(fromFx(composer::underWay));
    }

    @Test
    void whatIsSentBeforeTheDraftCameGoesAloneAndTheDraftStays() {
        onFx(() -> composer.close());
        await().until(() -> fromFx(composer::settled));
        desk.drafts.save(ID, Visibility.REPLY, "a longer answer");
        onFx(() -> {
            composer = composers.of(ID);
            composer.text().set("One moment please.");
            composer.send();
        });
        await().until(() -> messages().equals(List.of("One moment please.")));
        settle();
        assertEquals("a longer answer", box());
    }

    @Test
    void theKeyThatSendsIsTheSameInAllOfThemAtOnce() {
        onFx(() -> composers.enterSends(true));
        assertTrue(fromFx(() -> composer.enterSends().get()));
        assertTrue(fromFx(() -> composers.of(7).enterSends().get()));
        await().until(desk.settings::enterSends);
        onFx(() -> composers.enterSends(false));
        assertFalse(fromFx(() -> composer.enterSends().get()));
        await().until(() -> !desk.settings.enterSends());
    }
}
