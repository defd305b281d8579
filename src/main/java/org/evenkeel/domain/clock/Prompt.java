package org.evenkeel.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.evenkeel.domain.chat.ConversationStatus;
import org.jspecify.annotations.Nullable;

/**
 * The one thing a conversation's clocks ask its agent to do now. A proposal; nothing happens by itself.
 *
 * @param time of WRAP_UP what is left of it; of the promises until or since they fall due; else the silence so far
 * @param promise of PROMISE_OVERDUE and PROMISE_DUE, else null
 */
public record Prompt(Kind kind, Duration time, @Nullable Promise promise) {
    public enum Kind {
        /** Resolved just now: time to set labels and write the note. */
        WRAP_UP,
        PROMISE_OVERDUE,
        PROMISE_DUE,
        /** The customer has been silent for so long that it can be closed. */
        CLOSE,
        /** The customer has been silent for a while: ask whether they are still there. */
        NUDGE
    }

    /** The most pressing; empty when there is nothing to do. A customer to whom we owe a word is not pressed for one. */
    public static Optional<Prompt> of(Course course, Instant now, ClockRules rules) {
        Moments moments = course.moments();
        Optional<Duration> wrapUp = HandleTime.wrapUpLeft(moments, now, rules);
        if (wrapUp.isPresent() && course.conversation().status() == ConversationStatus.RESOLVED) {
            return Optional.of(new Prompt(Kind.WRAP_UP, wrapUp.get(), null));
        }
        if (!moments.promises().isEmpty()) {
            Promise next = moments.promises().getFirst();
            Duration distance = Duration.between(now, next.dueAt()).abs();
            return switch (next.standing(now, rules.promiseSoon())) {
                case OVERDUE -> Optional.of(new Prompt(Kind.PROMISE_OVERDUE, distance, next));
                case DUE -> Optional.of(new Prompt(Kind.PROMISE_DUE, distance, next));
                case AHEAD, KEPT, BROKEN, DROPPED -> Optional.empty();
            };
        }
        if (!Pace.liveChannel(course) || moments.agentWroteAt() == null) {
            return Optional.empty();
        }
        return course.theirTurnSince().flatMap(since -> silence(Course.since(since, now), rules.silence()));
    }

    private static Optional<Prompt> silence(Duration silent, ClockRules.Silence rules) {
        if (silent.compareTo(rules.close()) >= 0) {
            return Optional.of(new Prompt(Kind.CLOSE, silent, null));
        }
        return silent.compareTo(rules.nudge()) >= 0
                ? Optional.of(new Prompt(Kind.NUDGE, silent, null))
                : Optional.empty();
    }
}
