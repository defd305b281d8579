package org.evenkeel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.evenkeel.desk.ExportFormat;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.ReviewWeek;
import org.evenkeel.fixtures.Screens;
import org.evenkeel.platform.HeadlessScreen;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.Ticker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Journey 8: a lead finds a session by words, looks at it in time, scores it, shares that, exports, and sees the week's numbers. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class ReviewJourneyTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    static Path directory;

    private final List<Exception> failures = new ArrayList<>();
    private DeskOnDisk desk;
    private FxThread fx;
    private ChangeBridge changes;
    private Ticker ticker;
    private ConsoleWindow window;

    @Start
    void start(Stage stage) throws Exception {
        HeadlessScreen.enlarge(1920, 1080);
        desk = new DeskOnDisk(Files.createTempDirectory(directory, "cache"));
        ReviewWeek.fill(desk.database, desk.now(), 60);
        fx = FxThread.start(failures::add);
        changes = new ChangeBridge(desk.changes, fx);
        ticker = new Ticker(desk.clock);
        window = new ConsoleWindow(stage, desk.verbs(), fx, changes, ticker, uri -> {});
        window.show();
    }

    @AfterEach
    void end() throws Exception {
        onFx(() -> {
            window.close();
            return true;
        });
        ticker.close();
        changes.close();
        fx.close();
        desk.close();
    }

    @Test
    void aLeadReviewsASession(FxRobot robot) throws Exception {
        await().atMost(PATIENCE)
                .until(() -> onFx(() -> window.scene().getWindow().isShowing()));
        onFx(() -> window.run(Command.REVIEW));
        TableView<?> table = (TableView<?>) node(TableView.class::isInstance);
        await("rows")
                .atMost(PATIENCE)
                .until(() -> onFx(
                        () -> !table.getItems().isEmpty() && table.getItems().getFirst() != null));
        await("numbers")
                .atMost(PATIENCE)
                .until(() -> !words(".review-tile-value").contains("—0"));

        TextField words = (TextField) node(node -> node.getStyleClass().contains("review-words"));
        onFx(() -> {
            words.requestFocus();
            words.setText("third time explaining");
            return true;
        });
        robot.push(KeyCode.ENTER);
        await("the one session")
                .atMost(PATIENCE)
                .until(() -> onFx(
                        () -> table.getItems().size() == 1 && table.getItems().getFirst() != null));
        onFx(() -> {
            words.clear();
            return true;
        });
        robot.push(KeyCode.ENTER);
        await("all again")
                .atMost(PATIENCE)
                .until(() -> onFx(
                        () -> table.getItems().size() > 20 && table.getItems().getFirst() != null));

        onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
            return true;
        });
        await("the session")
                .atMost(PATIENCE)
                .until(() -> words(".review-heading").contains("Priya Sharma with Anna"));
        ListView<?> talk = (ListView<?>) node(node -> node.getStyleClass().contains("review-transcript"));
        int whole = onFx(() -> talk.getItems().size());
        press("Replay");
        press("To the next thing that happened");
        assertThat(onFx(() -> talk.getItems().size())).isLessThan(whole);
        press("Show everything again");
        assertThat(onFx(() -> talk.getItems().size())).isEqualTo(whole);

        mark("Accuracy and resolution: 1");
        mark("Tone fit and composure: 1");
        mark("Clarity: ½");
        await("a total").atMost(PATIENCE).until(() -> words(".review-total").contains("91 of 100"));
        assertThat(words(".review-state")).contains("draft · not shared");
        pictures("journey-8-review");
        press("Share with the agent");
        await("shared").atMost(PATIENCE).until(() -> words(".review-state").contains("shared"));

        SessionSummary scored = desk.reviews
                .rows(SessionFilter.ALL, SessionOrder.NEWEST_FIRST, 0, null, 1)
                .getFirst();
        assertThat(scored.score()).isEqualTo(91);
        Path file = directory.resolve("week.csv");
        int written = desk.exports.write(SessionFilter.ALL, ExportFormat.of(file), file, true);
        assertThat(Files.readAllLines(file)).hasSize(written + 1);
        onFx(() -> window.run(Command.QUEUE));
        assertThat(onFx(() -> node(TableView.class::isInstance).getScene().getFocusOwner()))
                .isNotEqualTo(table);
        assertThat(failures).isEmpty();
    }

    private void pictures(String name) throws Exception {
        for (boolean dark : List.of(false, true)) {
            onFx(() -> window.run(dark ? Command.THEME_DARK : Command.THEME_LIGHT));
            Screens.save(window.scene(), 1440, 900, name + (dark ? "-dark" : "-light"));
        }
        onFx(() -> window.run(Command.THEME_LIGHT));
        Screens.save(window.scene(), 1180, 760, name + "-1180x760-light");
        Screens.save(window.scene(), 1440, 900, name + "-light");
    }

    private void mark(String words) {
        onFx(() -> {
            ((ToggleButton) node(node -> words.equals(node.getAccessibleText()))).fire();
            return true;
        });
    }

    private void press(String words) {
        onFx(() -> {
            Node node = node(one -> words.equals(one.getAccessibleText())
                    || one instanceof Labeled labeled
                            && words.equals(labeled.getText())
                            && one instanceof javafx.scene.control.Button);
            ((javafx.scene.control.Button) node).fire();
            return true;
        });
    }

    private List<String> words(String style) {
        return onFx(() -> window.scene().getRoot().lookupAll(style).stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private Node node(Predicate<Node> fits) {
        return Objects.requireNonNull(find(window.scene().getRoot(), fits));
    }

    private static @org.jspecify.annotations.Nullable Node find(Node node, Predicate<Node> fits) {
        if (fits.test(node)) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = find(child, fits);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
