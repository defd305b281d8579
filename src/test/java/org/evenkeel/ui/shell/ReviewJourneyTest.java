package org.evenkeel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.evenkeel.desk.ExportFormat;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.domain.tone.ToneReading;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.ReviewWeek;
import org.evenkeel.fixtures.Screens;
import org.evenkeel.platform.HeadlessScreen;
import org.evenkeel.store.ToneTable;
import org.evenkeel.sync.Housekeeping;
import org.evenkeel.ui.controls.Keys;
import org.jspecify.annotations.Nullable;
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

    private DeskOnDisk desk;
    private WindowOnDisk shown;
    private ConsoleWindow window;

    @Start
    void start(Stage stage) throws Exception {
        HeadlessScreen.enlarge(1920, 1080);
        desk = new DeskOnDisk(Files.createTempDirectory(directory, "cache"));
        ReviewWeek.fill(desk.database, desk.now(), 60);
        ReviewWeek.closely(desk.database, desk.now());
        overrule("this is the third time I am explaining this");
        shown = new WindowOnDisk(stage, desk);
        window = shown.window;
    }

    @AfterEach
    void end() throws Exception {
        shown.close();
    }

    @Test
    void aLeadReviewsASession(FxRobot robot) throws Exception {
        TableView<?> table = opened();
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
        assertThat(words(".review-detail")).anyMatch(detail -> detail.endsWith("1 mood overruled"));
        // Its lines come a moment after its name.
        await("the overruled mood").atMost(PATIENCE).until(() -> {
            onFx(() -> {
                talk.scrollTo(3);
                return true;
            });
            return words(".review-talk-mark").stream().anyMatch(mark -> mark.endsWith("Frustrated, read as Angry"));
        });
        pictures("review-overruled");
        int whole = onFx(() -> talk.getItems().size());
        press("Replay");
        press("To the next thing that happened");
        assertThat(onFx(() -> talk.getItems().size())).isLessThan(whole);
        press("Show everything again");
        assertThat(onFx(() -> talk.getItems().size())).isEqualTo(whole);
        inTime(table, talk);

        find(table);
        mark("Accuracy and resolution: 1");
        mark("Tone fit and composure: 1");
        mark("Clarity: ½");
        await("a total")
                .atMost(PATIENCE)
                .until(() -> words(".review-total").getFirst().startsWith("91 of 100"));
        assertThat(words(".review-state")).contains("draft · not shared");
        pictures("journey-8-review");
        press("Share with the agent");
        await("shared").atMost(PATIENCE).until(() -> words(".review-state").contains("shared"));

        onFx(() -> {
            table.getColumns().stream()
                    .filter(column -> "wait".equals(column.getId()))
                    .forEach(column -> column.setVisible(true));
            return true;
        });
        await("the columns are kept")
                .atMost(PATIENCE)
                .until(() -> desk.reviews.views().columns().orElse(List.of()).contains("wait"));

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
        assertThat(shown.failures).isEmpty();
    }

    private void overrule(String text) {
        desk.database.change(s -> {
            Message message = s.messages().newest(ReviewWeek.PRIYA, 20).stream()
                    .filter(one -> one.text().equals(text))
                    .findFirst()
                    .orElseThrow();
            s.tones()
                    .put(Map.of(
                            new ToneTable.Unread(message.localId(), ReviewWeek.PRIYA, text),
                            new ToneReading(Mood.ANGRY, 0.7, Map.of(), List.of())));
            s.tones()
                    .overrule(
                            message.localId(),
                            new ToneTable.Overrule(
                                    Mood.FRUSTRATED,
                                    ReviewWeek.ANNA.id(),
                                    ReviewWeek.ANNA.name(),
                                    message.createdAt().plusSeconds(30)));
        });
        Housekeeping.measureAll(desk.database, desk.clock);
    }

    /** Single keys step and zoom, a click in a lane goes to the transcript, Enter opens what was changed in a template. */
    private void inTime(TableView<?> table, ListView<?> talk) {
        type(table, ".");
        type(table, ".");
        type(table, ".");
        String there = onFx(() -> words(".review-replay-time").getFirst());
        type(table, ".");
        type(table, ",");
        assertThat(words(".review-replay-time")).containsExactly(there);
        type(table, "a");
        Labeled time = (Labeled) node(node -> node.getStyleClass().contains("review-axis-time"));
        String whole = onFx(time::getText);
        type(table, "+");
        type(table, "+");
        assertThat(words(".review-axis-time")).isNotEqualTo(List.of(whole));
        type(table, "0");
        type(table, "e");
        await("the session before")
                .atMost(PATIENCE)
                .until(() -> words(".review-link").stream().anyMatch(link -> link.startsWith("Session 2")));
        type(table, "l");
        await("and back")
                .atMost(PATIENCE)
                .until(() -> words(".review-links > .review-detail").contains("Reopened: session 2 of this chat"));
        Node lane = node(node -> node.getStyleClass().contains("review-lane"));
        onFx(() -> {
            Point2D at = lane.localToScene(lane.getLayoutBounds().getWidth() * 0.47, 5);
            lane.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_CLICKED,
                    at.getX(),
                    at.getY(),
                    0,
                    0,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    true,
                    null));
            return true;
        });
        assertThat(onFx(() -> ((Message) talk.getSelectionModel().getSelectedItem()).text()))
                .startsWith("You were promised");
        onFx(() -> {
            talk.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return true;
        });
        await("what was changed")
                .atMost(PATIENCE)
                .until(() -> onFx(() -> !window.scene()
                        .getRoot()
                        .lookupAll(".review-changes > .removed")
                        .isEmpty()));
    }

    /** The desk with all its parts, which come one frame after the other, and its first rows. */
    private TableView<?> opened() {
        await().atMost(PATIENCE)
                .until(() -> onFx(() -> window.scene().getWindow().isShowing()));
        onFx(() -> window.run(Command.REVIEW));
        await("the last part")
                .atMost(PATIENCE)
                .until(() -> onFx(() -> window.scene().lookup(".archive") != null));
        TableView<?> table = (TableView<?>) node(TableView.class::isInstance);
        await("rows")
                .atMost(PATIENCE)
                .until(() -> onFx(
                        () -> table.getItems().size() > 20 && table.getItems().getFirst() != null));
        return table;
    }

    private static void type(Node to, String character) {
        onFx(() -> {
            to.fireEvent(new KeyEvent(
                    KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, false, false, false, false));
            return true;
        });
    }

    @Test
    void sessionsAreChosenOneByOneAndShownByThemselves(FxRobot robot) throws Exception {
        TableView<?> table = opened();
        Object second = onFx(() -> table.getItems().get(1));
        Object fourth = onFx(() -> table.getItems().get(3));
        onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().select(0);
            return true;
        });
        robot.type(KeyCode.X)
                .type(KeyCode.DOWN)
                .type(KeyCode.X)
                .type(KeyCode.UP)
                .type(KeyCode.X);
        await("the chip").atMost(PATIENCE).until(() -> words(".review-picks").contains("Chosen: 1"));
        Node row = onFx(() -> table.lookupAll(".table-row-cell").stream()
                .filter(cell -> cell instanceof TableRow<?> one && one.getIndex() == 3)
                .findFirst()
                .orElseThrow());
        // The robot of the headless platform tells no modifiers with the mouse.
        onFx(() -> {
            Event.fireEvent(row, pressedWithShortcut());
            return true;
        });
        await("two").atMost(PATIENCE).until(() -> words(".review-picks").contains("Chosen: 2"));
        pictures("journey-8-chosen");
        MenuButton chip = (MenuButton) node(node -> node.getStyleClass().contains("review-picks"));
        onFx(() -> {
            chip.getItems().getFirst().fire();
            return true;
        });
        await("only those")
                .atMost(PATIENCE)
                .until(() -> onFx(() -> table.getItems().size() == 2
                        && Set.copyOf(table.getItems()).equals(Set.of(second, fourth))));
        await("its name").atMost(PATIENCE).until(() -> words(".review-chip").contains("Only the 2 chosen"));
        onFx(() -> {
            chip.getItems().get(1).fire();
            return true;
        });
        await("none").atMost(PATIENCE).until(() -> !onFx(chip::isVisible));
    }

    private static MouseEvent pressedWithShortcut() {
        boolean mac = Keys.shortcut().equals("⌘");
        return new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                5,
                5,
                5,
                5,
                MouseButton.PRIMARY,
                1,
                false,
                !mac,
                false,
                mac,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    /** Keeps a view, draws a sample of it with a seed, and leaves both. */
    private void find(TableView<?> table) throws Exception {
        press("Sample 10");
        TextField seed = (TextField) node(node -> "Seed".equals(node.getAccessibleText()));
        onFx(() -> {
            seed.setText("42");
            return true;
        });
        Screens.save(window.scene(), 1440, 900, "journey-8-sample-light");
        press("Draw");
        await("the sample")
                .atMost(PATIENCE)
                .until(() -> onFx(() -> table.getItems().size()) == 10);
        MenuButton views = (MenuButton) node(node -> node.getStyleClass().contains("review-views"));
        onFx(() -> {
            views.getItems().getFirst().fire();
            ((TextField) node(node -> "Keep this view as".equals(node.getAccessibleText()))).setText("Drawn today");
            return true;
        });
        press("Keep");
        await("the view").atMost(PATIENCE).until(() -> onFx(views::getText).equals("Drawn today"));
        onFx(() -> {
            ((MenuButton) node(node ->
                            node instanceof MenuButton chip && chip.getText().equals("Sample of 10")))
                    .getItems()
                    .getFirst()
                    .fire();
            return true;
        });
        await("everything")
                .atMost(PATIENCE)
                .until(() -> onFx(() -> table.getItems().size()) > 20);
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
        return Objects.requireNonNull(found(window.scene().getRoot(), fits));
    }

    private static @Nullable Node found(Node node, Predicate<Node> fits) {
        if (fits.test(node)) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = found(child, fits);
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
