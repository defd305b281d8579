package org.evenkeel.domain.clock;

import java.time.Duration;
import java.time.Instant;
import org.evenkeel.domain.chat.Wait;
import org.evenkeel.domain.chat.Wait.Level;
import org.evenkeel.domain.chat.WaitTargets;
import org.evenkeel.domain.hold.HoldStanding;

/**
 * What a conversation's clock shows at one moment.
 *
 * @param time how long it has been so; of {@code ON_HOLD} how long is left of the promise
 * @param level how late that is; NONE when nobody waits
 */
public record Reading(Kind kind, Duration time, Level level) {
    public enum Kind {
        /** The customer waits for the first human reply. */
        FIRST_REPLY,
        /** The customer waits for another reply. */
        NEXT_REPLY,
        /** A hold was asked for and not answered yet. */
        HOLD_ASKED,
        /** The customer waits as promised; time counts down. */
        ON_HOLD,
        /** The hold has outlasted its promise, and counts as waiting again. */
        HOLD_OVERDUE,
        /** Answered, and the customer is still there. */
        ANSWERED,
        /** Answered; the customer will come back when they come back. */
        ASYNC,
        SNOOZED,
        RESOLVED
    }

    /**
     * Reads the clock. A wait in a hold is paused only while the promise holds: the overrun counts from the lapse, for asking for
     * the hold was the reply that ended the wait before it.
     */
    public static Reading of(Course course, Instant now, ClockRules rules) {
        Pace pace = Pace.of(course, now, rules);
        WaitTargets targets = rules.targets(pace);
        Wait wait = Wait.of(course.conversation(), now, targets);
        HoldStanding hold = course.hold();
        if (hold != null && course.active()) {
            Instant until = hold.promisedUntil();
            if (until != null) {
                return course.overrun(now)
                        .map(over -> new Reading(
                                Kind.HOLD_OVERDUE,
                                over,
                                over.compareTo(targets.next().alarm()) >= 0 ? Level.ALARM : Level.RED))
                        .orElseGet(() -> new Reading(
                                Kind.ON_HOLD,
                                Duration.between(now, until),
                                now.isBefore(until.minus(rules.hold().reminder())) ? Level.NONE : Level.AMBER));
            }
            if (wait.level() == Level.NONE) {
                return new Reading(Kind.HOLD_ASKED, Course.since(hold.since(), now), Level.NONE);
            }
        }
        return switch (wait.kind()) {
            case FIRST_REPLY -> new Reading(Kind.FIRST_REPLY, wait.waited(), wait.level());
            case NEXT_REPLY -> new Reading(Kind.NEXT_REPLY, wait.waited(), wait.level());
            case SNOOZED -> new Reading(Kind.SNOOZED, Duration.ZERO, Level.NONE);
            case RESOLVED -> new Reading(Kind.RESOLVED, Duration.ZERO, Level.NONE);
            case ANSWERED ->
                new Reading(
                        pace == Pace.LIVE ? Kind.ANSWERED : Kind.ASYNC,
                        course.theirTurnSince()
                                .map(since -> Course.since(since, now))
                                .orElse(Duration.ZERO),
                        Level.NONE);
        };
    }

    /** True while the customer waits for our reply. */
    public boolean waits() {
        return kind == Kind.FIRST_REPLY || kind == Kind.NEXT_REPLY || kind == Kind.HOLD_OVERDUE;
    }
}
