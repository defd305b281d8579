package org.evenkeel.backend.chatwoot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * One limiter for all calls to a server. After a 429 every call fails at once, without being sent, until the pause is over:
 * 5 s, then 15 s, then 60 s, each up to a quarter longer so that an office does not come back as one. Failing at once, rather
 * than waiting, leaves the decision to the caller, who may have something better to do. Any thread.
 */
final class Pause {
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final List<Duration> steps;
    private int step;
    private Instant from = Instant.MIN;
    private Instant until = Instant.MIN;

    /** @param steps how long after the first, second, … refusal; the last stays */
    Pause(InstantSource clock, List<Duration> steps) {
        this.clock = clock;
        this.steps = List.copyOf(steps);
    }

    /** How much longer not to call; zero when calls may go out. */
    synchronized Duration remaining() {
        Instant now = clock.instant();
        // A clock set back must not lengthen the pause.
        boolean over = now.isBefore(from) || !now.isBefore(until);
        return over ? Duration.ZERO : Duration.between(now, until);
    }

    /**
     * The server said 429. Calls that were on their way together count once.
     *
     * @param asked what the server asked for, or null when it did not say
     * @return how long the pause now is
     */
    synchronized Duration refused(@Nullable Duration asked) {
        Duration running = remaining();
        if (running.isPositive() && asked == null) {
            return running;
        }
        Duration length = asked == null ? withJitter(steps.get(step)) : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        step = Math.min(step + 1, steps.size() - 1);
        from = clock.instant();
        until = from.plus(length);
        return length;
    }

    /** The server answered otherwise: the next pause is short again. */
    synchronized void accepted() {
        if (remaining().isZero()) {
            step = 0;
        }
    }

    private static Duration withJitter(Duration step) {
        return step.plusMillis(ThreadLocalRandom.current().nextLong(step.toMillis() / 4 + 1));
    }
}
