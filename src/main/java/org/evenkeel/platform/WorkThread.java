package org.evenkeel.platform;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A thread for something the program can do without: it ends with the process, and what it cannot keep up with is left out. */
final class WorkThread {
    private WorkThread() {}

    /** @param waiting how many tasks may wait for their turn; further ones are dropped without a word */
    static ExecutorService named(String name, int waiting) {
        return new ThreadPoolExecutor(
                0,
                1,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                task -> Thread.ofPlatform().daemon().name(name).unstarted(task),
                new ThreadPoolExecutor.DiscardPolicy());
    }
}
