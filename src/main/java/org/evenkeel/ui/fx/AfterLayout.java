package org.evenkeel.ui.fx;

import java.util.function.BooleanSupplier;
import javafx.scene.Scene;

/** What waits for a window to be laid out as it will be seen. FX thread only. */
public final class AfterLayout {
    private AfterLayout() {}

    /** Runs it once, after the first layout of the scene that finds the condition met. */
    public static void once(Scene scene, BooleanSupplier when, Runnable then) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                if (when.getAsBoolean()) {
                    scene.removePostLayoutPulseListener(this);
                    then.run();
                }
            }
        });
    }
}
