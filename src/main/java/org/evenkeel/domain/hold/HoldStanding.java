package org.evenkeel.domain.hold;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation's hold stands at one moment.
 *
 * @param reason what is being looked after; may be empty
 * @param since when this state began
 * @param promisedUntil when the promise lapses (or has lapsed); null while asking
 * @param checkInDue when the customer must hear something again; null while asking
 */
public record HoldStanding(
        State state,
        String reason,
        Instant since,
        @Nullable Instant promisedUntil,
        @Nullable Instant checkInDue) {
    /**
     * <pre>
     *          ask                 yes / silence + reason             promise lapses
     * none ──────────▶ ASKING ───────────────────────────▶ HOLDING ──────────────────▶ OVERDUE
     *   ▲                │ no / withdrawn                    │ ▲ extend (asks again)       │
     *   │                ▼                                   │ └───────────────────────────┤
     *   └────────────── none ◀──────── return (thanks) ──────┴─────────────────────────────┘
     * </pre>
     */
    public enum State {
        ASKING,
        HOLDING,
        OVERDUE
    }

    /** The same at another moment: a promise lapses by itself. */
    public HoldStanding at(Instant now) {
        Instant until = promisedUntil;
        if (state != State.HOLDING || until == null || now.isBefore(until)) {
            return this;
        }
        return new HoldStanding(State.OVERDUE, reason, until, until, checkInDue);
    }
}
