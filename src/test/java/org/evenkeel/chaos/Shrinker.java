package org.evenkeel.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Makes a failing schedule shorter: drops halves, quarters, … single steps, as long as it still fails. */
final class Shrinker {
    /** Plays a schedule. */
    interface Trial {
        boolean fails(Schedule schedule) throws IOException, InterruptedException;
    }

    /** What fails by a race may not fail each time. */
    private static final int TRIES = 2;

    private static final long PATIENCE_SECONDS = 240;

    private final Trial trial;
    private final long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);

    Shrinker(Trial trial) {
        this.trial = trial;
    }

    /** @return the shortest found, or nothing when even the whole did not fail again */
    Optional<Schedule> shrink(Schedule whole) throws IOException, InterruptedException {
        if (!fails(whole)) {
            return Optional.empty();
        }
        Schedule best = whole;
        for (int size = Math.ceilDiv(best.steps().size(), 2); size >= 1; size = size == 1 ? 0 : Math.ceilDiv(size, 2)) {
            for (int from = 0; from < best.steps().size() && System.nanoTime() < until; ) {
                List<Step> fewer = new ArrayList<>(best.steps());
                fewer.subList(from, Math.min(fewer.size(), from + size)).clear();
                Schedule candidate = best.with(fewer);
                if (fails(candidate)) {
                    best = candidate;
                } else {
                    from += size;
                }
            }
        }
        return Optional.of(best);
    }

    private boolean fails(Schedule schedule) throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            if (trial.fails(schedule)) {
                return true;
            }
        }
        return false;
    }
}
