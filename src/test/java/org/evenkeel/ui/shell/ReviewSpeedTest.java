package org.evenkeel.ui.shell;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.FxWatchdog;
import org.evenkeel.fixtures.ReviewWeek;
import org.evenkeel.platform.HeadlessScreen;
import org.evenkeel.store.ManySessions;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.Ticker;
import org.evenkeel.ui.review.chart.ChartCard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The review desk's window over very many sessions: what a lead waits for. {@code -Dreview.sessions=1000000}. */
@ExtendWith(ApplicationExtension.class)
@EnabledIfSystemProperty(named = "review.sessions", matches = "\\d+")
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class ReviewSpeedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofMillis(2);
    private static final Logger OUT = Logger.getLogger(ReviewSpeedTest.class.getName());

    @TempDir
    static Path directory;

    private final List<Exception> failures = new ArrayList<>();
    private DeskOnDisk desk;
    private ConsoleWindow window;

    @BeforeAll
    static void fill() {
        try (DeskOnDisk desk = new DeskOnDisk(directory)) {
            ReviewWeek.fill(desk.database, desk.now(), 20);
            ManySessions.fill(desk.database, Integer.getInteger("review.sessions", 1_000), desk.now());
            ManySessions.pack(desk.database);
        }
    }

    @Start
    void start(Stage stage) throws Exception {
        HeadlessScreen.enlarge(1920, 1080);
        desk = new DeskOnDisk(directory);
        FxThread fx = FxThread.start(failures::add);
        window = new ConsoleWindow(
                stage, desk.verbs(), fx, new ChangeBridge(desk.changes, fx), new Ticker(desk.clock), uri -> {});
        window.show();
    }

    @Test
    void nobodyWaits() throws Exception {
        await().atMost(PATIENCE)
                .until(() -> onFx(() -> window.scene().getWindow().isShowing()));
        try (FxWatchdog watchdog = new FxWatchdog()) {
            long entered = System.nanoTime();
            onFx(() -> window.run(Command.REVIEW));
            wait(
                    entered,
                    "first screen, warming up",
                    () -> all(".review-table", TableView.class).stream()
                            .anyMatch(there -> !there.getItems().isEmpty() && filled(there)));
            wait("all of it", () -> !all(".archive", Node.class).isEmpty());
            TableView<?> table =
                    onFx(() -> all(".review-table", TableView.class).getFirst());
            OUT.info(() -> "FX thread, the desk entered for the first time: longest own work "
                    + watchdog.longestBusy().toMillis() + " ms");
            onFx(() -> window.run(Command.QUEUE));
            onFx(() -> {
                watchdog.reset();
                return true;
            });
            Object before = onFx(table::getItems);
            onFx(() -> window.run(Command.REVIEW));
            wait("first screen", () -> table.getItems() != before && filled(table));
            choose(table, 0, 3);
            for (int chip = 1; chip < onFx(() -> chips().size()); chip++) {
                choose(table, chip, 1);
                choose(table, chip, 0);
            }
            for (TableColumn<?, ?> column : List.copyOf(onFx(table::getColumns))) {
                sort(table, column);
            }
            onFx(() -> {
                all(".review-look-choice", ToggleButton.class).getLast().fire();
                return true;
            });
            wait(
                    "first chart of everything",
                    () -> all(".chart-keep", Node.class).stream().limit(1).anyMatch(chart -> !chart.isDisabled()));
            wait(
                    "all charts of everything",
                    () -> all(".chart-keep", Node.class).size() == 9
                            && all(".chart-keep", Node.class).stream().noneMatch(Node::isDisabled));
            OUT.info(String.format(
                    Locale.ROOT,
                    "FX thread: longest own work %d ms, longest answer %d ms, p99 %d ms, while nothing to do %d ms; %s",
                    watchdog.longestBusy().toMillis(),
                    watchdog.longest().toMillis(),
                    watchdog.percentile(0.99).toMillis(),
                    watchdog.percentileOfIdleThread(1).toMillis(),
                    watchdog.delays()));
            assertTrue(failures.isEmpty(), failures.toString());
            assertTrue(onFx(() -> all(".chart-card", ChartCard.class)).size() > 5);
        }
    }

    private void choose(TableView<?> table, int chip, int item) throws Exception {
        Object before = onFx(table::getItems);
        String name = onFx(() -> {
            chips().get(chip).getItems().get(item).fire();
            return chips().get(chip).getText();
        });
        wait(name, () -> table.getItems() != before && filled(table));
    }

    private <T> void sort(TableView<T> table, TableColumn<?, ?> column) throws Exception {
        Object before = onFx(table::getItems);
        String name = onFx(() -> {
            table.getColumns().stream().filter(column::equals).forEach(table.getSortOrder()::setAll);
            return "Sorted by " + column.getText();
        });
        wait(name, () -> table.getItems() != before && filled(table));
    }

    private List<MenuButton> chips() {
        return all(".review-chip", MenuButton.class).stream()
                .filter(chip -> chip.isVisible() && chip.getItems().size() > 1)
                .toList();
    }

    private static boolean filled(TableView<?> table) {
        return table.getItems().isEmpty() || table.getItems().getFirst() != null;
    }

    private void wait(String what, Callable<Boolean> there) {
        wait(System.nanoTime(), what, there);
    }

    private void wait(long began, String what, Callable<Boolean> there) {
        await(what).atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(SOON).until(() -> onFx(there));
        OUT.info(String.format(
                Locale.ROOT,
                "%-32s %5d ms",
                what,
                Duration.ofNanos(System.nanoTime() - began).toMillis()));
    }

    private <T> List<T> all(String style, Class<T> type) {
        return window.scene().getRoot().lookupAll(style).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, work);
    }
}
