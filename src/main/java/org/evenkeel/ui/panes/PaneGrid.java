package org.evenkeel.ui.panes;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Lays the panes in sight side by side, four of them two by two; every pixel is theirs. The others stay in it unseen, so that they
 * come back as they were, without being styled anew.
 */
final class PaneGrid extends Pane {
    private List<? extends Node> shown = List.of();

    PaneGrid() {
        getStyleClass().add("pane-grid");
        setMinSize(0, 0);
    }

    void show(List<? extends Node> inSight) {
        if (shown.equals(inSight)) {
            return;
        }
        shown = List.copyOf(inSight);
        for (Node pane : getChildren()) {
            present(pane, shown.contains(pane));
        }
        for (Node pane : shown) {
            if (pane.getParent() == this) {
                pane.toFront(); // Tab walks them in this order
            } else {
                getChildren().add(pane);
            }
        }
        requestLayout();
    }

    void drop(Node pane) {
        getChildren().remove(pane);
    }

    private static void present(Node pane, boolean is) {
        pane.setVisible(is);
        pane.setManaged(is);
    }

    @Override
    protected void layoutChildren() {
        int count = shown.size();
        if (count == 0) {
            return;
        }
        int columns = count == Arrangement.MOST ? 2 : count;
        int rows = (count + columns - 1) / columns;
        double gap = PanesViewModel.GAP;
        double width = (getWidth() - 2 * PanesViewModel.EDGE - (columns - 1) * gap) / columns;
        double height = (getHeight() - 2 * PanesViewModel.EDGE - (rows - 1) * gap) / rows;
        for (int i = 0; i < count; i++) {
            double x = Math.round(PanesViewModel.EDGE + i % columns * (width + gap));
            double y = Math.round(PanesViewModel.EDGE + i / columns * (height + gap));
            shown.get(i).resizeRelocate(x, y, Math.floor(width), Math.floor(height));
        }
    }
}
