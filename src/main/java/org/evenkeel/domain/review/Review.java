package org.evenkeel.domain.review;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one reviewer thinks of one session.
 *
 * @param marks by the key of the point; a point that is missing was left open
 * @param total 0 to 100, or −1 while nothing is marked
 */
public record Review(
        long sessionId,
        long reviewerId,
        String scorecard,
        State state,
        Map<String, Point> marks,
        boolean breach,
        String comment,
        int total,
        Instant changed) {
    public enum State {
        /** Seen by its reviewer alone. */
        DRAFT,
        /** Seen by the agent too. */
        SHARED,
        /** The agent has read it. */
        ACKNOWLEDGED
    }

    /**
     * @param mark null while only commented
     * @param messageId what the comment is about, or null
     */
    public record Point(
            Scorecard.@Nullable Mark mark,
            String comment,
            @Nullable Long messageId) {}

    public Review {
        marks = Map.copyOf(marks);
    }
}
