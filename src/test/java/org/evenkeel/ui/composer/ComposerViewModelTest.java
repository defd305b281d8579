package org.evenkeel.ui.composer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.evenkeel.desk.Drafts;
import org.evenkeel.desk.Replies;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.clock.TypingSpan;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.evenkeel.store.Errand;
import org.evenkeel.store.OutboxTable;
import org.evenkeel.ui.fx.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // @BeforeEach runs before every test
class ComposerViewModelTest {
    private static final long ID = 1042;

    @TempDir
    Path directory;

    private DeskOnDisk desk;
    private ComposerViewModel composer;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(directory);
        desk.conversation(ID, "Priya Sharma", People.ANA.id(), Duration.ofSeconds(30), 1);
        composer = composer();
    }

    private ComposerViewModel composer() {
        return new Composers(desk.replies, desk.drafts, desk.settings, FxThread.immediate(), desk.clock).of(ID);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<Message> messages() {
        return desk.transcripts.newest(ID, 50).messages();
    }

    @Test
    void sendingEmptiesTheBoxOnceTheMessageIsSafe() {
        composer.text().set("Good morning");
        composer.keep();
        composer.send();
        assertEquals("", composer.text().get());
        assertEquals(
                List.of("Good morning"), messages().stream().map(Message::text).toList());
        assertEquals(new Drafts.Draft("", "", Visibility.REPLY), desk.drafts.of(ID));
        assertTrue(desk.rings.get() > 0);
    }

    @Test
    void blankAndEndlessTextsAreRefusedWithASentence() {
        composer.text().set("  \n ");
        composer.send();
        assertFalse(composer.trouble().get().isEmpty());
        composer.text().set("x".repeat(Replies.LONGEST + 1));
        assertEquals("", composer.trouble().get());
        composer.send();
        assertFalse(composer.trouble().get().isEmpty());
        assertEquals(Replies.LONGEST + 1, composer.text().get().length());
        assertTrue(messages().isEmpty());
    }

    @Test
    void aFailureKeepsTheTextAndSaysSo() {
        desk.close();
        composer.text().set("Good morning");
        composer.send();
        assertEquals("Good morning", composer.text().get());
        assertFalse(composer.trouble().get().isEmpty());
    }

    @Test
    void replyAndNoteKeepTextsOfTheirOwnAcrossARestart() {
        composer.text().set("to the customer");
        composer.toggle();
        assertEquals("", composer.text().get());
        composer.text().set("to colleagues");
        composer.close();
        assertEquals(new Drafts.Draft("to the customer", "to colleagues", Visibility.NOTE), desk.drafts.of(ID));

        ComposerViewModel again = composer();
        assertEquals(Visibility.NOTE, again.visibility().get());
        assertEquals("to colleagues", again.text().get());
        again.toggle();
        assertEquals("to the customer", again.text().get());
    }

    @Test
    void aNoteIsSentAsANoteAndLeavesTheReplyAlone() {
        composer.text().set("to the customer");
        composer.toggle();
        composer.text().set("to colleagues");
        composer.send();
        assertEquals(Visibility.NOTE, messages().getFirst().visibility());
        assertEquals(new Drafts.Draft("to the customer", "", Visibility.NOTE), desk.drafts.of(ID));
        composer.toggle();
        assertEquals("to the customer", composer.text().get());
    }

    @Test
    void whenWeTypedIsKeptFromTheFirstKeyToTheLast() {
        Instant first = desk.now();
        composer.text().set("G");
        desk.pass(Duration.ofSeconds(4));
        composer.text().set("Good morn");
        desk.pass(Duration.ofSeconds(20));
        composer.idle();
        composer.idle();
        Instant again = desk.now();
        composer.text().set("Good morning");
        composer.send();
        assertEquals(
                List.of(new TypingSpan(ID, first, first.plusSeconds(4)), new TypingSpan(ID, again, again)),
                desk.database.read(s -> s.clocks().typed(ID)));
    }

    @Test
    void onlyWhatWasSentIsTakenFromTheBox() {
        assertEquals("and more", Words.without("sent", "sent and more"));
        assertEquals("", Words.without("sent", "sent"));
        assertEquals("changed", Words.without("sent", "changed"));
    }

    @Test
    void aFailedMessageComesBackInFrontOfWhatStandsThere() {
        composer.text().set("first try");
        composer.send();
        long failed = messages().getFirst().localId();
        desk.database.change(s -> s.messages().setDelivery(failed, Delivery.FAILED, "refused"));
        composer.text().set("meanwhile");
        composer.takeBack(failed);
        assertTrue(composer.text().get().startsWith("first try"));
        assertTrue(composer.text().get().endsWith("meanwhile"));
        assertTrue(messages().isEmpty());
        assertEquals(composer.text().get(), desk.drafts.of(ID).reply());
    }

    @Test
    void theServerHearsThatWeTypeOnceAndThatWeStopped() {
        composer.text().set("G");
        composer.text().set("Go");
        assertEquals(List.of(true), typing());
        composer.text().set("Goo");
        assertEquals(List.of(), typing());
        composer.idle();
        composer.idle();
        assertEquals(List.of(false), typing());
        composer.text().set("Good");
        assertEquals(List.of(true), typing());
        desk.pass(Duration.ofSeconds(16));
        composer.text().set("Good ");
        assertEquals(List.of(true), typing());
        composer.send();
        assertEquals(List.of(false), typing());
    }

    @Test
    void outOfSightItIsKeptAndNobodySeemsToType() {
        composer.text().set("Good");
        assertEquals(List.of(true), typing());
        composer.rest();
        assertEquals(List.of(false), typing());
        assertEquals("Good", desk.drafts.of(ID).reply());
        composer.text().set("Good morning");
        assertEquals(List.of(true), typing());
    }

    /** What the line would tell the server, taken from it. */
    private List<Boolean> typing() {
        return desk
                .database
                .write(s -> {
                    List<OutboxTable.Row> rows = s.outbox().typing();
                    rows.forEach(row -> s.outbox().remove(row.id()));
                    return rows;
                })
                .stream()
                .map(OutboxTable.Row::errand)
                .filter(Errand.ShowTyping.class::isInstance)
                .map(errand -> ((Errand.ShowTyping) errand).on())
                .toList();
    }

    @Test
    void whatWasJustSentCanBeTakenBackForThreeSeconds() {
        composer.text().set("Too early");
        composer.send();
        assertEquals(3, composer.undoSeconds().get());
        composer.text().set("after");
        composer.undo();
        assertEquals(0, composer.undoSeconds().get());
        assertTrue(composer.text().get().startsWith("Too early"));
        assertTrue(composer.text().get().endsWith("after"));
        assertTrue(messages().isEmpty());
        composer.undo();
        assertTrue(messages().isEmpty());
    }

    @Test
    void theOfferEndsWithItsTime() {
        composer.text().set("Gone");
        composer.send();
        desk.pass(Duration.ofMillis(1_100));
        composer.tick();
        assertEquals(2, composer.undoSeconds().get());
        desk.pass(Duration.ofSeconds(2));
        composer.tick();
        assertEquals(0, composer.undoSeconds().get());
        composer.undo();
        assertEquals("", composer.text().get());
        assertEquals(1, messages().size());
    }

    @Test
    void aColleaguesReplyIsAnnouncedOnlyWhileOneIsBeingWritten() {
        composer.colleagueAnswered("Lena", "It is on its way.");
        assertEquals("", composer.news().get());
        composer.text().set("I was just about to");
        composer.colleagueAnswered("Lena", "It is on\n its way.");
        assertEquals(
                "Lena answered while you were writing: “It is on its way.”",
                composer.news().get());
        composer.toggle();
        assertFalse(composer.news().get().isEmpty());
        composer.toggle();
        composer.newsRead();
        assertEquals("", composer.news().get());
        composer.colleagueAnswered("Lena", "Once more");
        composer.send();
        assertEquals("", composer.news().get());
    }
}
