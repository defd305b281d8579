package org.evenkeel.ui.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.evenkeel.desk.Settings;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.evenkeel.fixtures.Screens;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.shell.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the customer told and asked, beside the conversation. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class ToldTest {
    private static final long ID = 1042;

    @TempDir
    static Path directory;

    private DeskOnDisk desk;
    private FxThread fx;
    private ChangeBridge changes;
    private ContextViewModel model;
    private Theme theme;
    private Scene scene;

    @Start
    void start(Stage stage) {
        desk = new DeskOnDisk(directory);
        desk.conversation(ID, "Priya Sharma", People.ANA.id(), Duration.ofSeconds(30), 1);
        fx = FxThread.start(e -> {
            throw new IllegalStateException(e);
        });
        changes = new ChangeBridge(desk.changes, fx);
        model = new ContextViewModel(desk.conversations, desk.promises, desk.checks, desk.settings, fx, changes);
        scene = new Scene(new ContextView(model, desk.clock, ZoneOffset.UTC, id -> {}).root(), 276, 520);
        theme = new Theme(Settings.Theme.LIGHT);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        model.show(Optional.of(ID));
    }

    @AfterEach
    void end(FxRobot robot) throws Exception {
        robot.interact(theme::close);
        model.close();
        changes.close();
        fx.close();
        desk.close();
    }

    @Test
    void factsAndQuestionsAppearAsTheyAreToldAndAsked(FxRobot robot) throws Exception {
        desk.customer(
                ID,
                "It is about order 44871: my card ending in 2210 was charged $49.90 twice on 1 November.",
                desk.now());
        desk.customer(ID, "When will I have the second one back?", desk.now().plusSeconds(1));
        await().until(() ->
                robot.lookup(".open-question").queryAllAs(Label.class).size() == 1);
        assertThat(robot.lookup("#told").queryAs(Label.class).getText())
                .isEqualTo("Order 44871 · card ending 2210 · $49.90 · 1 November");
        Screens.save(scene, "told-light");
        robot.interact(() -> theme.choose(Settings.Theme.DARK));
        Screens.save(scene, "told-dark");
        desk.agent(ID, "You will have it back by the 12th.", desk.now().plusSeconds(2));
        await().until(() ->
                robot.lookup(".open-question").queryAllAs(Label.class).isEmpty());
    }
}
