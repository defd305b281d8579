package org.evenkeel.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work that may share its transaction with others; done by whichever of them gets to write first. Guarded by the write lock. */
final class SharedWork {
    private final Consumer<WriteSession> work;
    private boolean over;
    private @Nullable Throwable failure;

    SharedWork(Consumer<WriteSession> work) {
        this.work = work;
    }

    /** Everything that waits, in order. */
    static List<SharedWork> drain(Queue<SharedWork> waiting) {
        List<SharedWork> all = new ArrayList<>();
        for (SharedWork next = waiting.poll(); next != null; next = waiting.poll()) {
            all.add(next);
        }
        return all;
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
