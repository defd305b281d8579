package org.evenkeel.ui.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** A session's time in lanes, with the times under them: zoomed by the wheel or keys, moved by the wheel or arrows. */
final class TimelineView extends GridPane {
    private static final double NAMES = 100;
    private static final double NEARER = 1.5;
    private static final double NOTCH = 1.2;
    private static final double STEP = 0.25;
    /** Pixels a wheel is turned for one step to the side. */
    private static final double TURN = 160;

    private final Consumer<Instant> go;
    private final List<LaneView> lanes = new ArrayList<>();
    private final ReadOnlyObjectWrapper<TimeWindow> window = new ReadOnlyObjectWrapper<>(TimeWindow.WHOLE);
    private @Nullable Timeline timeline;
    private @Nullable AxisView axis;
    private @Nullable Instant at;

    /** @param go told the moment that was clicked on */
    TimelineView(Consumer<Instant> go) {
        this.go = go;
        getStyleClass().add("review-lanes");
        setFocusTraversable(true);
        setAccessibleText(I18n.text("review.timeline"));
        ColumnConstraints names = new ColumnConstraints(NAMES);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        rest.setFillWidth(true);
        getColumnConstraints().addAll(names, rest);
        addEventHandler(ScrollEvent.SCROLL, this::turned);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        window.subscribe(now -> {
            lanes.forEach(lane -> lane.window(now));
            if (axis != null) {
                axis.window(now);
            }
        });
    }

    ReadOnlyObjectProperty<TimeWindow> window() {
        return window.getReadOnlyProperty();
    }

    /** Another session; null: its time is not known. */
    void show(@Nullable Timeline other) {
        timeline = other;
        getChildren().clear();
        lanes.clear();
        axis = null;
        at = null;
        window.set(TimeWindow.WHOLE);
        if (other == null) {
            return;
        }
        int row = 0;
        for (Timeline.Lane lane : other.lanes()) {
            Label name = new Label(lane.name());
            name.getStyleClass().add("review-lane-name");
            LaneView view = new LaneView(other, lane, go);
            setHgrow(view, Priority.ALWAYS);
            lanes.add(view);
            addRow(row++, name, view);
        }
        AxisView times = new AxisView(other);
        axis = times;
        add(times, 1, row);
    }

    /** Where a replay or a choice stands, kept in sight; null: nowhere. */
    void cursor(@Nullable Instant moment) {
        at = moment;
        lanes.forEach(lane -> lane.cursor(moment));
        if (moment != null && timeline != null) {
            window.set(window.get().showing(timeline.place(moment)));
        }
    }

    void nearer() {
        window.set(window.get().zoom(NEARER, middle()));
    }

    void farther() {
        window.set(window.get().zoom(1 / NEARER, middle()));
    }

    void whole() {
        window.set(TimeWindow.WHOLE);
    }

    /** Where the cursor stands when it is in sight, else the middle. */
    private double middle() {
        double place = at == null || timeline == null ? 0.5 : window.get().place(timeline.place(at));
        return place >= 0 && place <= 1 ? place : 0.5;
    }

    private void turned(ScrollEvent turn) {
        if (turn.isShortcutDown() || turn.isControlDown()) {
            double place = Math.clamp((turn.getX() - lanesLeft()) / Math.max(1, lanesWidth()), 0, 1);
            window.set(window.get().zoom(turn.getDeltaY() < 0 ? 1 / NOTCH : NOTCH, place));
            turn.consume();
        } else if (!window.get().whole()) {
            // With Shift some systems turn the wheel to the side, others leave that to the program.
            double by = turn.getDeltaX() != 0 ? turn.getDeltaX() : turn.getDeltaY();
            window.set(window.get().pan(-by / TURN * STEP));
            turn.consume();
        }
    }

    private double lanesLeft() {
        return lanes.isEmpty() ? 0 : lanes.getFirst().getBoundsInParent().getMinX();
    }

    private double lanesWidth() {
        return lanes.isEmpty() ? getWidth() : lanes.getFirst().getWidth();
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case LEFT -> window.set(window.get().pan(-STEP));
            case RIGHT -> window.set(window.get().pan(STEP));
            case HOME -> window.set(window.get().pan(-Double.MAX_VALUE));
            case END -> window.set(window.get().pan(Double.MAX_VALUE));
            case ENTER -> {
                if (timeline != null) {
                    go.accept(timeline.at(window.get().share(0.5)));
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }
}
