package org.evenkeel.ui.panes;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The keys of the panes, wherever in the window the keyboard is; none while an input method is composing. */
final class PaneKeys {
    private static final KeyCombination CLOSE = new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.TAB, KeyCombination.CONTROL_DOWN);
    private static final KeyCombination PREVIOUS =
            new KeyCodeCombination(KeyCode.TAB, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN);

    private final PanesViewModel model;
    private final Runnable moved;
    private final EventHandler<KeyEvent> onKey = this::onKey;
    private final EventHandler<InputMethodEvent> onCompose = this::onCompose;
    private @Nullable Scene heard;
    private boolean composing;

    /** @param moved called after a key that changed which pane has the keyboard */
    private PaneKeys(PanesViewModel model, Runnable moved) {
        this.model = model;
        this.moved = moved;
    }

    /** Listens in whichever scene the node is. */
    static void install(Node root, PanesViewModel model, Runnable moved) {
        PaneKeys keys = new PaneKeys(model, moved);
        root.sceneProperty().subscribe(scene -> keys.listen(scene));
    }

    private void listen(@Nullable Scene scene) {
        if (heard != null) {
            heard.removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
            heard.removeEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, onCompose);
        }
        heard = scene;
        if (scene != null) {
            scene.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
            scene.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, onCompose);
        }
    }

    private void onCompose(InputMethodEvent event) {
        composing = !event.getComposed().isEmpty();
    }

    private void onKey(KeyEvent key) {
        if (!composing && act(key)) {
            moved.run();
            key.consume();
        }
    }

    private boolean act(KeyEvent key) {
        if (NEXT.match(key)) {
            model.cycle(true);
        } else if (PREVIOUS.match(key)) {
            model.cycle(false);
        } else if (CLOSE.match(key)) {
            model.closeFocused();
        } else if (key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown() && digit(key.getCode()) > 0) {
            model.focus(digit(key.getCode()) - 1);
        } else {
            return false;
        }
        return true;
    }

    private static int digit(KeyCode code) {
        return switch (code) {
            case DIGIT1, NUMPAD1 -> 1;
            case DIGIT2, NUMPAD2 -> 2;
            case DIGIT3, NUMPAD3 -> 3;
            case DIGIT4, NUMPAD4 -> 4;
            default -> 0;
        };
    }
}
