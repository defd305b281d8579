package org.evenkeel.ui.panes;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What stands in a pane. FX thread only. */
public interface PaneContent extends AutoCloseable {
    Node node();

    /** Told that it is the pane with the keyboard, or no longer. */
    void active(boolean active);

    /** Takes the keyboard to where one writes. */
    void requestFocus();

    /** Local id of the message at the top edge, or null when at the end. */
    @Nullable
    Long scrolledTo();

    /**
     * Goes out of sight, perhaps only for a moment: what is typed is kept, and nobody seems to be typing. It comes back with its
     * node being shown again.
     *
     * @return false when there is not enough of it yet to be worth keeping
     */
    boolean rest();

    /** Ends it; what is typed is kept. */
    @Override
    void close();
}
