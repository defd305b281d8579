package org.evenkeel.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long a conversation has been handled.
 *
 * @param elapsed from taking it to resolving it, holds and wrap-up included
 * @param inFocus for how long its pane had the keyboard with input in the last minute, wrap-up included
 */
public record HandleTime(Duration elapsed, Duration inFocus) {
    /** Empty when we have not handled it. */
    public static Optional<HandleTime> of(Moments moments, Instant now, ClockRules rules) {
        Instant taken = moments.takenAt();
        if (taken == null) {
            return Optional.empty();
        }
        Instant ended = moments.endedAt();
        if (ended == null) {
            return Optional.of(new HandleTime(Course.since(taken, now), moments.inFocus()));
        }
        Duration wrapUp = Duration.between(ended, wrapUpEnd(moments, ended, now, rules));
        return Optional.of(new HandleTime(
                Course.since(taken, ended).plus(wrapUp), moments.inFocus().plus(wrapUp)));
    }

    /** What is left of wrapping up; empty when it is over or has not begun. */
    static Optional<Duration> wrapUpLeft(Moments moments, Instant now, ClockRules rules) {
        Instant ended = moments.endedAt();
        if (ended == null || moments.wrappedAt() != null) {
            return Optional.empty();
        }
        Duration left = rules.wrapUp().minus(Course.since(ended, now));
        return left.isPositive() ? Optional.of(left) : Optional.empty();
    }

    private static Instant wrapUpEnd(Moments moments, Instant ended, Instant now, ClockRules rules) {
        Instant latest = ended.plus(rules.wrapUp());
        Instant stopped = moments.wrappedAt() == null ? now : moments.wrappedAt();
        Instant end = stopped.isBefore(latest) ? stopped : latest;
        return end.isBefore(ended) ? ended : end;
    }
}
