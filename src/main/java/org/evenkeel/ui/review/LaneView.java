package org.evenkeel.ui.review;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.evenkeel.ui.controls.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One lane of a timeline: blocks where something went on, thin marks where something was due, perhaps a curve, and a line where a
 * replay or a choice stands. A click goes to the moment.
 */
final class LaneView extends Region {
    private static final double HEIGHT = 12;
    private static final double CURVE_HEIGHT = 26;
    private static final double NARROWEST = 5;
    /** Wider than it looks, for the pointer. */
    private static final double MARK = 8;

    private static final double EDGE = 4;
    private static final Duration SOON = Duration.millis(200);

    private final Timeline timeline;
    private final Timeline.Lane lane;
    private final Path curve = new Path();
    private final Region cursor = new Region();
    private final double height;
    private TimeWindow window = TimeWindow.WHOLE;
    private @Nullable Instant at;

    LaneView(Timeline timeline, Timeline.Lane lane, Consumer<Instant> go) {
        this.timeline = timeline;
        this.lane = lane;
        boolean curved = !lane.curve().isEmpty();
        height = curved ? CURVE_HEIGHT : HEIGHT;
        getStyleClass().add("review-lane");
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setMinWidth(0);
        lane.blocks().forEach(block -> getChildren().add(shape(block)));
        if (curved) {
            curve.getStyleClass().add("review-curve");
            curve.setMouseTransparent(true);
            getChildren().add(curve);
        }
        cursor.getStyleClass().add("review-cursor");
        cursor.setMouseTransparent(true);
        cursor.setVisible(false);
        getChildren().add(cursor);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setOnMouseClicked(click -> go.accept(timeline.at(window.share(click.getX() / Math.max(1, getWidth())))));
        setAccessibleText(lane.name() + ": "
                + String.join(
                        ", ", lane.blocks().stream().map(Timeline.Block::words).toList()));
    }

    private static Region shape(Timeline.Block block) {
        boolean mark = block.look() == Timeline.Look.MARK;
        Region shape = new Region();
        shape.getStyleClass()
                .add(
                        switch (block.look()) {
                            case PLAIN -> "review-block";
                            case TYPING -> "review-typing";
                            case FOCUS -> "review-focus";
                            case MOOD -> "review-mood";
                            case MARK -> "review-due";
                        });
        for (Tone tone : Tone.values()) {
            shape.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)), tone == block.tone());
        }
        shape.setUserData(block);
        Tooltip words = new Tooltip(
                mark
                        ? ReviewWords.time(block.from()) + " · " + block.words()
                        : ReviewWords.time(block.from()) + " – " + ReviewWords.time(block.until()) + " · "
                                + block.words());
        words.setShowDelay(SOON);
        Tooltip.install(shape, words);
        return shape;
    }

    void window(TimeWindow other) {
        window = other;
        requestLayout();
    }

    /** Shows where a replay or a choice stands; null: nowhere. */
    void cursor(@Nullable Instant moment) {
        at = moment;
        requestLayout();
    }

    private double x(Instant moment) {
        return window.place(timeline.place(moment)) * getWidth();
    }

    @Override
    protected void layoutChildren() {
        for (Node child : getChildren()) {
            if (child.getUserData() instanceof Timeline.Block block) {
                double x = x(block.from());
                if (block.look() == Timeline.Look.MARK) {
                    child.resizeRelocate(x - MARK / 2, 0, MARK, height);
                } else {
                    double wide = Math.max(NARROWEST, x(block.until()) - x);
                    // What ends with the session stays inside of it, however short.
                    double rightmost = Math.max(x(timeline.end()) - wide, 0);
                    child.resizeRelocate(Math.min(x, rightmost), 0, wide, height);
                }
            }
        }
        draw(lane.curve());
        Instant moment = at;
        cursor.setVisible(moment != null);
        if (moment != null) {
            cursor.resizeRelocate(x(moment) - 1, 0, 2, height);
        }
    }

    private void draw(List<Timeline.Point> points) {
        if (points.isEmpty()) {
            return;
        }
        curve.getElements().clear();
        double lastX = x(points.getFirst().at());
        double lastY = y(points.getFirst().value());
        curve.getElements().add(new MoveTo(lastX, lastY));
        for (Timeline.Point point : points.subList(1, points.size())) {
            double x = x(point.at());
            double y = y(point.value());
            double half = lastX + (x - lastX) / 2;
            curve.getElements().add(new CubicCurveTo(half, lastY, half, y, x, y));
            lastX = x;
            lastY = y;
        }
    }

    private double y(double value) {
        return EDGE + (1 - value) / 2 * (height - 2 * EDGE);
    }
}
