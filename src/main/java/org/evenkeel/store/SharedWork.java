package org.evenkeel.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work that may share its transaction with others; done by whichever of them has its turn first, and guarded by that turn. */
final class SharedWork {
    private final Consumer<WriteSession> work;
    private boolean over;
    private @Nullable Throwable failure;

    SharedWork(Consumer<WriteSession> work) {
        this.work = work;
    }

    /** The first of what waits, in order. */
    static List<SharedWork> drain(Queue<SharedWork> waiting, int most) {
        List<SharedWork> some = new ArrayList<>();
        while (some.size() < most) {
            SharedWork next = waiting.poll();
            if (next == null) {
                break;
            }
            some.add(next);
        }
        return some;
    }

    void run(WriteSession session) {
        work.accept(session);
    }

    void done() {
        over = true;
    }

    void failed(Throwable reason) {
        failure = reason;
        over = true;
    }

    boolean isOver() {
        return over;
    }

    /** Tells its own caller what became of it. */
    void end() {
        switch (failure) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}
