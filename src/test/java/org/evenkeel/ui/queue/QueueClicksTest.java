package org.evenkeel.ui.queue;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.evenkeel.desk.Settings;
import org.evenkeel.fixtures.People;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.Ticker;
import org.evenkeel.ui.shell.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The pointer in the queue, and who has the keyboard then. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class QueueClicksTest {
    private final List<Long> opened = new ArrayList<>();
    private TextField elsewhere;
    private Ticker ticker;
    private Theme theme;
    private QueueViewModel model;
    private QueueView view;
    private Scene scene;

    @Start
    void start(Stage stage) {
        elsewhere = new TextField();
        FakeQueue queue = new FakeQueue();
        for (int id = 1; id <= 4; id++) {
            queue.rows.add(People.row(id, "Customer " + id, "where is my order")
                    .waits(100 - id)
                    .get());
        }
        ticker = new Ticker(() -> People.NOW);
        model = queue.model(FxThread.immediate(), () -> People.NOW);
        view = new QueueView(model, ticker, opened::add, () -> {}, "");
        scene = new Scene(new VBox(elsewhere, view.root()), 296, 700);
        theme = new Theme(Settings.Theme.LIGHT);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        elsewhere.requestFocus();
    }

    @AfterEach
    void end(FxRobot robot) throws Exception {
        robot.interact(() -> {
            try {
                view.close();
                model.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            theme.close();
        });
        ticker.close();
    }

    private void frames(FxRobot robot, int count) {
        AtomicInteger seen = new AtomicInteger();
        Runnable counter = seen::incrementAndGet;
        robot.interact(() -> scene.addPostLayoutPulseListener(counter));
        await().until(() -> {
            robot.interact(Platform::requestNextPulse);
            return seen.get() >= count;
        });
        robot.interact(() -> scene.removePostLayoutPulseListener(counter));
    }

    @Test
    void aClickOpensTheRowUnderItWhateverIsMarkedMeanwhile(FxRobot robot) {
        robot.moveTo("Customer 3").press(MouseButton.PRIMARY);
        robot.interact(() -> view.show(Optional.of(1L)));
        frames(robot, 8);
        robot.release(MouseButton.PRIMARY);
        assertEquals(List.of(3L), opened);
        assertSame(elsewhere, scene.getFocusOwner(), "the one who opens gives the keyboard on");
    }

    @Test
    void aClickOnAHeadingTakesTheKeyboardSoThatTheArrowsWalkOn(FxRobot robot) {
        robot.clickOn("ALL OTHERS");
        assertEquals(ListView.class, scene.getFocusOwner().getClass());
        robot.type(KeyCode.UP).type(KeyCode.ENTER);
        assertEquals(List.of(4L), opened);
        assertEquals("", elsewhere.getText());
    }
}
