package org.evenkeel.ui.panes;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Lays the panes in sight side by side, four of them two by two; every pixel is theirs. */
final class PaneGrid extends Pane {

    PaneGrid() {
        getStyleClass().add("pane-grid");
        setMinSize(0, 0);
    }

    void show(List<? extends Node> slots) {
        if (!getChildren().equals(slots)) {
            getChildren().setAll(slots);
        }
    }

    @Override
    protected void layoutChildren() {
        int count = getChildren().size();
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
            getChildren().get(i).resizeRelocate(x, y, Math.floor(width), Math.floor(height));
        }
    }
}
