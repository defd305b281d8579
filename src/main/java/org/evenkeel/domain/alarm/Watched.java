package org.evenkeel.domain.alarm;

import java.time.Instant;
import java.util.List;
import org.evenkeel.domain.hold.HoldStanding;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as far as alarms go.
 *
 * @param name the customer's, as to be shown
 * @param mine true when it is ours; false when it is nobody's yet: then it is told once and not repeated
 * @param waiting for what the customer waits; null when answered, snoozed or resolved
 * @param hold how its hold stands; null without one
 * @param promises that are neither kept nor withdrawn
 */
public record Watched(
        long conversationId,
        String name,
        boolean mine,
        @Nullable Waiting waiting,
        @Nullable HoldStanding hold,
        List<Promise> promises) {
    public Watched {
        promises = List.copyOf(promises);
    }

    /**
     * @param first true for the first reply
     * @param since the first message of the burst that nobody has answered
     * @param alarmAt when that is far too long; null when no clock runs
     */
    public record Waiting(
            boolean first, Instant since, @Nullable Instant alarmAt) {}

    /** @param due when it shall be kept at the latest */
    public record Promise(long id, Instant due) {}
}
