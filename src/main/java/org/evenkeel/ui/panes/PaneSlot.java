package org.evenkeel.ui.panes;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.evenkeel.ui.controls.EmptyState;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What the grid gives a place to: a frame with its ring, and in it a conversation or a word about how to open one. */
final class PaneSlot extends StackPane {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    /** The frame is a node of its own: a state on what holds the conversation would style all of that anew. */
    private final Region frame = new Region();

    private final @Nullable PaneContent content;

    /**
     * @param content null for none
     * @param touched called when somebody clicks into it
     */
    PaneSlot(@Nullable PaneContent content, Consumer<PaneSlot> touched) {
        this.content = content;
        getStyleClass().add("pane-slot");
        setMinSize(0, 0);
        frame.getStyleClass().add("pane-frame");
        frame.setManaged(false);
        frame.setMouseTransparent(true);
        getChildren().addAll(frame, content == null ? nothing() : content.node());
        addEventFilter(MouseEvent.MOUSE_PRESSED, press -> touched.accept(this));
        if (content == null) {
            addEventFilter(MouseEvent.MOUSE_PRESSED, press -> requestFocus());
            setFocusTraversable(true);
            setAccessibleText(I18n.text("panes.empty.title"));
        }
    }

    private static EmptyState nothing() {
        EmptyState nothing =
                new EmptyState(Feather.MESSAGE_CIRCLE, I18n.text("panes.empty.title"), I18n.text("panes.empty.hint"));
        nothing.setMouseTransparent(true);
        return nothing;
    }

    @Nullable
    PaneContent content() {
        return content;
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
