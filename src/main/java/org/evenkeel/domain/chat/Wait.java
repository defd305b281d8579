package org.evenkeel.domain.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * What a conversation's clock shows at one moment.
 *
 * @param kind what is being waited for
 * @param waited since the first unanswered customer message of the burst; zero when nobody waits
 * @param level how late that is
 */
public record Wait(Kind kind, Duration waited, Level level) {
    public enum Kind {
        /** The customer waits for the first human reply. */
        FIRST_REPLY,
        /** The customer waits for another reply. */
        NEXT_REPLY,
        /** The customer has been answered. */
        ANSWERED,
        /** Put off until later. */
        SNOOZED,
        RESOLVED
    }

    public enum Level {
        /** No clock runs. */
        NONE,
        GREEN,
        AMBER,
        RED,
        ALARM
    }

    /** Reads the clock of a conversation. A clock that runs ahead of the server's counts as no wait, never a negative one. */
    public static Wait of(Conversation conversation, Instant now, WaitTargets targets) {
        switch (conversation.status()) {
            case RESOLVED:
                return new Wait(Kind.RESOLVED, Duration.ZERO, Level.NONE);
            case SNOOZED:
                return new Wait(Kind.SNOOZED, Duration.ZERO, Level.NONE);
            default:
                break;
        }
        Instant since = conversation.waitingSince();
        if (since == null) {
            return new Wait(Kind.ANSWERED, Duration.ZERO, Level.NONE);
        }
        Duration waited = since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
        return conversation.firstReplyAt() == null
                ? new Wait(Kind.FIRST_REPLY, waited, targets.first().level(waited))
                : new Wait(Kind.NEXT_REPLY, waited, targets.next().level(waited));
    }

    /**
     * Most neglected first: who waits comes before who does not, the longest wait first; of the answered ones the one quiet
     * longest; snoozed and resolved ones last, the newest of them first. Equal ones by id, so that rows do not dance.
     */
    public static final Comparator<Conversation> MOST_NEGLECTED_FIRST = Comparator.comparingInt(Wait::rank)
            .thenComparing(Wait::neglectedSince)
            .thenComparingLong(Conversation::id);

    private static int rank(Conversation conversation) {
        return switch (conversation.status()) {
            case OPEN, PENDING -> conversation.waitingSince() != null ? 0 : 1;
            case SNOOZED -> 2;
            case RESOLVED -> 3;
        };
    }

    private static Instant neglectedSince(Conversation conversation) {
        return switch (conversation.status()) {
            case OPEN, PENDING -> {
                Instant since = conversation.waitingSince();
                yield since != null ? since : conversation.lastActivityAt();
            }
            case SNOOZED, RESOLVED ->
                Instant.ofEpochMilli(-conversation.lastActivityAt().toEpochMilli());
        };
    }
}
