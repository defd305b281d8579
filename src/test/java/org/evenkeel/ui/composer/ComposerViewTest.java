package org.evenkeel.ui.composer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.evenkeel.ui.fx.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The keys of the box. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class ComposerViewTest {
    private static final long ID = 1042;

    @TempDir
    static Path directory;

    private Button above;
    private DeskOnDisk desk;
    private FxThread fx;
    private Composers composers;
    private ComposerViewModel model;
    private ComposerView view;
    private Scene scene;

    @Start
    void start(Stage stage) throws Exception {
        above = new Button("above");
        desk = new DeskOnDisk(Files.createTempDirectory(directory, "cache"));
        desk.conversation(ID, "Priya Sharma", People.ANA.id(), Duration.ofSeconds(30), 1);
        fx = FxThread.start(e -> {
            throw new IllegalStateException(e);
        });
        composers = new Composers(desk.replies, desk.drafts, desk.settings, fx, desk.clock);
        model = composers.of(ID);
        view = new ComposerView(model, new CheckViewModel(desk.checks, model, fx));
        scene = new Scene(new VBox(above, view.node()), 420, 300);
        stage.setScene(scene);
        stage.show();
        view.requestFocus();
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(view::close);
        fx.close();
        desk.close();
    }

    @Test
    void tabLeavesTheBoxAndShiftTabComesBack(FxRobot robot) {
        assertTrue(scene.getFocusOwner() instanceof TextArea);
        robot.write("one");
        robot.type(KeyCode.TAB);
        assertFalse(scene.getFocusOwner() instanceof TextArea);
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertTrue(scene.getFocusOwner() instanceof TextArea);
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertSame(above, scene.getFocusOwner());
        assertEquals("one", model.text().get());
    }

    @Test
    void enterBreaksTheLineOrSendsAsChosen(FxRobot robot) {
        robot.write("one");
        robot.type(KeyCode.ENTER);
        assertEquals("one\n", model.text().get());
        robot.interact(() -> composers.enterSends(true));
        robot.type(KeyCode.ENTER);
        await().until(() -> model.text().get().isEmpty());
        await().until(() -> desk.transcripts.newest(ID, 9).messages().size() == 1);
    }

    @Test
    void theHintFollowsTheChoiceAtOnce(FxRobot robot) {
        assertTrue(robot.lookup("Ctrl").tryQueryAs(Label.class).isPresent()
                || robot.lookup("⌘").tryQuery().isPresent());
        robot.interact(() -> composers.enterSends(true));
        assertFalse(robot.lookup("Ctrl").tryQuery().isPresent()
                || robot.lookup("⌘").tryQuery().isPresent());
    }
}
