package org.evenkeel.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.evenkeel.platform.Signals;

/**
 * When the system asks the process to end, what is open is closed first. Opened before everything that must be closed, so that
 * it is closed after it. Where no signal can be heard, a shutdown hook holds the process for as long; it waits for the closing
 * and not for the main thread, since that one ends in {@code System.exit}, which waits for the hooks.
 */
final class OrderlyEnd implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private final Signals signals = Signals.onEnd(asked::countDown);

    OrderlyEnd() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::hold, "orderly-end"));
    }

    private void hold() {
        asked.countDown();
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns once the system asks the process to end. */
    void await() throws InterruptedException {
        asked.await();
    }

    /** Runs the action, on a thread of its own, once the system asks the process to end. */
    void then(Runnable action) {
        Thread.ofVirtual().name("asked-to-end").start(() -> {
            try {
                await();
                action.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        signals.close();
        closed.countDown();
    }
}
