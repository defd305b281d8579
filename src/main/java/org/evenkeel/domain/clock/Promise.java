package org.evenkeel.domain.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * "I will write you by …": what an agent owes a customer, and when. It outlives the conversation's being resolved.
 *
 * @param messageId local id of the message that made it, or null; the message may be gone by now
 * @param agentId who made it
 * @param text what was promised, on one line
 * @param endedAt when it was done or dropped; null while it stands
 */
public record Promise(
        long id,
        long conversationId,
        @Nullable Long messageId,
        long agentId,
        String text,
        Instant madeAt,
        Instant dueAt,
        State state,
        @Nullable Instant endedAt) {
    /**
     * <pre>
     *           done
     *  OPEN ──────────▶ DONE      kept when in time, else broken
     *    │   dropped
     *    └────────────▶ DROPPED   no longer wanted; neither kept nor broken
     * </pre>
     */
    public enum State {
        OPEN,
        DONE,
        DROPPED
    }

    /** How a promise stands at one moment. */
    public enum Standing {
        AHEAD,
        /** It falls due soon. */
        DUE,
        OVERDUE,
        /** Done in time. */
        KEPT,
        /** Done too late. */
        BROKEN,
        DROPPED
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** @param soon how long before it falls due it is {@code DUE} */
    public Standing standing(Instant now, Duration soon) {
        return switch (state) {
            case DROPPED -> Standing.DROPPED;
            case DONE -> endedAt != null && endedAt.isAfter(dueAt) ? Standing.BROKEN : Standing.KEPT;
            case OPEN ->
                now.isAfter(dueAt) ? Standing.OVERDUE : now.isBefore(dueAt.minus(soon)) ? Standing.AHEAD : Standing.DUE;
        };
    }
}
