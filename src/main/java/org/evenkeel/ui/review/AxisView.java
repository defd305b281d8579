package org.evenkeel.ui.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The times under the lanes. */
final class AxisView extends Region {
    private static final double HEIGHT = 14;
    private static final double APART = 76;

    private final Timeline timeline;
    private final ZoneId zone = ZoneId.systemDefault();
    private TimeWindow window = TimeWindow.WHOLE;

    AxisView(Timeline timeline) {
        this.timeline = timeline;
        getStyleClass().add("review-axis");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMinWidth(0);
        widthProperty().subscribe(this::draw);
    }

    void window(TimeWindow other) {
        window = other;
        draw();
    }

    private void draw() {
        getChildren().clear();
        int most = (int) (getWidth() / APART);
        if (most < 1) {
            return;
        }
        TimeTicks ticks = TimeTicks.between(timeline.at(window.from()), timeline.at(window.until()), most, zone);
        for (Instant moment : ticks.moments()) {
            Label label = new Label(
                    ticks.step().compareTo(Duration.ofMinutes(1)) < 0
                            ? ReviewWords.time(moment)
                            : ticks.step().compareTo(Duration.ofDays(1)) < 0
                                    ? ReviewWords.clock(moment)
                                    : ReviewWords.when(moment));
            label.getStyleClass().add("review-axis-time");
            label.setUserData(moment);
            getChildren().add(label);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        getChildren().forEach(label -> {
            if (label.getUserData() instanceof Instant moment) {
                double wide = label.prefWidth(-1);
                double x = window.place(timeline.place(moment)) * getWidth() - wide / 2;
                label.resizeRelocate(Math.clamp(x, 0, Math.max(0, getWidth() - wide)), 0, wide, HEIGHT);
            }
        });
    }
}
