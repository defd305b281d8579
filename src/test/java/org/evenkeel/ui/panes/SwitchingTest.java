package org.evenkeel.ui.panes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.evenkeel.desk.Layouts;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.evenkeel.ui.composer.ComposerViewModel;
import org.evenkeel.ui.composer.Composers;
import org.evenkeel.ui.fx.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init") // @BeforeEach runs before every test
class SwitchingTest {
    private static final int CONVERSATIONS = 9;

    @TempDir
    Path directory;

    private DeskOnDisk desk;
    private PanesViewModel panes;
    private Composers lasting;
    private final Map<Long, ComposerViewModel> composers = new HashMap<>();

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(directory);
        for (long id = 1; id <= CONVERSATIONS; id++) {
            desk.conversation(id, "Customer " + id, People.ANA.id(), Duration.ofSeconds(30), 0);
        }
        panes = panes();
        lasting = new Composers(desk.replies, desk.drafts, desk.settings, FxThread.immediate(), desk.clock);
    }

    private PanesViewModel panes() {
        PanesViewModel model = new PanesViewModel(desk.layouts, FxThread.immediate());
        model.restore(() -> {});
        return model;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** What the view does: one composer per conversation, for as long as it stands in a pane. */
    private void follow() {
        List<Long> standing = panes.conversations();
        composers.entrySet().removeIf(entry -> {
            boolean gone = !standing.contains(entry.getKey());
            if (gone) {
                entry.getValue().close();
            }
            return gone;
        });
        standing.forEach(id -> composers.computeIfAbsent(id, lasting::of));
    }

    @Test
    void whatIsTypedForOneNeverReachesAnother() {
        Random random = new Random(42);
        Map<Long, List<String>> sent = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            switch (random.nextInt(8)) {
                case 0 -> panes.choose(1 + random.nextInt(4));
                case 1 -> panes.closeFocused();
                case 2 -> panes.cycle(random.nextBoolean());
                case 3 -> panes.focus(random.nextInt(4));
                case 4 -> panes.room(800 + random.nextInt(1_200), 400 + random.nextInt(1_000));
                default -> panes.open(1 + random.nextInt(CONVERSATIONS));
            }
            follow();
            Long id = panes.focusedConversation().get();
            if (id != null) {
                ComposerViewModel composer = composers.get(id);
                assertNotNull(composer);
                assertEquals(id, composer.conversationId());
                composer.text().set(composer.text().get() + "[" + id + "]");
                if (random.nextInt(3) == 0) {
                    sent.computeIfAbsent(id, it -> new ArrayList<>())
                            .add(composer.text().get());
                    composer.send();
                }
            }
        }
        for (long id = 1; id <= CONVERSATIONS; id++) {
            String own = "[" + id + "]";
            List<String> texts = desk.transcripts.newest(id, 2_000).messages().stream()
                    .map(Message::text)
                    .toList();
            assertEquals(sent.getOrDefault(id, List.of()), texts);
            texts.forEach(text -> assertEquals("", text.replace(own, "")));
            assertEquals("", desk.drafts.of(id).reply().replace(own, ""));
        }
        assertTrue(sent.size() == CONVERSATIONS);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 900, 3, 1",
        "1440, 813, 2, 2",
        "1440, 813, 3, 2",
        "1440, 813, 4, 4",
        "1920, 1293, 3, 3",
        "1920, 1293, 4, 4"
    })
    void whatIsInSightFollowsTheRoom(double window, double grid, int chosen, int shown) {
        panes.choose(chosen);
        panes.room(window, grid);
        assertEquals(shown, panes.stage().get().inSight().size());
    }

    @Test
    void aWideWindowHasThreePanesUntilSomebodyChooses() {
        panes.room(1_920, 1_293);
        assertEquals(3, panes.arrangement().panes());
        panes.room(1_440, 813);
        assertEquals(2, panes.arrangement().panes());
        panes.choose(2);
        panes.room(1_920, 1_293);
        assertEquals(2, panes.arrangement().panes());
    }

    @Test
    void aRestartFindsThePanesAsTheyStood() {
        panes.room(1_920, 1_293);
        panes.choose(3);
        panes.open(4);
        panes.open(5);
        panes.open(6);
        panes.focus(1);
        panes.keep(id -> id == 5 ? 77L : null);
        assertEquals(
                new Layouts.Layout(
                        3, List.of(new Layouts.Slot(4, null), new Layouts.Slot(5, 77L), new Layouts.Slot(6, null)), 1),
                desk.layouts.load());
        PanesViewModel again = panes();
        assertEquals(List.of(4L, 5L, 6L), again.conversations());
        assertEquals(5L, again.focusedConversation().get());
        assertEquals(77L, again.takeScrolledTo(5));
    }

    @Test
    void whatWasOpenedBeforeTheLayoutCameStays() {
        panes.choose(3);
        panes.open(4);
        panes.keep(id -> null);
        PanesViewModel again = new PanesViewModel(desk.layouts, FxThread.immediate());
        again.open(9);
        again.restore(() -> {});
        assertEquals(List.of(9L, 4L), again.conversations());
        assertEquals(9L, again.focusedConversation().get());
    }
}
