package org.evenkeel.ui.controls;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import org.jspecify.annotations.Nullable;

/** Controls that Tab walks round and never leaves: those of a card over a veiled window. */
public final class TabRing {
    private static final String KEY = "org.evenkeel.tab-ring";

    private TabRing() {}

    /** Makes a ring of the controls, in their order, within the card. */
    public static void around(Node card, List<? extends Node> controls) {
        card.getProperties().put(KEY, List.copyOf(controls));
    }

    /**
     * Walks to the next one that is there and can be used.
     *
     * @param by 1, or -1 to walk back
     */
    public static void step(Node card, int by) {
        if (!(card.getProperties().get(KEY) instanceof List<?> ring) || card.getScene() == null) {
            return;
        }
        List<Node> open = ring.stream()
                .map(Node.class::cast)
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && Sight.seen(node, card))
                .toList();
        if (!open.isEmpty()) {
            int at = open.indexOf(card.getScene().getFocusOwner());
            int to = Math.floorMod(at < 0 ? by > 0 ? 0 : -1 : at + by, open.size());
            walk(open.get(to), at < 0 ? null : open.get(at), open.get(Math.floorMod(to + by, open.size())), by > 0);
        }
    }

    /**
     * Only where the keyboard has walked to is the focus drawn as one of the keyboard. So it walks there: from where it was, or,
     * where the ring closes, back from the one behind.
     */
    private static void walk(Node target, @Nullable Node from, Node behind, boolean forth) {
        if (from != null) {
            from.requestFocusTraversal(forth ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
        }
        if (!target.isFocused()) {
            behind.requestFocus();
            behind.requestFocusTraversal(forth ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
        if (!target.isFocused()) {
            target.requestFocus();
        }
    }
}
