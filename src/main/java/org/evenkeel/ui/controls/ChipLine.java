package org.evenkeel.ui.controls;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Chips on one line, the most important first. What has no room is left out whole; only the first may be cut short. */
public final class ChipLine extends Pane {
    private static final double GAP = 5;

    private boolean arranging;
    private final InvalidationListener shown = visible -> {
        if (!arranging) {
            requestLayout();
        }
    };

    public ChipLine() {
        getStyleClass().add("ek-chip-line");
        setMinWidth(0);
        // Whoever shows a chip does not know whether there is room for it.
        getChildren().addListener((ListChangeListener<Node>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(chip -> chip.visibleProperty().addListener(shown));
                change.getRemoved().forEach(chip -> chip.visibleProperty().removeListener(shown));
            }
        });
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double tallest = getManagedChildren().stream()
                .mapToDouble(chip -> chip.prefHeight(-1))
                .max()
                .orElse(0);
        return snappedTopInset() + tallest + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        arranging = true;
        try {
            arrange(getManagedChildren());
        } finally {
            arranging = false;
        }
    }

    private void arrange(List<Node> chips) {
        double x = 0;
        boolean full = false;
        double inside = getHeight() - snappedTopInset() - snappedBottomInset();
        for (Node chip : chips) {
            double width = snapSizeX(chip.prefWidth(-1));
            boolean first = x == 0;
            full |= !first && x + width > getWidth();
            chip.setVisible(!full);
            double height = chip.prefHeight(-1);
            double y = snapPositionY(snappedTopInset() + Math.max(0, (inside - height) / 2));
            chip.resizeRelocate(x, y, Math.min(width, getWidth()), height);
            x += width + GAP;
        }
    }
}
