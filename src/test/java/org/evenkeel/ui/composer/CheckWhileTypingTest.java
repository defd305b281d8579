package org.evenkeel.ui.composer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.check.Finding;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.FxWatchdog;
import org.evenkeel.fixtures.People;
import org.evenkeel.fixtures.Screens;
import org.evenkeel.store.CheckTable;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.shell.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the check says under the box, on a real cache and a real window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class CheckWhileTypingTest {
    private static final long ID = 1042;
    private static final String DRAFT =
            "You were promised the 12th, Priya, and I can see why a third explanation is one too many. I have your refund open now"
                    + " — bear with me";

    @TempDir
    static Path directory;

    private DeskOnDisk desk;
    private FxThread fx;
    private ComposerViewModel model;
    private CheckViewModel check;
    private ComposerView view;
    private Theme theme;
    private Scene scene;

    @Start
    void start(Stage stage) throws Exception {
        desk = new DeskOnDisk(Files.createTempDirectory(directory, "cache"));
        desk.conversation(ID, "Priya Sharma", People.ANA.id(), Duration.ofSeconds(30), 1);
        desk.conversation(1039, "Marcus Keller", People.ANA.id(), Duration.ofSeconds(30), 1);
        desk.customer(ID, "Hello, I am writing about order 44871.", desk.now());
        desk.customer(1039, "my order is 88123", desk.now());
        fx = FxThread.start(e -> {
            throw new IllegalStateException(e);
        });
        model = new Composers(desk.replies, desk.drafts, desk.settings, fx, desk.clock).of(ID);
        check = new CheckViewModel(desk.checks, model, fx);
        view = new ComposerView(model, check);
        VBox root = new VBox(view.node());
        root.setPadding(new Insets(12));
        scene = new Scene(root, 404, 260);
        theme = new Theme(Settings.Theme.LIGHT);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        view.requestFocus();
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> {
            view.close();
            theme.close();
        });
        fx.close();
        desk.close();
    }

    private List<String> rules() {
        return check.findings().get().stream().map(Finding::rule).toList();
    }

    private List<String> kept() {
        return desk.database.read(
                s -> s.checks().of(ID).stream().map(CheckTable.Row::rule).toList());
    }

    private void write(FxRobot robot, String text) {
        robot.interact(() -> model.text().set(text));
    }

    private void found(String... rules) {
        await().untilAsserted(() ->
                assertThat(WaitForAsyncUtils.waitForAsyncFx(5_000, this::rules)).containsExactly(rules));
    }

    @Test
    void aFindingIsShownUnderTheTextAndUnderlined(FxRobot robot) throws Exception {
        write(robot, DRAFT);
        found("regional");
        assertThat(robot.lookup(".check-line").lookup(".label").queryAllAs(Label.class))
                .anyMatch(label -> label.getText().startsWith("Regional phrase: “bear with me”."));
        Screens.save(scene, "check-light");
        Set<Region> marks = robot.lookup(".check-mark").queryAllAs(Region.class);
        assertThat(marks).anyMatch(mark -> mark.isVisible() && mark.getWidth() > 40 && mark.getHeight() > 8);
        robot.interact(() -> theme.choose(Settings.Theme.DARK));
        write(
                robot,
                "Hello Marcus, " + DRAFT + " and I recieved your card 4111 1111 1111 1111!!! I will get back to you.");
        found("wrong-chat", "card-number", "regional", "vague-promise", "shouting");
        Screens.save(scene, "check-dark");
        assertThat(robot.lookup(".check-more").queryAs(Label.class).getText()).isEqualTo("+3");
    }

    @Test
    void oneKeyFixesAndSendingIsNeverHeldUp(FxRobot robot) {
        write(robot, "I will keep your card 4111 1111 1111 1111 on file, it is a piece of cake.");
        found("card-number", "idiom");
        Button fix = robot.lookup(".check-line").lookup(".button").queryButton();
        robot.interact(fix::fire);
        assertThat(model.text().get()).startsWith("I will keep your card •••• •••• •••• 1111 on file");
        found("idiom");
        robot.interact(view::fix);
        assertThat(model.text().get()).endsWith("it is easy.");
        found();
        write(robot, "Calm down, please.");
        robot.interact(view::send);
        await().until(() -> desk.transcripts.newest(ID, 9).messages().size() == 2);
        await().untilAsserted(() -> assertThat(kept()).containsExactly("heat"));
    }

    @Test
    void typingIsAsQuickAsWithoutIt(FxRobot robot) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.append(DRAFT).append(". ");
        }
        write(robot, text.toString());
        found(
                "regional",
                "regional",
                "regional",
                "regional",
                "regional",
                "regional",
                "regional",
                "regional",
                "regional",
                "regional",
                "regional",
                "regional");
        try (FxWatchdog dog = new FxWatchdog()) {
            robot.interact(dog::reset);
            for (int i = 0; i < 60; i++) {
                int key = i;
                robot.interact(() -> model.text().set(text + "word ".repeat(key)));
            }
            robot.type(KeyCode.A, KeyCode.B, KeyCode.SPACE);
            await().during(Duration.ofMillis(400)).atMost(Duration.ofSeconds(3)).until(() -> true);
            assertThat(dog.longestBusy()).as("%s", dog.delays()).isLessThan(Duration.ofMillis(100));
        }
    }
}
