package org.evenkeel.ui.shell;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.evenkeel.desk.Settings;
import org.evenkeel.fixtures.BusyWriter;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.Ticker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The panes themselves, on the real threads, over a cache whose writer is busy with something else nearly all the time. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class LiveSwitchingTest {
    private static final int CONVERSATIONS = 9;
    private static final int SWITCHES = 100;

    @TempDir
    static Path directory;

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Map<Long, List<String>> typed = new TreeMap<>();
    private DeskOnDisk desk;
    private FxThread fx;
    private ChangeBridge changes;
    private Ticker ticker;
    private Theme theme;
    private LiveCentre centre;
    private Scene scene;
    private int count;

    @Start
    void start(Stage stage) throws Exception {
        desk = new DeskOnDisk(Files.createTempDirectory(directory, "cache"));
        for (long id = 1; id <= CONVERSATIONS; id++) {
            desk.conversation(id, "Customer " + id, People.ANA.id(), Duration.ofSeconds(30), 0);
            typed.put(id, new ArrayList<>());
        }
        fx = FxThread.start(failures::add);
        changes = new ChangeBridge(desk.changes, fx);
        ticker = new Ticker(desk.clock);
        centre = new LiveCentre(desk.verbs(), fx, changes, ticker, uri -> {});
        scene = new Scene(new BorderPane(centre.panes()), 1440, 900);
        theme = new Theme(Settings.Theme.LIGHT);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
    }

    @AfterEach
    void end() throws Exception {
        fx.close();
        ticker.close();
        changes.close();
        onFx(() -> {
            theme.close();
            return true;
        });
        desk.close();
    }

    private static <T> T onFx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, task);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42})
    void everyTextArrivesInItsOwnConversationOnce(long seed) throws Exception {
        Random random = new Random(seed);
        AtomicBoolean done = new AtomicBoolean();
        Thread others = Thread.ofVirtual().start(() -> keepBusy(new Random(seed), done));
        for (int i = 0; i < SWITCHES; i++) {
            onFx(() -> switchOver(random));
            onFx(() -> type(random));
        }
        done.set(true);
        others.join();
        onFx(() -> {
            centre.close();
            return true;
        });
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertEquals(sorted(typed), sorted(arrived())));
        assertTrue(count > SWITCHES / 2);
        assertTrue(sent() > SWITCHES / 10);
        assertEquals(List.of(), List.copyOf(failures));
    }

    private void keepBusy(Random random, AtomicBoolean done) {
        while (!done.get()) {
            new BusyWriter(desk.database, Duration.ofMillis(1 + random.nextInt(40))).close();
        }
    }

    private boolean switchOver(Random random) {
        switch (random.nextInt(10)) {
            case 0 -> centre.arrange(1 + random.nextInt(4));
            case 1, 2 -> centre.closePane();
            case 3 -> centre.step(random.nextBoolean() ? 1 : -1);
            case 4 -> centre.focus(random.nextInt(4));
            default -> {
                centre.open(1 + random.nextInt(CONVERSATIONS));
                centre.focus();
            }
        }
        return true;
    }

    /** Into whatever has the keyboard, as a person would. */
    private boolean type(Random random) {
        Long id = centre.focused().getValue().orElse(null);
        if (id != null && scene.getFocusOwner() instanceof TextArea box) {
            String word = id + "." + ++count;
            box.appendText(word + " ");
            typed.getOrDefault(id, List.of()).add(word);
            if (random.nextInt(3) == 0) {
                centre.send();
            }
            if (random.nextInt(12) == 0) {
                centre.toggleNote();
            }
        }
        return true;
    }

    private Map<Long, List<String>> arrived() {
        Map<Long, List<String>> arrived = new TreeMap<>();
        for (long id = 1; id <= CONVERSATIONS; id++) {
            List<String> words = new ArrayList<>();
            desk.transcripts.newest(id, 2_000).messages().forEach(message -> words.addAll(words(message.text())));
            words.addAll(words(desk.drafts.of(id).reply()));
            words.addAll(words(desk.drafts.of(id).note()));
            arrived.put(id, words);
        }
        return arrived;
    }

    private int sent() {
        int sent = 0;
        for (long id = 1; id <= CONVERSATIONS; id++) {
            sent += desk.transcripts.newest(id, 2_000).messages().size();
        }
        return sent;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
    }

    private static Map<Long, List<String>> sorted(Map<Long, List<String>> words) {
        Map<Long, List<String>> sorted = new TreeMap<>();
        words.forEach((id, list) -> sorted.put(id, list.stream().sorted().toList()));
        return sorted;
    }
}
