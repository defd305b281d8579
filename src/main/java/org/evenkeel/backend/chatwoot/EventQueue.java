package org.evenkeel.backend.chatwoot;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.ServerEvent;
import org.jspecify.annotations.Nullable;

/** Events between the socket's thread and the one reader: bounded, and it can end. What came before the end is still read. */
final class EventQueue {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final ArrayDeque<ServerEvent> waiting = new ArrayDeque<>();
    private final int capacity;
    private @Nullable BackendException end;

    EventQueue(int capacity) {
        this.capacity = capacity;
    }

    /**
     * Never waits.
     *
     * @return false when the queue is full
     */
    boolean offer(ServerEvent event) {
        lock.lock();
        try {
            if (end != null) {
                return true;
            }
            if (waiting.size() >= capacity) {
                return false;
            }
            waiting.add(event);
            news.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The first end stays. */
    void end(BackendException why) {
        lock.lock();
        try {
            if (end == null) {
                end = why;
                news.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * @return null when nothing came in time
     * @throws BackendException the end, once everything before it is read
     */
    @Nullable
    ServerEvent next(Duration patience) throws BackendException, InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (waiting.isEmpty() && end == null && left > 0) {
                left = news.awaitNanos(left);
            }
            ServerEvent event = waiting.poll();
            if (event == null && end != null) {
                throw end;
            }
            return event;
        } finally {
            lock.unlock();
        }
    }
}
