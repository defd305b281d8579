package org.evenkeel.ui.fx;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;

/**
 * Builds large screens over several frames, one part in each, so that no frame waits for the whole of one. What a part adds is
 * styled, laid out and seen before the next one begins. What is begun meanwhile waits until it is its turn. FX thread only.
 */
public final class FrameByFrame {
    /** What somebody is about to work with. */
    private static final Deque<Runnable> SOON = new ArrayDeque<>();

    private static final Deque<Runnable> PARTS = new ArrayDeque<>();
    private static final AnimationTimer TIMER = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (!started) {
                started = true; // this frame belongs to what stands already
                return;
            }
            Runnable part = SOON.isEmpty() ? PARTS.poll() : SOON.poll();
            if (part == null) {
                stop();
                started = false;
            } else {
                part.run();
            }
        }
    };
    private static boolean started;

    private FrameByFrame() {}

    /**
     * Does the parts in order, from the frame after the next one on.
     *
     * @param parts what each of them adds must be able to come without the later ones
     */
    public static void build(List<Runnable> parts) {
        PARTS.addAll(parts);
        TIMER.start();
    }

    /**
     * The same, before what {@link #build} has begun and waits, and after what was asked for in this way already.
     *
     * @return gives up what has not had its turn
     */
    public static AutoCloseable soon(Collection<Runnable> parts) {
        SOON.addAll(parts);
        TIMER.start();
        return () -> SOON.removeAll(parts);
    }

    /**
     * A part that is wanted {@link #soon}, may be asked for often before its turn comes, and is then done once.
     *
     * @return asks for it
     */
    public static Runnable gathered(Runnable part) {
        AtomicBoolean asked = new AtomicBoolean();
        return () -> {
            if (!asked.getAndSet(true)) {
                soon(List.of(() -> {
                    asked.set(false);
                    part.run();
                }));
            }
        };
    }
}
