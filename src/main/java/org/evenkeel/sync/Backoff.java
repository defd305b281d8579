package org.evenkeel.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: doubling from the least to the most, and of that a random half, so that a server that
 * comes back does not meet everyone at once. Any thread.
 */
public final class Backoff {
    private final RandomGenerator random;
    private final Duration least;
    private final Duration most;

    public Backoff(RandomGenerator random, Duration least, Duration most) {
        this.random = random;
        this.least = least;
        this.most = most;
    }

    /** 0.5 s to 30 s. */
    public static Backoff usual(RandomGenerator random) {
        return new Backoff(random, Duration.ofMillis(500), Duration.ofSeconds(30));
    }

    /** @param failures in a row, from 1 */
    public Duration delay(int failures) {
        int doublings = Math.clamp(failures - 1L, 0, 20);
        long whole = Math.min(most.toMillis(), least.toMillis() << doublings);
        double share;
        synchronized (random) {
            share = random.nextDouble();
        }
        return Duration.ofMillis(whole / 2 + Math.round(share * whole / 2.0));
    }
}
