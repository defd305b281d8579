package org.evenkeel.domain.hold;

import java.time.Instant;
import java.util.Comparator;

/**
 * One thing that happened to a hold. A fact: it is added and never altered, and two consoles that know the same events read
 * the same hold from them ({@link HoldRules}).
 */
public sealed interface HoldEvent {
    /** The order in which events are read: by time, then by sort, so that every console reads them alike. */
    Comparator<HoldEvent> ORDER = Comparator.comparing(HoldEvent::at)
            .thenComparingInt(HoldEvent::rank)
            .thenComparingLong(HoldEvent::by)
            .thenComparing(HoldEvent::toString);

    /** To the millisecond. */
    Instant at();

    /** The agent who did it; 0 when it was read from the customer's words, or nobody did it. */
    long by();

    /** The customer was asked whether they would wait so many minutes. */
    record Asked(Instant at, long by, int minutes) implements HoldEvent {}

    /**
     * The customer answered; or, when {@code by} is not 0, an agent decided what their words meant.
     *
     * @param messageId the server's id of the customer's message
     */
    record Answered(Instant at, long by, Consent.Answer answer, long messageId) implements HoldEvent {}

    /** Begun without a yes. */
    record Started(Instant at, long by, String why) implements HoldEvent {}

    /** The customer heard how far it is. */
    record Updated(Instant at, long by) implements HoldEvent {}

    /** Asked again, with an apology, for so many minutes from now on. */
    record Extended(Instant at, long by, int minutes) implements HoldEvent {}

    record Ended(Instant at, long by, Ending how) implements HoldEvent {}

    enum Ending {
        /** The agent is back, with thanks. */
        RETURNED,
        /** The agent offered to write later instead. */
        LATER,
        /** The agent took the question back before it was answered. */
        WITHDRAWN,
        /** The customer said no. */
        DECLINED,
        /** The conversation was resolved meanwhile. */
        CLOSED
    }

    private int rank() {
        return switch (this) {
            case Asked ignored -> 0;
            case Answered ignored -> 1;
            case Started ignored -> 2;
            case Updated ignored -> 3;
            case Extended ignored -> 4;
            case Ended ignored -> 5;
        };
    }
}
