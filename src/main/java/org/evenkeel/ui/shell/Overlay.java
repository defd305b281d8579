package org.evenkeel.ui.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.evenkeel.ui.controls.TabRing;
import org.jspecify.annotations.Nullable;

/** One card over the veiled window. Escape or a click beside it closes it and gives the keyboard back to who had it. */
final class Overlay extends StackPane {
    private @Nullable Node owner;
    private @Nullable Region card;

    Overlay() {
        getStyleClass().add("overlay");
        setVisible(false);
        setOnMousePressed(pressed -> {
            if (pressed.getTarget() == this) {
                hide();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE) {
                hide();
                pressed.consume();
            } else if (pressed.getCode() == KeyCode.TAB) {
                if (card != null) {
                    TabRing.step(card, pressed.isShiftDown() ? -1 : 1);
                }
                pressed.consume();
            }
        });
    }

    /** @param first what gets the keyboard */
    void show(Region shown, Node first) {
        Scene scene = getScene();
        if (card == null && scene != null) {
            owner = scene.getFocusOwner();
        }
        card = shown;
        shown.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(shown);
        setVisible(true);
        first.requestFocus();
    }

    boolean shows(Region asked) {
        return card == asked;
    }

    void hide() {
        if (card == null) {
            return;
        }
        card = null;
        setVisible(false);
        getChildren().clear();
        Node back = owner;
        owner = null;
        if (back != null && back.getScene() == getScene()) {
            back.requestFocus();
        }
    }
}
