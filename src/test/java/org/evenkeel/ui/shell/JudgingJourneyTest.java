package org.evenkeel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.review.CoachingNote;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.domain.review.Scorecard.Mark;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.ReviewWeek;
import org.evenkeel.fixtures.Screens;
import org.evenkeel.fixtures.Typist;
import org.evenkeel.store.KeyValueTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Two leads score a session blind, one of them by keyboard and with a comment on a message; then all screens of judging. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class JudgingJourneyTest {
    @TempDir
    static Path directory;

    private DeskOnDisk desk;
    private WindowOnDisk shown;
    private ConsoleWindow window;
    private long priya;
    private long omars;

    @Start
    void start(Stage stage) {
        desk = new DeskOnDisk(directory);
        ReviewWeek.fill(desk.database, desk.now(), 12);
        List<Long> newest = desk.reviews.rows(SessionFilter.ALL, SessionOrder.NEWEST_FIRST, 0, null, 3).stream()
                .map(row -> row.id())
                .toList();
        priya = newest.getFirst();
        String set = desk.reviews.calibrations().open("November", Scorecard.SHIPPED, Set.of(7L, 11L), newest);
        be(ReviewWeek.VERA);
        for (long id : newest) {
            desk.reviews.scoring().keep(id, Scorecard.SHIPPED, marks(), false, "");
            desk.reviews.calibrations().handIn(set, id);
        }
        omars = desk.reviews.rows(SessionFilter.ALL, SessionOrder.NEWEST_FIRST, 0, null, 100).stream()
                .filter(row -> row.agent().equals("Omar") && !newest.contains(row.id()))
                .findFirst()
                .map(row -> row.id())
                .orElseThrow();
        desk.reviews.scoring().keep(omars, Scorecard.SHIPPED, marks(), false, "A calm chat. Ask one thing at a time.");
        desk.reviews.scoring().share(omars);
        be(ReviewWeek.ANNA);
        desk.reviews
                .coaching()
                .write(7, "Say the time before you go on hold.", false, List.of(new CoachingNote.Link(priya, null)));
        desk.reviews.coaching().write(7, "Two weeks without a broken promise: well done.", true, List.of());
        shown = new WindowOnDisk(stage, desk);
        window = shown.window;
    }

    private static Map<String, Review.Point> marks() {
        return Map.of(
                "opening", new Review.Point(Mark.YES, "", null),
                "accuracy", new Review.Point(Mark.HALF, "", null),
                "composure", new Review.Point(Mark.YES, "", null),
                "clarity", new Review.Point(Mark.NO, "", null));
    }

    private void be(Agent agent) {
        desk.database.change(s -> s.meta().put(KeyValueTable.SELF, agent.id()));
    }

    @AfterEach
    void end() throws Exception {
        shown.close();
    }

    @Test
    void aLeadScoresBlindByKeyboardAndSeesHowFarBothAgree(FxRobot robot) throws Exception {
        until("the window", () -> window.scene().getWindow().isShowing());
        onFx(() -> window.run(Command.REVIEW));
        until("the table", () -> robot.lookup(".review-table").tryQuery().isPresent());
        TableView<?> table = robot.lookup(".review-table").query();
        until("rows", () -> !table.getItems().isEmpty() && table.getItems().getFirst() != null);
        onFx(() -> {
            table.getSelectionModel().select(0);
            return true;
        });
        until("the points", () -> robot.lookup(".judging-point").queryAll().size() == 7);
        assertThat(texts(robot, ".judging-strip .label").getFirst()).contains("score by yourself");

        focus(robot, 0);
        robot.type(KeyCode.DIGIT1, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DIGIT1);
        robot.type(KeyCode.DOWN, KeyCode.DIGIT1);
        until("a total", () -> texts(robot, ".review-total").getFirst().startsWith("100 of 100"));
        ListView<?> talk = robot.lookup(".review-transcript").query();
        onFx(() -> {
            talk.getSelectionModel().select(3);
            talk.requestFocus();
            return true;
        });
        robot.type(KeyCode.C);
        robot.type(KeyCode.DIGIT6);
        until("the comment's field", () -> focused().getStyleClass().contains("judging-comment"));
        Typist.write(window.scene(), "Asks the same again");
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.DIGIT5);
        until("the mark", () -> texts(robot, ".review-total").getFirst().startsWith("92 of 100"));
        onFx(() -> {
            talk.getSelectionModel().select(0);
            return true;
        });
        robot.type(KeyCode.M);
        until("the message", () -> talk.getSelectionModel().getSelectedIndex() == 3 && talk.isFocused());
        Review mine = desk.database
                .read(s -> s.reviews().by(priya, ReviewWeek.ANNA.id()))
                .orElseThrow();
        assertThat(mine.marks().getOrDefault("clarity", Review.Point.OPEN).comment())
                .isEqualTo("Asks the same again");

        press(robot, "Hand in my scores");
        until(
                "agreement",
                () -> texts(robot, ".judging-strip .label").getFirst().contains("50 % equal"));
        press(robot, "Judging");
        until("notes", () -> robot.lookup(".judging-note").queryAll().size() == 2);
        pictures(robot);

        be(ReviewWeek.OMAR);
        onFx(() -> window.run(Command.QUEUE));
        onFx(() -> window.run(Command.REVIEW));
        until(
                "one's own alone",
                () -> !robot.lookup(".judging-row").queryAll().isEmpty()
                        && robot.lookup(".judging-note").queryAll().isEmpty());
        onFx(() -> {
            robot.lookup(".judging-row").<ButtonBase>query().fire();
            return true;
        });
        until("the shared review", () -> shown(robot, "I have read it"));
        assertThat(List.of("Scorecards", "Calibration", "Judging", "Keep", "Share with the agent"))
                .noneMatch(words -> shown(robot, words));
        Screens.save(window.scene(), 1440, 900, "judging-own-dark");
        press(robot, "I have read it");
        until("acknowledged", () -> texts(robot, ".review-state").contains("read by the agent"));
        assertThat(shown.failures).isEmpty();
    }

    private void pictures(FxRobot robot) throws Exception {
        Screens.save(window.scene(), 1440, 900, "judging-notes-light");
        press(robot, "Scorecards");
        until("the card", () -> robot.lookup(".judging-editor").query().isVisible());
        press(robot, "Copy");
        Screens.save(window.scene(), 1440, 900, "judging-cards-light");
        onFx(() -> window.run(Command.THEME_DARK));
        press(robot, "Calibration");
        until("the set", () -> !robot.lookup(".judging-grid").queryAll().isEmpty());
        Screens.save(window.scene(), 1440, 900, "judging-calibration-dark");
        press(robot, "Reviews and notes");
    }

    private void focus(FxRobot robot, int row) {
        onFx(() -> {
            List.<Node>copyOf(robot.lookup(".judging-point").queryAll())
                    .get(row)
                    .requestFocus();
            return true;
        });
    }

    private Node focused() {
        return window.scene().getFocusOwner();
    }

    private static boolean shown(Node node) {
        return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
    }

    private static boolean shown(FxRobot robot, String words) {
        return robot.lookup(node -> node instanceof ButtonBase one && words.equals(one.getText()) && shown(one))
                .tryQuery()
                .isPresent();
    }

    private static void press(FxRobot robot, String words) {
        ButtonBase button = robot.lookup(node -> node instanceof ButtonBase one && words.equals(one.getText()))
                .query();
        onFx(() -> {
            button.fire();
            return true;
        });
    }

    private static List<String> texts(FxRobot robot, String style) {
        return robot.lookup(style).queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static void until(String what, Callable<Boolean> holds) {
        await(what)
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> onFx(holds));
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
