package org.evenkeel.ui.controls;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

/** What is left of a promise, as a ring that empties clockwise. The tone colours it. */
public final class HoldRing extends Region {
    private static final double SIZE = 24;
    private static final double STROKE = 3;
    private static final double RADIUS = (SIZE - STROKE) / 2;

    private final Circle track = new Circle(SIZE / 2, SIZE / 2, RADIUS);
    private final Arc left = new Arc(SIZE / 2, SIZE / 2, RADIUS, RADIUS, 90, 360);

    public HoldRing() {
        getStyleClass().add("ek-hold-ring");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        track.getStyleClass().add("track");
        track.setFill(null);
        track.setStrokeWidth(STROKE);
        left.getStyleClass().add("left");
        left.setType(ArcType.OPEN);
        left.setFill(null);
        left.setStrokeWidth(STROKE);
        left.setStrokeLineCap(StrokeLineCap.ROUND);
        track.setManaged(false);
        left.setManaged(false);
        getChildren().addAll(track, left);
    }

    /**
     * @param share from 1, all of it, to 0
     * @param tone HOLD, or LATE when it is over
     * @param spoken what a screen reader says
     */
    public void show(double share, Tone tone, String spoken) {
        double part = Math.clamp(share, 0, 1);
        left.setStartAngle(90);
        left.setLength(360 * part);
        left.setVisible(part > 0);
        tone.applyTo(this);
        setAccessibleText(spoken);
    }
}
