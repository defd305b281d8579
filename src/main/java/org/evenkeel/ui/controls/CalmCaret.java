package org.evenkeel.ui.controls;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Lets the caret stand still ten seconds after the last key, as GTK does: a blinking one keeps JavaFX drawing sixty frames a
 * second, all day.
 */
public final class CalmCaret {
    /** GTK's own default, {@code gtk-cursor-blink-timeout}. */
    static final Duration PATIENCE = Duration.seconds(10);

    private final Scene scene;
    private final PauseTransition pause;

    private CalmCaret(Scene scene, Duration patience) {
        this.scene = scene;
        this.pause = new PauseTransition(patience);
        pause.setOnFinished(still -> blink(false));
    }

    /** In every text box of a window, for as long as the window is there. */
    public static void in(Scene scene) {
        in(scene, PATIENCE);
    }

    static void in(Scene scene, Duration patience) {
        CalmCaret caret = new CalmCaret(scene, patience);
        ObservableValue<Boolean> inFront = scene.windowProperty().flatMap(Window::focusedProperty);
        // The value, not its invalidation: nobody reads it, so it would be invalid from the first time on and silent.
        inFront.subscribe(is -> caret.begin());
        scene.focusOwnerProperty().subscribe(caret::begin);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, caret::typed);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, caret::typed);
    }

    /** Who comes to a text box sees its caret blink: its own skin sees to that. */
    private void begin() {
        if (scene.getFocusOwner() instanceof TextInputControl) {
            pause.playFromStart();
        } else {
            pause.stop();
        }
    }

    private void typed(Event event) {
        if (pause.getStatus() == PauseTransition.Status.STOPPED) {
            blink(true);
        }
        begin();
    }

    private void blink(boolean now) {
        if (scene.getFocusOwner() instanceof TextInputControl box
                && box.isFocused()
                && box.getSkin() instanceof TextInputControlSkin<?> skin) {
            skin.setCaretAnimating(now);
        }
    }
}
