package org.evenkeel.domain.alarm;

import java.time.Instant;
import java.util.Comparator;

/**
 * One call for the agent.
 *
 * @param conversationId what to turn to
 * @param name the customer's, as to be shown
 * @param promiseId of the promise that is due; 0 for every other kind
 * @param occasion what the call is about, by its time: the burst's first message, the promised end, the check-in. The same
 *     kind, conversation, promise and occasion are one alarm, however often they are looked at
 * @param at when it was to begin; never after it did
 */
public record Alarm(AlarmKind kind, long conversationId, String name, long promiseId, Instant occasion, Instant at) {
    /** The most pressing first, of those the oldest; the rest by conversation, so that equal ones keep their place. */
    public static final Comparator<Alarm> MOST_URGENT_FIRST = Comparator.comparing(
                    Alarm::urgency, Comparator.reverseOrder())
            .thenComparing(Alarm::at)
            .thenComparingLong(Alarm::conversationId)
            .thenComparing(Alarm::kind);

    public Urgency urgency() {
        return kind.urgency();
    }

    Key key() {
        return new Key(kind, conversationId, promiseId, occasion);
    }

    /** What makes two alarms the same one. */
    record Key(AlarmKind kind, long conversationId, long promiseId, Instant occasion) {}
}
