package org.evenkeel.ui.shell;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.evenkeel.domain.clock.FocusSpan;
import org.evenkeel.domain.clock.FocusWatch;

/** Watches in which conversation one works, for the handle time in focus. One row for each span, when it is over. FX thread only. */
final class FocusRecorder implements AutoCloseable {
    private final FocusWatch watch = new FocusWatch();
    private final InstantSource clock;
    private final Consumer<FocusSpan> keep;
    private final ObservableValue<Optional<Long>> focused;
    private final ObservableValue<Boolean> inFront;

    /**
     * @param focused the conversation with the keyboard
     * @param inFront whether the window has it at all
     * @param keep writes a span down, elsewhere
     */
    FocusRecorder(
            Scene scene,
            ObservableValue<Optional<Long>> focused,
            ObservableValue<Boolean> inFront,
            InstantSource clock,
            Consumer<FocusSpan> keep) {
        this.clock = clock;
        this.keep = keep;
        this.focused = focused;
        this.inFront = inFront;
        EventHandler<InputEvent> input = event -> watch.input(clock.instant()).ifPresent(keep);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, input);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, input);
        scene.addEventFilter(ScrollEvent.SCROLL, input);
        focused.addListener((value, before, now) -> turn());
        inFront.addListener((value, before, now) -> turn());
        turn();
    }

    private void turn() {
        Long to = Boolean.TRUE.equals(inFront.getValue()) ? focused.getValue().orElse(null) : null;
        watch.turn(to, clock.instant()).ifPresent(keep);
    }

    /** The time has moved on. */
    void tick(Instant now) {
        watch.tick(now).ifPresent(keep);
    }

    /** Keeps what is running. */
    @Override
    public void close() {
        watch.turn(null, clock.instant()).ifPresent(keep);
    }
}
