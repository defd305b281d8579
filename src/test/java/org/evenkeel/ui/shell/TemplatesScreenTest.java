package org.evenkeel.ui.shell;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.chat.CannedResponse;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.template.Origin;
import org.evenkeel.domain.template.Template;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.evenkeel.fixtures.Screens;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.templates.TemplatesView;
import org.evenkeel.ui.templates.TemplatesViewModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The screen of templates on a real desk: found, looked at in every voice, copied, edited, forgotten. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class TemplatesScreenTest {
    @TempDir
    static Path directory;

    private DeskOnDisk desk;
    private FxThread fx;
    private ChangeBridge changes;
    private TemplatesViewModel model;
    private Theme theme;
    private Scene scene;

    @Start
    void start(Stage stage) throws IOException {
        desk = new DeskOnDisk(Files.createTempDirectory(directory, "cache"));
        desk.database.change(s -> s.directory()
                .replaceCanned(List.of(new CannedResponse(1, "hours", "We open at ten, {{contact.first_name}}."))));
        for (long chat = 1; chat <= 3; chat++) {
            desk.conversation(chat, "Customer" + chat, People.ANA.id(), null, 0);
            desk.templates.inserted(
                    chat,
                    Visibility.REPLY,
                    desk.templates.piece("shared:1", chat).orElseThrow());
            desk.replies.send(chat, "Hi Customer" + chat + ", we open at ten o'clock.", Visibility.REPLY);
        }
        fx = FxThread.start(e -> {
            throw new IllegalStateException(e);
        });
        changes = new ChangeBridge(desk.changes, fx);
        model = new TemplatesViewModel(desk.templates, desk.settings, fx, changes);
        TemplatesView view = new TemplatesView(model);
        scene = new Scene(view.root(), 1240, 860);
        theme = new Theme(Settings.Theme.LIGHT);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        view.open();
    }

    @AfterEach
    void end(FxRobot robot) throws Exception {
        robot.interact(theme::close);
        model.close();
        changes.close();
        fx.close();
        desk.close();
    }

    private static <T> T onFx(Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, call);
    }

    private String preview() {
        return onFx(() -> ((TextFlow) scene.getRoot().lookup(".template-bubble"))
                .getChildren().stream()
                        .map(node -> node instanceof Text text ? text.getText() : "_")
                        .collect(Collectors.joining()));
    }

    private int lines() {
        return onFx(() ->
                ((ListView<?>) scene.getRoot().lookup(".list-view")).getItems().size());
    }

    private List<Template> own() {
        return desk.templates.all().stream()
                .filter(template -> template.origin() == Origin.PERSONAL)
                .toList();
    }

    private void press(FxRobot robot, String words) {
        robot.interact(() -> scene.getRoot().lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && words.equals(button.getText()) && button.isVisible())
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private void choose(FxRobot robot, String words) {
        robot.interact(() -> scene.getRoot().lookupAll(".template-choice").stream()
                .map(ToggleButton.class::cast)
                .filter(choice -> words.equals(choice.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    @Test
    void aReadyOneIsReadInAnyVoiceCopiedEditedAndForgotten(FxRobot robot) throws IOException {
        await().until(() -> lines() > 60);
        robot.interact(() -> ((TextField) scene.getRoot().lookup(".templates-list-card .text-field")).setText("calm"));
        await().until(() -> preview().startsWith("I understand that this is not acceptable"));
        choose(robot, "Upset");
        await().until(() -> preview().contains("frustrating, Priya"));
        choose(robot, "Formal");
        await().until(() -> preview().startsWith("Priya Sharma, I understand your frustration"));
        Screens.save(scene, "templates-screen-light");
        press(robot, "Make it my own");
        await().until(() -> own().size() == 1);
        await().until(() ->
                onFx(() -> scene.getRoot().lookup(".template-editor").isVisible()));
        robot.interact(
                () -> ((TextField) scene.getRoot().lookup(".template-fields .text-field")).setText("My own calm"));
        press(robot, "Save");
        await().until(() -> own().getFirst().title().equals("My own calm"));
        robot.interact(() -> theme.choose(Settings.Theme.DARK));
        Screens.save(scene, "templates-screen-dark");
        press(robot, "Delete");
        await().until(() -> own().isEmpty());
    }

    @Test
    void aWordingSentThreeTimesIsOfferedAndKept(FxRobot robot) {
        await().until(() ->
                onFx(() -> scene.getRoot().lookup(".templates-offer").isVisible()));
        press(robot, "Keep it");
        await().until(() -> own().size() == 1);
        assertEquals(
                "Hi {{contact.first_name}}, we open at ten o'clock.",
                own().getFirst().variants().getFirst().text());
        await().until(() -> desk.templates.ownWordings().isEmpty());
        assertFalse(onFx(() -> scene.getRoot().lookup(".templates-offer").isVisible()));
        press(robot, "New");
        await().until(() ->
                onFx(() -> scene.getRoot().lookup(".template-editor").isVisible()));
        press(robot, "Save");
        await().until(() -> own().size() == 2);
        assertTrue(own().stream().anyMatch(template -> template.title().equals("New template")));
    }
}
