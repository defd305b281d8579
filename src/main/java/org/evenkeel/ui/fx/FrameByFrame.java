package org.evenkeel.ui.fx;

import java.util.Iterator;
import java.util.List;
import javafx.animation.AnimationTimer;

/**
 * Builds a large screen over several frames, one part in each, so that no frame waits for the whole of it. What a part adds is
 * styled, laid out and seen before the next one begins.
 */
public final class FrameByFrame {
    private FrameByFrame() {}

    /**
     * Does the parts in order, from the frame after the next one on: that one belongs to what stands already. FX thread.
     *
     * @param parts what each of them adds must be able to come without the later ones
     */
    public static void build(List<Runnable> parts) {
        Iterator<Runnable> left = List.copyOf(parts).iterator();
        new AnimationTimer() {
            private boolean begun;

            @Override
            public void handle(long now) {
                if (!begun) {
                    begun = true;
                } else if (left.hasNext()) {
                    left.next().run();
                } else {
                    stop();
                }
            }
        }.start();
    }
}
