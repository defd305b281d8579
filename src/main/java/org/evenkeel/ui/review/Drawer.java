package org.evenkeel.ui.review;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A place under the bar where a question is asked, one at a time. Escape closes it and gives the keyboard back. */
final class Drawer extends StackPane {
    private @Nullable Node owner;

    Drawer() {
        getStyleClass().add("review-drawer");
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
                key.consume();
            }
        });
        close();
    }

    /**
     * Shows a row; the one that is shown already closes instead.
     *
     * @param first what gets the keyboard
     */
    void turn(Region row, Node first) {
        if (isVisible() && getChildren().contains(row)) {
            close();
        } else {
            open(row, first);
        }
    }

    /** @param first what gets the keyboard */
    void open(Region row, Node first) {
        if (!isVisible() && getScene() != null) {
            owner = getScene().getFocusOwner();
        }
        getChildren().setAll(row);
        setVisible(true);
        setManaged(true);
        first.requestFocus();
    }

    void close() {
        getChildren().clear();
        setVisible(false);
        setManaged(false);
        Node back = owner;
        owner = null;
        if (back != null && back.getScene() == getScene()) {
            back.requestFocus();
        }
    }
}
