package org.evenkeel.ui.controls;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Two nodes: the second beside the first where both have room, else below it. Its height follows from its width. */
public final class SideOrBelow extends Pane {
    private static final double GAP = 10;
    private static final double BELOW = 6;
    /** The first is not squeezed below this, px. */
    private static final double READABLE = 200;

    public SideOrBelow() {
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private Node first() {
        return getManagedChildren().getFirst();
    }

    private Node second() {
        return getManagedChildren().getLast();
    }

    private double inner(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private boolean beside(double inner) {
        double wanted = Math.min(first().prefWidth(-1), READABLE);
        return second().prefWidth(-1) == 0 || wanted + GAP + second().prefWidth(-1) <= inner;
    }

    private double firstWidth(double inner) {
        double other = second().prefWidth(-1);
        return beside(inner) && other > 0 ? inner - GAP - other : inner;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + first().prefWidth(-1) + GAP + second().prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? Region.USE_COMPUTED_SIZE : inner(width);
        double insets = snappedTopInset() + snappedBottomInset();
        if (inner < 0) {
            return insets + Math.max(first().prefHeight(-1), second().prefHeight(-1));
        }
        double words = snapSizeY(first().prefHeight(firstWidth(inner)));
        double tools = snapSizeY(second().prefHeight(-1));
        return insets + (beside(inner) ? Math.max(words, tools) : words + BELOW + tools);
    }

    @Override
    protected void layoutChildren() {
        double inner = inner(getWidth());
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = firstWidth(inner);
        double words = snapSizeY(first().prefHeight(width));
        double toolsWidth = Math.min(inner, snapSizeX(second().prefWidth(-1)));
        double tools = snapSizeY(second().prefHeight(-1));
        if (beside(inner)) {
            double room = Math.max(words, tools);
            first().resizeRelocate(left, snapPositionY(top + (room - words) / 2), width, words);
            second().resizeRelocate(
                            left + inner - toolsWidth, snapPositionY(top + (room - tools) / 2), toolsWidth, tools);
        } else {
            first().resizeRelocate(left, top, width, words);
            second().resizeRelocate(left, top + words + BELOW, toolsWidth, tools);
        }
    }
}
