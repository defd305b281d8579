package org.evenkeel.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Conversations that the outbox leaves alone for a while, because serving them ended in a way that could not even be written
 * down. Forgotten with the program. Any thread.
 */
final class ClosedLanes {
    private record Closure(int failures, Instant since, Duration span) {
        boolean over(Instant now) {
            Duration passed = Duration.between(since, now);
            return passed.isNegative() || passed.compareTo(span) >= 0;
        }
    }

    private final InstantSource clock;
    private final Backoff backoff;
    private final Map<Long, Closure> closures = new ConcurrentHashMap<>();

    ClosedLanes(InstantSource clock, Backoff backoff) {
        this.clock = clock;
        this.backoff = backoff;
    }

    /** It ended badly once more. */
    void close(long lane) {
        closures.compute(lane, (id, before) -> {
            int failures = before == null ? 1 : before.failures() + 1;
            return new Closure(failures, clock.instant(), backoff.delay(failures));
        });
    }

    /** It ended well. */
    void open(long lane) {
        closures.remove(lane);
    }

    /** Whether it is still to be left alone. */
    boolean contains(long lane) {
        Closure closure = closures.get(lane);
        return closure != null && !closure.over(clock.instant());
    }
}
