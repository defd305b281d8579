package org.evenkeel.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.evenkeel.domain.clock.FocusSpan;
import org.evenkeel.fixtures.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From the window's events to spans: only what is typed in a pane, in a window that is in front. */
@ExtendWith(ApplicationExtension.class)
class FocusRecorderTest {
    private final ObjectProperty<Optional<Long>> focused = new SimpleObjectProperty<>(Optional.empty());
    private final SimpleBooleanProperty inFront = new SimpleBooleanProperty(true);
    private final List<FocusSpan> kept = new ArrayList<>();
    private Instant now = People.NOW;

    @Start
    void start(Stage stage) {}

    @Test
    void typingGoesOnAndLeavingOrSilenceEnds(FxRobot robot) {
        robot.interact(() -> {
            Pane pane = new Pane();
            FocusRecorder recorder = new FocusRecorder(new Scene(pane), focused, inFront, () -> now, kept::add);
            focused.set(Optional.of(1L));
            pass(50);
            type(pane);
            pass(50);
            inFront.set(false);
            pass(500);
            type(pane);
            inFront.set(true);
            recorder.tick(pass(61));
            focused.set(Optional.of(2L));
            pass(5);
            recorder.close();
        });
        assertEquals(List.of(span(1, 0, 100), span(1, 600, 660), span(2, 661, 666)), kept);
    }

    private Instant pass(long seconds) {
        now = now.plusSeconds(seconds);
        return now;
    }

    private static void type(Pane pane) {
        Event.fireEvent(pane, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, false, false, false));
    }

    private static FocusSpan span(long id, long from, long to) {
        return new FocusSpan(id, People.NOW.plusSeconds(from), People.NOW.plusSeconds(to));
    }
}
