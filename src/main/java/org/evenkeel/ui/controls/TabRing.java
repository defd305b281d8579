package org.evenkeel.ui.controls;

import java.util.List;
import javafx.scene.Node;

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
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && isShown(node, card))
                .toList();
        if (!open.isEmpty()) {
            int at = open.indexOf(card.getScene().getFocusOwner());
            open.get(Math.floorMod(at < 0 ? by > 0 ? 0 : -1 : at + by, open.size()))
                    .requestFocus();
        }
    }

    private static boolean isShown(Node node, Node card) {
        for (Node at = node; at != null && at != card; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
