package org.evenkeel.domain.review;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one reviewer thinks of one session.
 *
 * <pre>
 *           share              acknowledge
 *  DRAFT ──────────▶ SHARED ───────────────▶ ACKNOWLEDGED
 *                       ▲     altered after       │
 *                       └─────────────────────────┘
 * </pre>
 *
 * @param id the same on every computer
 * @param scorecard id of the card it was scored with
 * @param version of that card
 * @param marks by the key of the point; a point that is missing was left open
 * @param total 0 to 100, or −1 while nothing is marked
 * @param answer what the agent wrote back, or empty
 */
public record Review(
        String id,
        long sessionId,
        long reviewerId,
        String scorecard,
        int version,
        State state,
        Map<String, Point> marks,
        boolean breach,
        String comment,
        int total,
        String answer,
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
     * @param messageId the cache's own id of the message that the comment is about, or null
     */
    public record Point(
            Scorecard.@Nullable Mark mark,
            String comment,
            @Nullable Long messageId) {
        public static final Point OPEN = new Point(null, "", null);

        public boolean isOpen() {
            return equals(OPEN);
        }
    }

    public Review {
        marks = Map.copyOf(marks);
    }

    /** Points that have a mark, whatever was said to them. */
    public static Map<String, Scorecard.Mark> given(Map<String, Point> marks) {
        Map<String, Scorecard.Mark> given = new HashMap<>();
        marks.forEach((key, point) -> {
            if (point.mark() != null) {
                given.put(key, point.mark());
            }
        });
        return given;
    }

    /** The same judgement, read by the agent who may have answered. */
    public Review acknowledged(String words) {
        return new Review(
                id,
                sessionId,
                reviewerId,
                scorecard,
                version,
                State.ACKNOWLEDGED,
                marks,
                breach,
                comment,
                total,
                words,
                changed);
    }
}
