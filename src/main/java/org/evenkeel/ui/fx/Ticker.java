package org.evenkeel.ui.fx;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The one clock of the window: tells every listener the time once a second, on the FX thread, all in the same pulse. No animation
 * beats it: while one runs, even one that only waits for its next second, JavaFX draws sixty frames a second.
 *
 * <p>A frame for a figure that nobody looks at is most of what an untouched window costs. So while nobody looks, and no listener
 * has anything to come, the time is told every {@value #REST} seconds; each second again as soon as somebody looks.
 */
public final class Ticker implements AutoCloseable {
    /** So long after the last key or movement of the pointer nobody is taken to be looking. */
    public static final Duration LOOKS = Duration.ofSeconds(60);
    /** Every so many seconds the time is told at rest. */
    static final int REST = 5;

    /** Also told when something moves under a pointer that rests. */
    private static final Set<EventType<?>> PASSED_UNDER = Set.of(
            MouseEvent.MOUSE_ENTERED,
            MouseEvent.MOUSE_ENTERED_TARGET,
            MouseEvent.MOUSE_EXITED,
            MouseEvent.MOUSE_EXITED_TARGET);

    private final InstantSource clock;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService second = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("seconds").factory());
    private final AtomicBoolean due = new AtomicBoolean();
    private Instant touched;
    private int pace;
    private @Nullable Future<?> beats;

    private record Listener(Consumer<Instant> told, Predicate<Instant> calm) {}

    public Ticker(InstantSource clock) {
        this.clock = clock;
        this.touched = clock.instant();
    }

    /** Begins to tell the time. FX thread. */
    public void start() {
        pace(1);
    }

    private void pace(int seconds) {
        if (seconds == pace || second.isShutdown()) {
            return;
        }
        pace = seconds;
        if (beats != null) {
            beats.cancel(false);
        }
        beats = second.scheduleAtFixedRate(this::beat, seconds, seconds, TimeUnit.SECONDS);
    }

    /** A window that is busy for longer than a second is told the time once, not once for each second. */
    private void beat() {
        if (due.compareAndSet(false, true)) {
            Platform.runLater(() -> {
                due.set(false);
                boolean rests = false;
                try {
                    tick();
                    rests = rests();
                } finally {
                    pace(rests ? REST : 1);
                }
            });
        }
    }

    private boolean rests() {
        Instant next = clock.instant().plusSeconds(REST);
        return !watched() && listeners.stream().allMatch(listener -> listener.calm.test(next));
    }

    /** Something has happened that listeners may want to look at now. FX thread. */
    public void wake() {
        if (resting()) {
            pace(1);
            beat(); // not here and now: what is under the pointer stays until an event has arrived
        }
    }

    /** Whether the time is told every {@value #REST} seconds just now. FX thread. */
    public boolean resting() {
        return pace > 1;
    }

    /** Every key and every move of the pointer in the window says that somebody looks, and so does its coming to the front. */
    public void heed(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, event -> {
            if (!PASSED_UNDER.contains(event.getEventType())) {
                touch();
            }
        });
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(front -> {
            if (Boolean.TRUE.equals(front)) {
                touch();
            }
        });
    }

    private void touch() {
        touched = clock.instant();
        wake();
    }

    /** Whether somebody looks, as far as keys and pointer can tell. FX thread. */
    public boolean watched() {
        return clock.instant().isBefore(touched.plus(LOOKS));
    }

    /** The time now, by the same clock. */
    public Instant now() {
        return clock.instant();
    }

    /** Tells the listener the time until the handle is closed: each second, less often at rest. */
    public AutoCloseable listen(Consumer<Instant> listener) {
        return listen(listener, until -> true);
    }

    /**
     * The same for one that has something to do at its second.
     *
     * @param calm whether nothing is to come until then; if something is, each second is told
     */
    public AutoCloseable listen(Consumer<Instant> listener, Predicate<Instant> calm) {
        Listener added = new Listener(listener, calm);
        listeners.add(added);
        return () -> listeners.remove(added);
    }

    /** Tells everybody the time now, between two seconds. */
    public void tick() {
        Instant now = clock.instant();
        listeners.forEach(listener -> listener.told.accept(now));
    }

    @Override
    public void close() {
        second.shutdownNow();
        listeners.clear();
    }
}
