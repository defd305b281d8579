package org.evenkeel.localserver.customers;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When customers come, at speed 1: the first two within five seconds, so that there is something to do, the rest at
 * random with 12 s between them on average.
 */
final class Arrivals {
    private static final double MEAN_SECONDS = 12;
    private static final double LONGEST_SECONDS = 60;

    private final RandomGenerator random;
    private int count;

    Arrivals(RandomGenerator random) {
        this.random = random;
    }

    /** The time between the customer before (or the start) and the next. */
    Duration nextGap() {
        double seconds =
                switch (count++) {
                    case 0 -> 0.4 + 1.2 * random.nextDouble();
                    case 1 -> 1 + 2 * random.nextDouble();
                    default -> Math.min(-MEAN_SECONDS * Math.log(1 - random.nextDouble()), LONGEST_SECONDS);
                };
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
