package org.evenkeel.ui.fx;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * The one clock of the window: tells every listener the time once a second, on the FX thread, all in the same pulse. No animation
 * beats it: while one runs, even one that only waits for its next second, JavaFX draws sixty frames a second.
 */
public final class Ticker implements AutoCloseable {
    private final InstantSource clock;
    private final List<Consumer<Instant>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService second = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("seconds").factory());
    private final AtomicBoolean due = new AtomicBoolean();

    public Ticker(InstantSource clock) {
        this.clock = clock;
    }

    public void start() {
        second.scheduleAtFixedRate(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    /** A window that is busy for longer than a second is told the time once, not once for each second. */
    private void beat() {
        if (due.compareAndSet(false, true)) {
            Platform.runLater(() -> {
                due.set(false);
                tick();
            });
        }
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
        second.shutdownNow();
        listeners.clear();
    }
}
