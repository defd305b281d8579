package org.evenkeel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.xml.parsers.DocumentBuilderFactory;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.ReviewWeek;
import org.evenkeel.fixtures.Screens;
import org.evenkeel.platform.HeadlessScreen;
import org.evenkeel.ui.controls.Png;
import org.evenkeel.ui.review.chart.ChartCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Element;

/** A lead looks at the numbers: charts with their figures by keyboard and as files, and the sessions a measure left out. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class NumbersJourneyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    static Path directory;

    private DeskOnDisk desk;
    private WindowOnDisk shown;
    private ConsoleWindow window;

    @Start
    void start(Stage stage) throws Exception {
        HeadlessScreen.enlarge(1920, 1080);
        desk = new DeskOnDisk(Files.createTempDirectory(directory, "cache"));
        ReviewWeek.fill(desk.database, desk.now(), 70);
        shown = new WindowOnDisk(stage, desk);
        window = shown.window;
    }

    @AfterEach
    void end() throws Exception {
        shown.close();
    }

    @Test
    void aLeadLooksAtTheNumbers(FxRobot robot) throws Exception {
        await().atMost(PATIENCE)
                .until(() -> onFx(() -> window.scene().getWindow().isShowing()));
        onFx(() -> window.run(Command.REVIEW));
        await("the switch")
                .atMost(PATIENCE)
                .until(() -> onFx(
                        () -> !all(".review-look-choice", ToggleButton.class).isEmpty()));
        onFx(() -> {
            all(".review-look-choice", ToggleButton.class).getLast().fire();
            return true;
        });
        await("all charts")
                .atMost(PATIENCE)
                .until(() -> onFx(() -> all(".chart-keep", Node.class).size() == 9
                        && all(".chart-keep", Node.class).stream().noneMatch(Node::isDisabled)));
        await("tiles")
                .atMost(PATIENCE)
                .until(() -> words(".review-tile-cases").stream().noneMatch(String::isEmpty));
        List<ChartCard> cards = onFx(() -> all(".chart-card", ChartCard.class));
        assertThat(cards).hasSize(9);

        ChartCard days = cards.getFirst();
        Node pane = onFx(() -> days.lookup(".chart-pane"));
        onFx(() -> {
            pane.requestFocus();
            return true;
        });
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        await("the figures of the second day")
                .atMost(PATIENCE)
                .until(() -> onFx(days::reading).contains("First response: Median"));
        assertThat(onFx(pane::getAccessibleText)).contains("By day", onFx(days::reading));
        pictures();

        String svg = onFx(days::vector);
        Path file = Files.writeString(directory.resolve("days.svg"), svg);
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        assertThat(root.getElementsByTagName("rect").getLength()).isGreaterThan(5);
        assertThat(root.getElementsByTagName("polyline").getLength()).isGreaterThan(5);
        assertThat(root.getTextContent()).contains("By day", "First response", "Median");
        Files.write(Path.of("target", "screens", "numbers-chart.png"), Png.of(onFx(days::picture)));

        onFx(() -> {
            all(".review-tile", Node.class).get(1).requestFocus();
            return true;
        });
        robot.push(KeyCode.ENTER);
        await("what was left out")
                .atMost(PATIENCE)
                .until(() -> !onFx(NumbersJourneyTest::choices).isEmpty());
        int open = onFx(() -> {
            String words = choices().getFirst();
            choice().getItems().getFirst().fire();
            return Integer.parseInt(words.replaceAll("\\D", ""));
        });
        TableView<?> table = onFx(() -> all(".review-table", TableView.class).getFirst());
        await("the sessions left out")
                .atMost(PATIENCE)
                .until(() -> onFx(() -> table.getItems().size()) == open);
        assertThat(onFx(table::isVisible)).isTrue();
        assertThat(words(".review-chip")).contains("Still open");
        assertThat(shown.failures).isEmpty();
    }

    private void pictures() throws Exception {
        onFx(() -> {
            all(".chart-scroll", ScrollPane.class).getFirst().setVvalue(0);
            return true;
        });
        onFx(() -> window.run(Command.THEME_DARK));
        Screens.save(window.scene(), 1280, 720, "numbers-1280x720-dark");
        Node bar = onFx(() -> all(".review-chips", Node.class).getFirst());
        assertThat(onFx(() -> all(".review-chip", Node.class).stream()
                        .filter(Node::isVisible)
                        .map(chip -> bar.sceneToLocal(chip.localToScene(chip.getBoundsInLocal())))
                        .filter(chip -> chip.getMinY() < 0
                                || chip.getMaxY() > bar.getLayoutBounds().getHeight())
                        .toList()))
                .isEmpty();
        onFx(() -> window.run(Command.THEME_LIGHT));
        Screens.save(window.scene(), 1920, 1080, "numbers-1920x1080-light");
    }

    private static ContextMenu choice() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> choices() {
        return Window.getWindows().stream().noneMatch(ContextMenu.class::isInstance)
                ? List.of()
                : choice().getItems().stream().map(item -> item.getText()).toList();
    }

    private List<String> words(String style) {
        return onFx(
                () -> all(style, Labeled.class).stream().map(Labeled::getText).toList());
    }

    private <T> List<T> all(String style, Class<T> type) {
        return window.scene().getRoot().lookupAll(style).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
