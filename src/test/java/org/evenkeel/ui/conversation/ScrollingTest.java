package org.evenkeel.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.FxWatchdog;
import org.evenkeel.fixtures.People;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.Ticker;
import org.evenkeel.ui.shell.Theme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** How a transcript moves, on the real toolkit and a real cache. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
@Tag("alone") // it measures times
class ScrollingTest {
    private static final long ID = 1042;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path directory;

    private static int count;
    private DeskOnDisk desk;
    private FxThread fx;
    private ChangeBridge bridge;
    private Ticker ticker;
    private Theme theme;
    private ConversationViewModel model;
    private ConversationView view;
    private TranscriptList list;
    private Stage stage;
    private StackPane place;

    @Start
    void start(Stage stage) throws Exception {
        this.stage = stage;
        desk = new DeskOnDisk(Files.createDirectories(directory.resolve("desk" + count++)));
        desk.conversation(ID, "Priya Sharma", People.ANA.id(), Duration.ofSeconds(252), 2);
        fx = FxThread.start(e -> {
            throw new IllegalStateException(e);
        });
        bridge = new ChangeBridge(desk.changes, fx);
        ticker = new Ticker(desk.clock);
        theme = new Theme(Settings.Theme.LIGHT);
        // The stage is one and the same for all tests.
        place = new StackPane();
        stage.setScene(new Scene(place, 420, 700));
        theme.dress(stage.getScene());
        stage.show();
    }

    private void open(@Nullable Long scrolledTo) {
        on(() -> {
            show(scrolledTo);
            return null;
        });
        await(() -> !model.rows().isEmpty() && list.lookup(".message-row") != null);
        pulses();
    }

    /** FX thread. */
    private void show(@Nullable Long scrolledTo) {
        read(scrolledTo);
        unroll();
    }

    /** FX thread. */
    private void read(@Nullable Long scrolledTo) {
        model = new ConversationViewModel(
                ID,
                desk.conversations,
                desk.transcripts,
                desk.replies,
                desk.presence,
                new ClockDesk(desk.promises, desk.handling, () -> ClockRules.SHIPPED),
                fx,
                bridge,
                ticker);
        view = new ConversationView(model, new LinkGuard(uri -> {}));
        view.open(scrolledTo);
    }

    /** FX thread. */
    private void unroll() {
        view.unroll();
        place.getChildren().setAll(view.node());
        list = (TranscriptList) view.node().lookup(".transcript");
    }

    @AfterEach
    void close() {
        on(() -> {
            view.close();
            ticker.close();
            bridge.close();
            theme.close();
            stage.hide();
            return null;
        });
        fx.close();
        desk.close();
    }

    private static <T> T on(Callable<T> what) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, what);
    }

    private static void await(Callable<Boolean> until) {
        Awaitility.await().atMost(PATIENCE).until(() -> on(until));
    }

    /** Lets the toolkit lay out what has changed. */
    private void pulses() {
        for (int i = 0; i < 3; i++) {
            pulse();
        }
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    /** Returns as soon as what was turned is laid out. */
    private void pulse() {
        CompletableFuture<Void> laidOut = new CompletableFuture<>();
        on(() -> {
            Scene scene = list.getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    laidOut.complete(null);
                }
            });
            Platform.requestNextPulse();
            return null;
        });
        laidOut.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private void talk(int messages) {
        talk(messages, ScrollingTest::text);
    }

    private void talk(int messages, BiFunction<Random, Integer, String> words) {
        Random random = new Random(3);
        Instant start = People.NOW.minusSeconds(messages * 40L);
        desk.database.change(s -> {
            for (int i = 0; i < messages; i++) {
                s.messages().upsert(message(i + 1, words.apply(random, i), start.plusSeconds(i * 40L), random));
            }
        });
    }

    private static String text(Random random, int i) {
        return switch (random.nextInt(12)) {
            case 0 -> "ok " + i;
            case 1 -> "**Strong** and `code` and https://example.org/orders/" + i;
            case 2 -> "long words " + "x".repeat(120) + i;
            case 3 -> "שלום עולם, זה משפט ארוך מאוד שצריך להישבר בכמה שורות " + "א".repeat(60) + i;
            case 4 -> "- one\n- two\n- three " + i;
            case 5 -> "😀👩‍👧 " + i;
            case 6 -> "This goes on for a while. ".repeat(1 + random.nextInt(20)) + i;
            case 7 -> "<b>markup</b> & \u202Emore " + i;
            case 8 -> i % 10 == 0 ? "endless ".repeat(12_000) : "short " + i;
            default -> "I was told the refund would be here by the 12th. It is the 20th. " + i;
        };
    }

    private static PostedMessage message(long id, String text, Instant at, Random random) {
        boolean customer = random.nextInt(5) < 3;
        boolean note = !customer && random.nextInt(6) == 0;
        return new PostedMessage(
                id,
                ID,
                customer ? MessageKind.INCOMING : MessageKind.OUTGOING,
                customer
                        ? new Author(Author.Kind.CUSTOMER, ID, "Priya Sharma")
                        : new Author(Author.Kind.AGENT, People.ANA.id(), People.ANA.name()),
                text,
                "text",
                note ? Visibility.NOTE : Visibility.REPLY,
                at,
                Delivery.READ,
                null,
                null,
                null,
                random.nextInt(60) == 0,
                null,
                List.of());
    }

    private void arrive(long id, String text) {
        desk.database.change(s -> {
            s.messages().upsert(message(id, text, People.NOW.plusSeconds(id), new Random(1)));
            long local = s.messages().byServerId(id).orElseThrow().localId();
            s.attach(new Change.Messages(ID, Set.of(local)));
        });
    }

    private void wheel(double pixels) {
        turn(pixels);
        pulses();
    }

    private void turn(double pixels) {
        on(() -> {
            list.fireEvent(new ScrollEvent(
                    ScrollEvent.SCROLL,
                    200,
                    300,
                    200,
                    300,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    0,
                    pixels,
                    0,
                    pixels,
                    ScrollEvent.HorizontalTextScrollUnits.NONE,
                    0,
                    ScrollEvent.VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    null));
            return null;
        });
    }

    /** The row at the top edge and where it stands, as local id and px. */
    private record Top(long localId, double y) {}

    private Top top() {
        return on(() -> new Top(model.rows().get(list.topIndex()).message().localId(), list.topY()));
    }

    private double gapBelowLast() {
        return on(() -> {
            assertEquals(model.rows().size() - 1, list.bottomIndex());
            double bottom = list.lookupAll(".message-row").stream()
                    .filter(Node::isVisible)
                    .mapToDouble(row -> row.getBoundsInParent().getMaxY())
                    .max()
                    .orElse(0);
            return list.getHeight() - bottom;
        });
    }

    @Test
    void itStaysAtTheEndWhileMessagesArrive() {
        talk(200);
        open(null);
        assertEquals(0, gapBelowLast(), 1);
        for (int i = 0; i < 20; i++) {
            arrive(1_000 + i, "news ".repeat(1 + i * 3));
            int expected = i + 1;
            await(() -> Objects.equals(model.rows().getLast().message().serverId(), 999L + expected));
            pulses();
            assertEquals(0, gapBelowLast(), 1, "after " + i);
        }
        assertEquals(0, on(() -> model.unseen().get()));
        assertNull(on(() -> view.scrolledTo()));
        on(() -> {
            stage.setHeight(500);
            return null;
        });
        pulses();
        assertEquals(0, gapBelowLast(), 1);
    }

    @Test
    void itStandsWhereItShallHoweverLateItIsUnrolled() {
        talk(200);
        late(null);
        assertEquals(0, gapBelowLast(), 1);
        assertTrue(on(() -> list.atEnd().get()));
        wheel(500);
        wheel(500);
        long there = top().localId();
        on(() -> {
            view.close();
            return null;
        });
        late(there);
        assertEquals(there, top().localId());
        assertFalse(on(() -> list.atEnd().get()));
    }

    @Test
    void whatASearchFoundStandsAThirdDownEvenWhenTheListIsBuiltForIt() {
        talk(200);
        late(null);
        wheel(500);
        wheel(500);
        long found = top().localId();
        on(() -> {
            view.close();
            read(null);
            view.show(found);
            return null;
        });
        await(() -> view.node().lookup(".transcript") != null);
        on(() -> {
            unroll();
            return null;
        });
        pulses();
        int there = on(() -> {
            int index = 0;
            while (model.rows().get(index).message().localId() != found) {
                index++;
            }
            return index;
        });
        assertTrue(on(() -> list.topIndex()) < there, "something of what was said before it is in sight");
        assertTrue(on(() -> list.bottomIndex()) > there);
    }

    private void late(@Nullable Long scrolledTo) {
        on(() -> {
            read(scrolledTo);
            return null;
        });
        assertEquals(scrolledTo, on(() -> view.scrolledTo()));
        await(() -> model.rows().size() > 20);
        assertEquals(scrolledTo, on(() -> view.scrolledTo()));
        on(() -> {
            unroll();
            return null;
        });
        pulses();
    }

    @Test
    void aShortTranscriptRestsAtTheBottomWhole() {
        talk(3);
        open(null);
        assertEquals(0, on(() -> list.topIndex()));
        assertTrue(on(() -> list.topY()) > 100);
        assertEquals(0, gapBelowLast(), 1);
        wheel(500);
        assertEquals(0, gapBelowLast(), 1);
    }

    @Test
    void awayFromTheEndItHoldsStillAndCountsWhatIsNew() {
        talk(200);
        open(null);
        for (int i = 0; i < 4; i++) {
            wheel(500);
        }
        assertFalse(on(() -> list.atEnd().get()));
        Top before = top();
        assertEquals(before.localId(), on(() -> view.scrolledTo()));
        for (int i = 0; i < 3; i++) {
            arrive(2_000 + i, "unseen " + i);
        }
        await(() -> Objects.equals(model.rows().getLast().message().serverId(), 2_002L));
        pulses();
        assertEquals(before, top());
        assertTrue(on(() -> model.unseen().get()) > 0);
        on(() -> {
            list.toEnd();
            return null;
        });
        pulses();
        assertEquals(0, gapBelowLast(), 1);
        assertEquals(0, on(() -> model.unseen().get()));
    }

    @Test
    void olderPagesComeWithoutAJump() {
        talk(1_000);
        open(null);
        assertEquals(60, on(() -> model.rows().size()));
        int rows = 60;
        for (int turn = 0; turn < 2_000 && rows < 1_000; turn++) {
            Top before = top();
            int known = rows;
            wheel(600);
            rows = on(() -> model.rows().size());
            if (rows == known) {
                continue;
            }
            assertTrue(top().localId() <= before.localId());
        }
        assertEquals(1_000, on(() -> model.rows().size()));
        Top still = top();
        pulses();
        assertEquals(still, top());
    }

    /** JavaFX lays out what is hidden too, and breaks off when it must divide the first right-to-left word of a text. */
    @Test
    void noWordsAreSqueezedIntoARowThatWasOnlyMeasured() {
        talk(200, (random, i) -> "שלום עולם " + "א".repeat(40) + i);
        open(null);
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            // The wheel turns faster than the toolkit paints: most of the rows on the way are measured, and never
            // shown.
            on(() -> {
                for (int notch = 0; notch < 6; notch++) {
                    list.scrollBy(600 - random.nextInt(300));
                }
                return null;
            });
            pulses();
            assertTrue(on(() -> list.lookupAll(".message-text").stream()
                    .map(MessageText.class::cast)
                    .filter(text -> !text.getChildren().isEmpty())
                    .allMatch(text -> text.getWidth() > 100)));
        }
    }

    @Test
    void theRememberedMessageStandsAtTheTopAgain() {
        talk(1_000);
        long wanted = desk.transcripts.newest(ID, 500).messages().getFirst().localId();
        open(wanted);
        await(() -> {
            Long shown = view.scrolledTo();
            return shown != null && shown == wanted;
        });
        assertEquals(0, top().y(), 1);
        assertNotNull(on(() -> view.scrolledTo()));
    }

    /** The clock stops with the pulse after the one that laid the rows out, when that one has been drawn. */
    @Test
    void aConversationOfTwentyThousandMessagesIsThereAtOnce() throws Exception {
        talk(20_000);
        List<Double> took = new ArrayList<>();
        for (int turn = 0; turn < 8; turn++) {
            boolean first = turn == 0;
            CompletableFuture<Long> drawn = new CompletableFuture<>();
            long began = on(() -> {
                if (!first) {
                    view.close();
                }
                long now = System.nanoTime();
                show(null);
                watch(drawn);
                return now;
            });
            took.add((drawn.get(20, TimeUnit.SECONDS) - began) / 1e6);
        }
        List<Double> warm = took.subList(3, took.size()).stream().sorted().toList();
        System.getLogger("scroll")
                .log(
                        System.Logger.Level.INFO,
                        "20,000 messages opened: first " + took.getFirst() + " ms, then " + warm);
        assertTrue(warm.get(warm.size() / 2) < 200, () -> "opened in " + warm);
    }

    /** FX thread. */
    private void watch(CompletableFuture<Long> drawn) {
        TranscriptList watched = list;
        boolean[] laidOut = {false};
        Scene scene = stage.getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                if (laidOut[0]) {
                    drawn.complete(System.nanoTime());
                    scene.removePostLayoutPulseListener(this);
                }
                laidOut[0] = watched.bottomIndex() >= 0;
                Platform.requestNextPulse();
            }
        });
    }

    @Test
    void twentyThousandMessagesScrollWithoutAHitch() {
        talk(20_000);
        open(null);
        pulses();
        try (FxWatchdog watchdog = new FxWatchdog()) {
            Awaitility.await().until(() -> watchdog.knocks() > 50);
            // Fonts are opened and code is compiled once, not for every message.
            for (int turn = 0; turn < 60; turn++) {
                turn(600);
                pulse();
            }
            on(() -> {
                watchdog.reset();
                return null;
            });
            // As a hand turns the wheel at first, then as one that whirls it: several notches between two pictures.
            for (int turn = 0; turn < 12_000 && !on(() -> model.fromBeginning().get()); turn++) {
                for (int notch = 0; notch < (turn < 300 ? 1 : 4); notch++) {
                    turn(800);
                }
                pulse();
            }
            assertEquals(20_000, on(() -> model.rows().size()));
            Random random = new Random(5);
            for (int turn = 0; turn < 200; turn++) {
                turn(random.nextInt(1_200) - 600);
                pulse();
            }
            System.getLogger("scroll")
                    .log(
                            System.Logger.Level.INFO,
                            "20,000 messages: longest wait "
                                    + watchdog.longest().toMillis() + " ms, longest work "
                                    + watchdog.longestBusy().toMillis() + " ms, knocks " + watchdog.knocks());
            assertTrue(watchdog.longestBusy().toMillis() <= 50, () -> "busy for " + watchdog.longestBusy());
        }
    }
}
