package org.evenkeel.domain.alarm;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.domain.hold.HoldTimes;

/**
 * Which alarms stand for a conversation at one moment. Of one wait, and of one hold, only the most pressing stands: who is
 * told that a promise is broken need not hear that it was about to be.
 */
final class Standing {
    private final HoldTimes times;
    private final Instant now;

    Standing(HoldTimes times, Instant now) {
        this.times = times;
        this.now = now;
    }

    /** Hands over every alarm that stands there now. */
    void of(Watched watched, Consumer<Alarm> found) {
        Watched.Waiting waiting = watched.waiting();
        if (waiting != null) {
            found.accept(wait(watched, waiting));
        }
        HoldStanding hold = watched.hold();
        if (hold != null) {
            if (hold.state() == HoldStanding.State.ASKING) {
                asked(watched, hold.since()).ifPresent(found);
            } else if (hold.promisedUntil() != null) {
                promised(watched, hold, hold.promisedUntil()).ifPresent(found);
            }
        }
        for (Watched.Promise promise : watched.promises()) {
            if (due(promise.due())) {
                found.accept(alarm(AlarmKind.PROMISE_DUE, watched, promise.id(), promise.due(), promise.due()));
            }
        }
    }

    /** While a hold's promise runs no wait is too long: the customer agreed to it. What they write is told all the same. */
    private Alarm wait(Watched watched, Watched.Waiting waiting) {
        Instant alarmAt = waiting.alarmAt();
        if (alarmAt != null && due(alarmAt) && !promiseRuns(watched)) {
            HoldStanding hold = watched.hold();
            Instant broken = hold == null ? null : hold.promisedUntil();
            return alarm(
                    AlarmKind.WAITS_TOO_LONG,
                    watched,
                    waiting.since(),
                    broken == null ? alarmAt : later(alarmAt, broken));
        }
        // A server whose clock is ahead is no reason to be told later.
        return alarm(
                waiting.first() ? AlarmKind.NEW_CHAT : AlarmKind.NEW_REPLY,
                watched,
                waiting.since(),
                earlier(waiting.since(), now));
    }

    private boolean promiseRuns(Watched watched) {
        HoldStanding hold = watched.hold();
        return hold != null
                && hold.state() != HoldStanding.State.ASKING
                && hold.promisedUntil() != null
                && !due(hold.promisedUntil());
    }

    private Optional<Alarm> asked(Watched watched, Instant since) {
        Instant at = since.plus(times.consent());
        return due(at) ? Optional.of(alarm(AlarmKind.CONSENT_OPEN, watched, since, at)) : Optional.empty();
    }

    /** By the times alone: the row may have been read before its promise lapsed. */
    private Optional<Alarm> promised(Watched watched, HoldStanding hold, Instant end) {
        Instant escalation = end.plus(times.leadVisible());
        Instant reminder = later(end.minus(times.reminder()), earlier(hold.since(), end));
        Instant checkIn = hold.checkInDue();
        if (due(escalation)) {
            return Optional.of(alarm(AlarmKind.HOLD_ESCALATED, watched, end, escalation));
        }
        if (due(end)) {
            return Optional.of(alarm(AlarmKind.HOLD_LAPSED, watched, end, end));
        }
        if (due(reminder)) {
            return Optional.of(alarm(AlarmKind.HOLD_ENDING, watched, end, reminder));
        }
        return checkIn != null && due(checkIn)
                ? Optional.of(alarm(AlarmKind.CHECK_IN_DUE, watched, checkIn, checkIn))
                : Optional.empty();
    }

    private static Alarm alarm(AlarmKind kind, Watched watched, Instant occasion, Instant at) {
        return alarm(kind, watched, 0, occasion, at);
    }

    private static Alarm alarm(AlarmKind kind, Watched watched, long promiseId, Instant occasion, Instant at) {
        return new Alarm(kind, watched.conversationId(), watched.name(), promiseId, occasion, at);
    }

    private boolean due(Instant at) {
        return !now.isBefore(at);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
