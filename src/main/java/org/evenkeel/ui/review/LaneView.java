package org.evenkeel.ui.review;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.evenkeel.ui.controls.Tone;
import org.jspecify.annotations.Nullable;

/** One lane of a timeline: blocks where something went on, a thin line where a replay stands; a click goes to the moment. */
final class LaneView extends Region {
    private static final double HEIGHT = 12;
    private static final double NARROWEST = 5;
    private static final Duration SOON = Duration.millis(200);

    private final Timeline timeline;
    private final Region cursor = new Region();
    private double place = -1;

    LaneView(Timeline timeline, Timeline.Lane lane, Consumer<Instant> go) {
        this.timeline = timeline;
        getStyleClass().add("review-lane");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMinWidth(0);
        for (Timeline.Block block : lane.blocks()) {
            Region shape = new Region();
            shape.getStyleClass().add("review-block");
            for (Tone tone : Tone.values()) {
                shape.pseudoClassStateChanged(
                        PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)), tone == block.tone());
            }
            shape.setUserData(block);
            Tooltip words = new Tooltip(ReviewWords.time(block.from()) + " · " + block.words());
            words.setShowDelay(SOON);
            Tooltip.install(shape, words);
            getChildren().add(shape);
        }
        cursor.getStyleClass().add("review-cursor");
        cursor.setMouseTransparent(true);
        cursor.setVisible(false);
        getChildren().add(cursor);
        setOnMouseClicked(click -> go.accept(timeline.at(click.getX() / Math.max(1, getWidth()))));
        setAccessibleText(lane.name() + ": "
                + String.join(
                        ", ", lane.blocks().stream().map(Timeline.Block::words).toList()));
    }

    /** Shows where a replay stands; null: none goes on. */
    void cursor(@Nullable Instant at) {
        place = at == null ? 0 : timeline.place(at);
        cursor.setVisible(at != null);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        for (Node child : getChildren()) {
            if (child.getUserData() instanceof Timeline.Block block) {
                double x = timeline.place(block.from()) * width;
                double w = Math.max(NARROWEST, timeline.place(block.until()) * width - x);
                child.resizeRelocate(Math.max(0, Math.min(x, width - w)), 0, w, HEIGHT);
            }
        }
        cursor.resizeRelocate(Math.max(0, place * width - 1), -2, 2, HEIGHT + 4);
    }
}
