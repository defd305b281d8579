package org.evenkeel.ui.shell;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.evenkeel.ui.controls.TabRing;
import org.jspecify.annotations.Nullable;

/**
 * One card over the veiled window. It keeps the keyboard: what asks for it meanwhile gets it when the card is closed, by Escape or a
 * click beside it; else who had it before.
 */
final class Overlay extends StackPane {
    private @Nullable Node owner;
    private @Nullable Region card;
    private @Nullable Node writing;
    private @Nullable Region lasting;
    private final ChangeListener<@Nullable Node> keeper = (focus, before, now) -> keep(now);

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
            scene.focusOwnerProperty().addListener(keeper);
        }
        card = shown;
        writing = first;
        shown.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        clear(shown);
        if (!getChildren().contains(shown)) {
            getChildren().add(shown);
        }
        shown.setVisible(true);
        setVisible(true);
        first.requestFocus();
    }

    /** A card that is wanted often: it stays in the window unseen, so that it is not styled anew when it comes back. */
    void lasts(Region card) {
        lasting = card;
    }

    private void clear(@Nullable Region shown) {
        getChildren().removeIf(other -> other != shown && other != lasting);
        getChildren().forEach(other -> other.setVisible(false));
    }

    private void keep(@Nullable Node focused) {
        Node inside = writing;
        if (focused == null || inside == null) {
            return;
        }
        if (within(focused)) {
            writing = focused;
        } else {
            owner = focused;
            inside.requestFocus();
        }
    }

    private boolean within(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(this::equals);
    }

    boolean shows(Region asked) {
        return card == asked;
    }

    void hide() {
        if (card == null) {
            return;
        }
        card = null;
        writing = null;
        Scene scene = getScene();
        if (scene != null) {
            scene.focusOwnerProperty().removeListener(keeper);
        }
        setVisible(false);
        clear(null);
        Node back = owner;
        owner = null;
        if (back != null && back.getScene() == scene) {
            back.requestFocus();
        }
    }
}
