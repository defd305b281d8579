package org.evenkeel.sync;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiting thread; a ring while nobody waits is kept, several count as one. */
final class Bell {
    private final Semaphore rung = new Semaphore(0);

    /** Any thread. */
    void ring() {
        rung.drainPermits();
        rung.release();
    }

    /** Waits so long, whatever rings; a ring meanwhile is kept. */
    void rest(Duration pause) throws InterruptedException {
        Thread.sleep(pause);
    }

    /** Whether it rang and nobody has waited since. */
    boolean rung() {
        return rung.availablePermits() > 0;
    }

    /** Waits for a ring, at most so long. @return whether it rang */
    boolean await(Duration patience) throws InterruptedException {
        boolean heard = rung.tryAcquire(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
        rung.drainPermits();
        return heard;
    }
}
