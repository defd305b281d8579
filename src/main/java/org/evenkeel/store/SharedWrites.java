package org.evenkeel.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.evenkeel.domain.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets work that the server can tell again share transactions: a commit costs as much as many rows, and pages that arrive at the
 * same time need only one. Only one of the callers stands in line for the writer at a time, and takes little with it, so that
 * what an agent types never waits for more than one such transaction. Any thread.
 */
final class SharedWrites {
    private static final Logger LOG = LoggerFactory.getLogger(SharedWrites.class);
    /** Two pages of messages: some four milliseconds of writing. */
    private static final int MOST = 2;

    private final Function<Consumer<WriteSession>, List<Change>> transaction;
    private final Consumer<Change> announce;
    private final Queue<SharedWork> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock(true);

    /** @param transaction does the work whole or not at all, and returns what to announce */
    SharedWrites(Function<Consumer<WriteSession>, List<Change>> transaction, Consumer<Change> announce) {
        this.transaction = transaction;
        this.announce = announce;
    }

    /** Returns when this work is committed, or throws what it threw. */
    void run(Consumer<WriteSession> work) {
        SharedWork mine = new SharedWork(work);
        waiting.add(mine);
        List<Change> changed = new ArrayList<>();
        turn.lock();
        try {
            while (!mine.isOver()) {
                changed.addAll(together());
            }
        } finally {
            turn.unlock();
        }
        changed.forEach(announce);
        mine.end();
    }

    /**
     * Does the first of what waits in one transaction. If something in it fails, each gets a transaction of its own, so that
     * nobody fails for another.
     */
    private List<Change> together() {
        List<SharedWork> some = SharedWork.drain(waiting, MOST);
        if (some.size() > 1) {
            try {
                return commit(some);
            } catch (RuntimeException | Error e) {
                LOG.debug("Work that waited together failed; each gets a transaction of its own", e);
            }
        }
        List<Change> changed = new ArrayList<>();
        for (SharedWork one : some) {
            try {
                changed.addAll(commit(List.of(one)));
            } catch (RuntimeException | Error e) {
                one.failed(e);
            }
        }
        return changed;
    }

    private List<Change> commit(List<SharedWork> some) {
        List<Change> changed = transaction.apply(session -> some.forEach(one -> one.run(session)));
        some.forEach(SharedWork::done);
        return changed;
    }
}
