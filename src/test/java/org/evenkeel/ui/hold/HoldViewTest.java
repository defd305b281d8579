package org.evenkeel.ui.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.hold.Consent;
import org.evenkeel.domain.hold.Hold;
import org.evenkeel.domain.hold.Hold.ConsentKind;
import org.evenkeel.domain.hold.HoldEvent;
import org.evenkeel.domain.hold.HoldLog;
import org.evenkeel.domain.hold.HoldRules;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.domain.hold.HoldStanding.State;
import org.evenkeel.domain.tone.Register.Formality;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.evenkeel.fixtures.Screens;
import org.evenkeel.fixtures.Typist;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.Ticker;
import org.evenkeel.ui.hold.HoldViewModel.Sheet;
import org.evenkeel.ui.shell.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The banner, the sheet and their keys, in a pane as narrow as they get. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class HoldViewTest {
    private static final long ID = 1039;
    private static final double NARROW = 300;

    @TempDir
    static Path directory;

    private TextField composer;
    private DeskOnDisk desk;
    private FxThread fx;
    private ChangeBridge changes;
    private Ticker ticker;
    private HoldViewModel model;
    private HoldView view;
    private VBox root;
    private Theme theme;

    @Start
    void start(Stage stage) throws Exception {
        composer = new TextField();
        desk = new DeskOnDisk(Files.createTempDirectory(directory, "cache"));
        desk.conversation(ID, "Marcus Keller", People.ANA.id(), Duration.ofSeconds(30), 1);
        fx = FxThread.start(e -> {
            throw new IllegalStateException(e);
        });
        changes = new ChangeBridge(desk.changes, fx);
        ticker = new Ticker(desk.clock);
        ticker.start();
        model = new HoldViewModel(ID, desk.holds, () -> Formality.CASUAL, fx, changes, ticker);
        view = new HoldView(model, composer::requestFocus);
        root = new VBox(view.tools(), view.under(), composer);
        Scene scene = new Scene(root, NARROW, 400);
        theme = new Theme(Settings.Theme.LIGHT);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        composer.requestFocus();
    }

    @AfterEach
    void end(FxRobot robot) throws Exception {
        robot.interact(() -> {
            model.close();
            theme.close();
        });
        ticker.close();
        changes.close();
        fx.close();
        desk.close();
    }

    private void answers(Consent.Answer answer, String words) {
        desk.customer(ID, words, desk.now());
        HoldLog log = desk.database.read(s -> s.holds().open(ID)).orElseThrow();
        desk.database.change(s -> {
            long id = s.messages().newestServerId(ID);
            s.holds().add(log.with(List.of(new HoldEvent.Answered(HoldRules.moment(log, desk.now()), 0, answer, id))));
        });
    }

    private void shows(HoldFace.State state) {
        await(state.name())
                .atMost(Duration.ofSeconds(10))
                .until(() -> model.face().get().state() == state);
    }

    private void closed() {
        await("the sheet closed")
                .atMost(Duration.ofSeconds(10))
                .until(() -> model.sheet().get().equals(Sheet.NONE));
    }

    private List<String> buttons() {
        return root.lookupAll(".hold-actions .button").stream()
                .filter(Node::isVisible)
                .map(node -> ((Button) node).getText())
                .toList();
    }

    private String line() {
        return root.lookupAll(".hold-banner Text").stream()
                .filter(node -> node.getStyleClass().contains("hold-text")
                        || node.getStyleClass().contains("hold-figure"))
                .map(node -> ((Text) node).getText())
                .reduce("", String::concat);
    }

    private static void press(FxRobot robot, Runnable verb) {
        robot.interact(verb);
    }

    private void ask(FxRobot robot) {
        press(robot, view::hold);
        Typist.write(root.getScene(), "the logs");
        robot.push(KeyCode.ENTER);
        shows(HoldFace.State.ASKING);
        closed();
    }

    @Test
    void theWordsFollowReasonAndMinutesUntilTheAgentAltersThem(FxRobot robot) {
        press(robot, view::hold);
        assertThat(model.sheet().get()).isEqualTo(Sheet.ASK);
        Typist.write(root.getScene(), "the logs");
        robot.push(KeyCode.UP);
        assertThat(model.text().get()).isEqualTo("Can you wait about 3 minutes? I will look into this: the logs.");
        robot.interact(() -> model.text().set("Three minutes, please?"));
        Typist.write(root.getScene(), " of today");
        assertThat(model.text().get()).isEqualTo("Three minutes, please?");
        robot.push(KeyCode.ESCAPE);
        closed();
        assertThat(composer.isFocused()).isTrue();
        assertThat(desk.holds.standing(ID)).isEmpty();
    }

    @Test
    void askingOffersToStartAnywayAndNeedsAReasonForIt(FxRobot robot) {
        ask(robot);
        assertThat(composer.isFocused()).as("the keyboard is back").isTrue();
        assertThat(buttons()).containsExactly("Start anyway…", "Withdraw");
        desk.pass(Duration.ofSeconds(50));
        press(robot, view::hold);
        robot.push(KeyCode.ENTER);
        assertThat(model.sheet().get()).isEqualTo(Sheet.START);
        robot.push(KeyCode.ENTER);
        await("the sentence")
                .atMost(Duration.ofSeconds(10))
                .until(() -> !model.trouble().get().isEmpty());
        assertThat(model.trouble().get()).isEqualTo("Say why you begin without an answer.");
        Typist.write(root.getScene(), "they said they are driving");
        robot.push(KeyCode.ENTER);
        shows(HoldFace.State.HOLDING);
        Hold hold = desk.holds.ledger(ID).getFirst();
        assertThat(hold.consent()).isEqualTo(ConsentKind.WITHOUT_YES);
        assertThat(hold.because()).isEqualTo("they said they are driving");
    }

    @Test
    void anUnclearAnswerShowsTheirWordsAndTheAgentDecides(FxRobot robot) throws Exception {
        ask(robot);
        desk.pass(Duration.ofSeconds(5));
        answers(Consent.Answer.UNCLEAR, "which logs do you mean");
        shows(HoldFace.State.UNCLEAR);
        assertThat(line()).contains("“which logs do you mean”");
        assertThat(buttons()).containsExactly("It is a yes", "It is a no", "Withdraw");
        Screens.save(root.getScene(), "hold-unclear-300-light");
        press(robot, view::hold);
        robot.push(KeyCode.ENTER);
        shows(HoldFace.State.HOLDING);
        assertThat(buttons()).containsExactly("Update", "Extend", "Return");
    }

    @Test
    void theCountdownRunsOverIntoOverdueAndOffersToWriteLater(FxRobot robot) {
        ask(robot);
        answers(Consent.Answer.YES, "ok");
        shows(HoldFace.State.HOLDING);
        assertThat(line()).startsWith("On hold, 2:00 left of 2:00 — “the logs”");
        assertThat(model.face().get().left()).isBetween(0.99, 1.0);
        desk.pass(Duration.ofSeconds(100));
        await("urgent")
                .atMost(Duration.ofSeconds(10))
                .until(() -> model.face().get().urgent());
        desk.pass(Duration.ofSeconds(61));
        shows(HoldFace.State.OVERDUE);
        assertThat(line()).startsWith("Overdue by 0:4");
        assertThat(buttons()).containsExactly("Update", "Extend", "Return", "Write later");
        robot.interact(() -> assertThat(model.open(Sheet.LATER)).isTrue());
        assertThat(model.text().get()).contains("Can I write to you by ");
        robot.push(KeyCode.ENTER);
        shows(HoldFace.State.NONE);
        assertThat(desk.holds.ledger(ID).getFirst().outcome()).isEqualTo(Hold.Outcome.BROKEN);
    }

    @Test
    void aHoldThatEndedElsewhereClosesTheSheetAndSendsNothing(FxRobot robot) {
        ask(robot);
        answers(Consent.Answer.YES, "ok");
        shows(HoldFace.State.HOLDING);
        press(robot, view::update);
        assertThat(model.sheet().get()).isEqualTo(Sheet.UPDATE);
        assertThat(desk.holds.finish(ID, "Thanks for waiting.")).isTrue();
        shows(HoldFace.State.NONE);
        closed();
        assertThat(desk.holds.update(ID, "late")).isFalse();
        assertThat(desk.holds.standing(ID).map(HoldStanding::state)).isNotEqualTo(State.HOLDING);
    }

    @Test
    void inANarrowPaneEverythingStaysInside(FxRobot robot) throws Exception {
        ask(robot);
        answers(Consent.Answer.YES, "ok");
        desk.pass(Duration.ofSeconds(200));
        shows(HoldFace.State.OVERDUE);
        robot.interact(() -> {
            root.applyCss();
            root.layout();
        });
        robot.interact(() -> model.open(Sheet.EXTEND));
        robot.interact(() -> theme.choose(Settings.Theme.DARK));
        Screens.save(root.getScene(), "hold-extending-300-dark");
        for (Node node : root.lookupAll(".hold-actions .button")) {
            if (node.isVisible()) {
                assertThat(node.localToScene(node.getBoundsInLocal()).getMaxX())
                        .as(((Labeled) node).getText())
                        .isLessThanOrEqualTo(NARROW + 0.5);
            }
        }
        assertThat(root.lookupAll(".hold-trouble").stream()
                        .filter(Node::isVisible)
                        .map(node -> ((Label) node).getText()))
                .isEmpty();
        assertThat(root.lookup(".hold-says")).isInstanceOf(TextArea.class);
    }
}
