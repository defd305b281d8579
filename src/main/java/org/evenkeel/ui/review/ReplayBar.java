package org.evenkeel.ui.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.evenkeel.ui.controls.IconButton;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Plays a session in time: play and pause, one step, faster, without the gaps. */
final class ReplayBar extends HBox {
    private static final int FRAME_MS = 100;
    static final KeyCombination PLAY = new KeyCodeCombination(KeyCode.SPACE);
    static final String FASTER = "S";
    static final String GAPS = "G";
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.COMMA);
    private static final KeyCombination STEP = new KeyCodeCombination(KeyCode.PERIOD);
    static final KeyCombination STOP = new KeyCodeCombination(KeyCode.A);

    private final Consumer<@Nullable Instant> show;
    private final IconButton play = new IconButton();
    private final IconButton back = new IconButton(Feather.SKIP_BACK, I18n.text("review.replay-back"), BACK);
    private final IconButton step = new IconButton(Feather.SKIP_FORWARD, I18n.text("review.replay-step"), STEP);
    private final IconButton stop = new IconButton(Feather.SQUARE, I18n.text("review.replay-stop"), STOP);
    private final Button speed = new Button();
    private final ToggleButton gaps = new ToggleButton(I18n.text("review.replay-gaps"));
    private final Label time = new Label();
    private final Timeline clock = new Timeline(new KeyFrame(Duration.millis(FRAME_MS), tick -> tick()));
    private Replay replay = new Replay(Instant.EPOCH, Instant.EPOCH, List.of());
    private org.evenkeel.ui.review.Timeline timeline =
            new org.evenkeel.ui.review.Timeline(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), List.of());
    private List<Instant> moments = List.of();
    private boolean active;

    /** @param show told the moment the replay stands at; null: everything is shown */
    ReplayBar(Consumer<@Nullable Instant> show) {
        this.show = show;
        getStyleClass().add("review-replay");
        setAlignment(Pos.CENTER_LEFT);
        clock.setCycleCount(Animation.INDEFINITE);
        play.setOnAction(press -> toggle());
        back.setOnAction(press -> back());
        step.setOnAction(press -> step());
        stop.setOnAction(press -> stop());
        speed.getStyleClass().add("review-speed");
        speed.setOnAction(press -> faster());
        Tip.set(speed, I18n.text("review.replay-speed-hint"));
        Tip.set(gaps, I18n.text("review.replay-gaps-hint"));
        gaps.getStyleClass().add("review-speed");
        gaps.selectedProperty().subscribe(selected -> replay.skipGaps(selected));
        time.getStyleClass().add("review-replay-time");
        time.setMinWidth(0);
        time.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(time, Priority.ALWAYS);
        getChildren().addAll(play, back, step, stop, speed, gaps, time);
        told();
    }

    /** Another session. */
    void load(org.evenkeel.ui.review.Timeline other, List<Instant> happened) {
        timeline = other;
        moments = happened;
        stop();
    }

    void toggle() {
        if (clock.getStatus() == Animation.Status.RUNNING) {
            clock.pause();
        } else {
            begin();
            clock.play();
        }
        told();
    }

    /** Stands still at the next thing that happened. */
    void step() {
        begin();
        clock.pause();
        replay.step();
        told();
    }

    /** Stands still at what happened before. */
    void back() {
        begin();
        clock.pause();
        replay.back();
        told();
    }

    void faster() {
        replay.faster();
        told();
    }

    void turnGaps() {
        gaps.setSelected(!gaps.isSelected());
    }

    /** True while a replay goes on or stands somewhere: then not everything is shown. */
    boolean active() {
        return active;
    }

    /** To a moment of the session. */
    void go(Instant at) {
        begin();
        replay.jump(at);
        told();
    }

    void stop() {
        clock.stop();
        active = false;
        reset();
        show.accept(null);
        told();
    }

    private void begin() {
        if (!active || replay.over()) {
            reset();
            active = true;
        }
    }

    private void reset() {
        int wanted = replay.speed();
        replay = new Replay(timeline.begin(), timeline.end(), moments);
        replay.skipGaps(gaps.isSelected());
        while (replay.speed() != wanted) {
            replay.faster();
        }
    }

    private void tick() {
        replay.pass(java.time.Duration.ofMillis(FRAME_MS));
        if (replay.over()) {
            clock.pause();
        }
        told();
    }

    private String state() {
        List<String> words = new ArrayList<>(List.of(ReviewWords.time(replay.at())));
        words.addAll(timeline.during(replay.at()));
        return String.join(" · ", words);
    }

    private void told() {
        boolean running = clock.getStatus() == Animation.Status.RUNNING;
        play.icon(running ? Feather.PAUSE : Feather.PLAY);
        play.name(I18n.text(running ? "review.replay-pause" : "review.replay-play"), PLAY);
        speed.setText(I18n.text("review.replay-speed", replay.speed()));
        speed.setAccessibleText(I18n.text("review.replay-faster", replay.speed()));
        time.setText(active ? state() : "");
        stop.setDisable(!active);
        if (active) {
            show.accept(replay.at());
        }
    }
}
