package org.evenkeel.ui.controls;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A node says of itself alone whether it is visible; whether it can be seen, all that hold it say as well. */
public final class Sight {
    private Sight() {}

    public static boolean seen(Node node) {
        return seen(node, null);
    }

    /** @param below does not count, nor does what holds it */
    static boolean seen(Node node, @Nullable Node below) {
        for (Node at = node; at != null && at != below; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
