package org.evenkeel.ui.panes;

import javafx.css.PseudoClass;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.evenkeel.ui.controls.EmptyState;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One place of the grid: the frame with its ring, and in it a conversation or a word about how to open one. */
final class PaneSlot extends StackPane {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final EmptyState nothing =
            new EmptyState(Feather.MESSAGE_CIRCLE, I18n.text("panes.empty.title"), I18n.text("panes.empty.hint"));
    /** The frame is a node of its own: a state on what holds the conversation would style all of that anew. */
    private final Region frame = new Region();

    private @Nullable PaneContent content;

    /** @param touched called when somebody clicks into it */
    PaneSlot(Runnable touched) {
        getStyleClass().add("pane-slot");
        setMinSize(0, 0);
        frame.getStyleClass().add("pane-frame");
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        getChildren().addAll(frame, nothing);
        setFocusTraversable(true);
        addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            touched.run();
            if (content == null) {
                requestFocus();
            }
        });
        nothing.setMouseTransparent(true);
    }

    void show(@Nullable PaneContent shown) {
        if (content == shown) {
            return;
        }
        content = shown;
        // Both anew: JavaFX has taken the node away already when it stands in another slot by now.
        getChildren().setAll(frame, shown == null ? nothing : shown.node());
        setFocusTraversable(shown == null);
        setAccessibleText(shown == null ? I18n.text("panes.empty.title") : null);
    }

    void active(boolean active) {
        frame.pseudoClassStateChanged(ACTIVE, active);
    }

    @Override
    protected void layoutChildren() {
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
        super.layoutChildren();
    }

    void takeKeyboard() {
        PaneContent shown = content;
        if (shown == null) {
            requestFocus();
        } else {
            shown.requestFocus();
        }
    }
}
