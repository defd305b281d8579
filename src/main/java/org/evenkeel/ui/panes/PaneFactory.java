package org.evenkeel.ui.panes;

import org.jspecify.annotations.Nullable;

/** Builds what stands in a pane. FX thread. */
@FunctionalInterface
public interface PaneFactory {
    /**
     * @param conversationId what it shows and, for its whole life, the only one it writes to
     * @param scrolledTo local id of the message to stand at the top edge, or null for the end
     * @param close takes the pane away; for a button of the content
     */
    PaneContent open(long conversationId, @Nullable Long scrolledTo, Runnable close);
}
