package org.evenkeel.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntPredicate;

/**
 * How much of some work is done at a time: as much as fits into a moment, found out by doing. The next who writes waits no longer
 * than that, on a quick machine as on a slow one. One thread.
 */
final class Stride {
    /** What an agent does not notice, with room for what they came for. */
    static final Duration MOMENT = Duration.ofMillis(4);

    private final InstantSource clock;
    private final int most;
    private int size;

    /** @param first how much to begin with */
    Stride(InstantSource clock, int first, int most) {
        this.clock = clock;
        this.size = first;
        this.most = most;
    }

    /**
     * Does some.
     *
     * @param work is told how much at most; false when nothing was left
     */
    boolean take(IntPredicate work) {
        Instant began = clock.instant();
        boolean more = work.test(size);
        long took = Duration.between(began, clock.instant()).toNanos();
        long fits = took <= 0 ? 2L * size : size * MOMENT.toNanos() / took;
        size = (int) Math.clamp(fits, Math.max(1, size / 4), Math.min(most, 2L * size));
        return more;
    }
}
