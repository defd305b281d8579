package org.evenkeel.ui.composer;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.evenkeel.ui.fx.FxThread;

/** A lane that knows whether anything on it has not come back yet. FX thread only. */
final class CountedLane {
    private final FxThread.Lane lane;
    private int underWay;

    CountedLane(FxThread.Lane lane) {
        this.lane = lane;
    }

    <T> void ask(Callable<T> question, Consumer<? super T> answer, Consumer<Exception> failure) {
        underWay++;
        lane.ask(question, result -> back(() -> answer.accept(result)), e -> back(() -> failure.accept(e)));
    }

    /** Work that has nothing to answer. */
    void run(Runnable task, Consumer<Exception> failure) {
        ask(
                () -> {
                    task.run();
                    return true;
                },
                done -> {},
                failure);
    }

    private void back(Runnable answer) {
        try {
            answer.run();
        } finally {
            underWay--;
        }
    }

    boolean underWay() {
        return underWay > 0;
    }
}
