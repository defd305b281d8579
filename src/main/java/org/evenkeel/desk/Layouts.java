package org.evenkeel.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the panes stood, kept across restarts. Never on the FX thread. */
public final class Layouts {
    /**
     * @param panes how many panes are shown, 1 to 4
     * @param slots what is in them, in order; at most {@code panes}
     * @param focused index of the pane with the keyboard
     */
    public record Layout(int panes, List<Slot> slots, int focused) {
        public Layout {
            slots = List.copyOf(slots);
        }
    }

    /** @param scrolledTo local id of the message at the top edge, or null when at the end */
    public record Slot(long conversationId, @Nullable Long scrolledTo) {}

    /** Two empty panes when nothing was kept. */
    public Layout load() {
        throw new UnsupportedOperationException();
    }

    public void save(Layout layout) {
        throw new UnsupportedOperationException();
    }
}
