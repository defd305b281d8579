package org.evenkeel.localserver.faults;

import java.time.Duration;

/**
 * How a fault is wanted.
 *
 * @param next strikes the next so many times, then no more; 0 for a share instead
 * @param share the probability of each time, 0 to 1
 * @param delay of faults that take time
 */
public record Demand(int next, double share, Duration delay) {
    public static final Demand NONE = new Demand(0, 0, Duration.ZERO);

    public Demand {
        if (next < 0 || share < 0 || share > 1 || delay.isNegative()) {
            throw new IllegalArgumentException("A fault strikes the next n times, or with a share of 0 to 1.");
        }
    }

    Demand struck() {
        return next > 1 ? new Demand(next - 1, share, delay) : NONE;
    }
}
