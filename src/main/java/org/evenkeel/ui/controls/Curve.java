package org.evenkeel.ui.controls;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** A small curve of values between -1 and 1, oldest left, over a line in the middle. */
public final class Curve extends Region {
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final PseudoClass HIGH = PseudoClass.getPseudoClass("high");
    private static final double HEIGHT = 44;
    private static final double EDGE = 3;
    private static final double CALM = 0.2;

    private final Line middle = new Line();
    private final Path path = new Path();
    private List<Double> points = List.of();

    public Curve() {
        getStyleClass().add("ek-curve");
        middle.getStyleClass().add("ek-curve-middle");
        path.getStyleClass().add("ek-curve-path");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        getChildren().addAll(middle, path);
    }

    /** @param spoken what a screen reader says of it */
    public void show(List<Double> values, String spoken) {
        points = List.copyOf(values);
        double last = points.isEmpty() ? 0 : points.getLast();
        pseudoClassStateChanged(LOW, last < -CALM);
        pseudoClassStateChanged(HIGH, last > CALM);
        setAccessibleText(spoken);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        middle.setStartX(0);
        middle.setEndX(width);
        middle.setStartY(Math.round(getHeight() / 2) + 0.5);
        middle.setEndY(middle.getStartY());
        path.getElements().clear();
        if (points.isEmpty() || width <= 0) {
            return;
        }
        // one value is drawn as a level line
        List<Double> drawn = points.size() == 1 ? List.of(points.getFirst(), points.getFirst()) : points;
        double step = width / (drawn.size() - 1);
        path.getElements().add(new MoveTo(0, height(drawn.getFirst())));
        for (int i = 1; i < drawn.size(); i++) {
            double from = (i - 1) * step;
            double before = height(drawn.get(i - 1));
            double now = height(drawn.get(i));
            path.getElements().add(new CubicCurveTo(from + step / 2, before, from + step / 2, now, from + step, now));
        }
    }

    private double height(double value) {
        double bounded = Math.max(-1, Math.min(1, value));
        return EDGE + (1 - bounded) / 2 * (getHeight() - 2 * EDGE);
    }
}
