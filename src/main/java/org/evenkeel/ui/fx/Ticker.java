package org.evenkeel.ui.fx;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** The one clock of the window: tells every listener the time once a second, on the FX thread, all in the same pulse. */
public final class Ticker implements AutoCloseable {
    private final InstantSource clock;
    private final List<Consumer<Instant>> listeners = new CopyOnWriteArrayList<>();
    private final Timeline second = new Timeline(new KeyFrame(Duration.seconds(1), tick -> tick()));

    public Ticker(InstantSource clock) {
        this.clock = clock;
        second.setCycleCount(Animation.INDEFINITE);
    }

    public void start() {
        second.play();
    }

    /** The time now, by the same clock. */
    public Instant now() {
        return clock.instant();
    }

    /** Tells the listener the time each second until the handle is closed. */
    public AutoCloseable listen(Consumer<Instant> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells everybody the time now, between two seconds. */
    public void tick() {
        Instant now = clock.instant();
        listeners.forEach(listener -> listener.accept(now));
    }

    @Override
    public void close() {
        second.stop();
        listeners.clear();
    }
}
