package org.evenkeel.domain.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger: what the events of one hold add up to.
 *
 * @param id a UUID; the reference of the message that asked, so that it is found again
 * @param reason what is being looked after, in the agent's words; may be empty
 * @param asked who asked, when, for how long
 * @param consent how it came about
 * @param consented when that became clear; null while it is open
 * @param because why it was begun without a yes; else empty
 * @param startedAt when the wait began; null when it never did
 * @param promisedUntil when the last promise lapses; null when none was made
 * @param lapsed true when a promise lapsed before it was extended or ended
 * @param extensions in order
 * @param updates when the customer was told how far it is, in order
 * @param unclear the customer's newest answer, when an agent must say what it means
 * @param end null while it is open; there is never a second one
 * @param newest the time of the newest event
 */
public record Hold(
        String id,
        long conversationId,
        String reason,
        HoldEvent.Asked asked,
        ConsentKind consent,
        @Nullable Instant consented,
        String because,
        @Nullable Instant startedAt,
        @Nullable Instant promisedUntil,
        boolean lapsed,
        List<Extension> extensions,
        List<Instant> updates,
        HoldEvent.@Nullable Answered unclear,
        HoldEvent.@Nullable Ended end,
        Instant newest) {
    public Hold {
        extensions = List.copyOf(extensions);
        updates = List.copyOf(updates);
    }

    /** How the customer came to wait, or not to. */
    public enum ConsentKind {
        /** No answer yet. */
        OPEN,
        YES,
        NO,
        /** Begun without an answer, with a reason. */
        WITHOUT_YES,
        /** The question was taken back, or overtaken, before it was answered. */
        WITHDRAWN
    }

    /**
     * One more promise.
     *
     * @param agreed what the customer said to it; null while they said nothing clear
     */
    public record Extension(
            Instant at, long by, int minutes, @Nullable Boolean agreed) {}

    public enum Outcome {
        /** Still open. */
        OPEN,
        /** It never came to a wait. */
        NONE,
        /** Ended before any promise lapsed. */
        KEPT,
        BROKEN
    }

    public boolean open() {
        return end == null;
    }

    /** True while the customer is waiting. */
    public boolean running() {
        return end == null && startedAt != null;
    }

    public Outcome outcome() {
        if (end == null) {
            return Outcome.OPEN;
        }
        if (startedAt == null) {
            return Outcome.NONE;
        }
        return lapsed ? Outcome.BROKEN : Outcome.KEPT;
    }

    /** How long the customer has waited; zero when it never came to that. Never negative, whatever the clock was set to. */
    public Duration held(Instant now) {
        if (startedAt == null) {
            return Duration.ZERO;
        }
        return Duration.between(startedAt, end == null ? moment(now) : end.at());
    }

    /** The time now by the ledger's rule: no moment lies before the newest event. */
    public Instant moment(Instant now) {
        return now.isBefore(newest) ? newest : now;
    }

    /** When the customer last heard how long it takes or how far it is; null before the wait began. */
    public @Nullable Instant heardAt() {
        Instant heard = startedAt;
        if (heard == null) {
            return null;
        }
        if (!updates.isEmpty() && updates.getLast().isAfter(heard)) {
            heard = updates.getLast();
        }
        if (!extensions.isEmpty() && extensions.getLast().at().isAfter(heard)) {
            heard = extensions.getLast().at();
        }
        return heard;
    }

    /** How it stands at a moment; empty once it has ended. */
    public Optional<HoldStanding> standing(Instant now, HoldTimes times) {
        if (end != null) {
            return Optional.empty();
        }
        Instant start = startedAt;
        Instant until = promisedUntil;
        Instant heard = heardAt();
        if (start == null || until == null || heard == null) {
            return Optional.of(new HoldStanding(HoldStanding.State.ASKING, reason, asked.at(), null, null));
        }
        return Optional.of(
                new HoldStanding(HoldStanding.State.HOLDING, reason, start, until, heard.plus(times.checkIn()))
                        .at(moment(now)));
    }
}
