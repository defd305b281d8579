package org.evenkeel.domain.review;

import java.time.Instant;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.tone.Mood;
import org.jspecify.annotations.Nullable;

/** Something that happened in a conversation and that a review looks at. */
public sealed interface SessionEvent {
    Instant at();

    /** The customer came, or we wrote to them first. */
    record Arrived(Instant at) implements SessionEvent {}

    /** Open again after it was resolved. */
    record Reopened(Instant at) implements SessionEvent {}

    /** A bot gave it to people. */
    record HandedOver(Instant at) implements SessionEvent {}

    record Resolved(Instant at, Author.Kind by) implements SessionEvent {}

    /** @param agentId null: nobody's any more */
    record Assigned(Instant at, @Nullable Long agentId) implements SessionEvent {}

    /**
     * A message, a note, or a line of the server's.
     *
     * @param by SYSTEM for what the server writes, greetings and surveys included
     * @param authorId 0 for SYSTEM
     * @param messageId the cache's own id
     */
    record Said(Instant at, Author.Kind by, long authorId, boolean note, long messageId) implements SessionEvent {
        /** What alone counts as an answer: words of a colleague that the customer can read. */
        public boolean answers() {
            return by == Author.Kind.AGENT && !note;
        }

        public boolean byCustomer() {
            return by == Author.Kind.CUSTOMER && !note;
        }
    }

    /** The customer was asked whether they would wait. */
    record HoldAsked(Instant at) implements SessionEvent {}

    /** They said yes. */
    record HoldGranted(Instant at) implements SessionEvent {}

    record HoldBegan(Instant at, Instant promisedUntil) implements SessionEvent {}

    /** A new promise in the same hold. */
    record HoldExtended(Instant at, Instant promisedUntil) implements SessionEvent {}

    /** The customer heard in between that it goes on. */
    record HoldCheckedIn(Instant at) implements SessionEvent {}

    record HoldEnded(Instant at) implements SessionEvent {}

    /**
     * How the customer felt in one of their messages.
     *
     * @param at the message's time, also when an agent overruled it later
     * @param mood the agent's word where there is one, else what was read
     * @param overrule null when no agent said otherwise
     */
    record Felt(Instant at, Mood mood, @Nullable Overrule overrule) implements SessionEvent {
        public Felt(Instant at, Mood mood) {
            this(at, mood, null);
        }
    }

    /** @param edited how much of the inserted text was changed before sending, 0 to 1 */
    record TemplateUsed(Instant at, double edited) implements SessionEvent {}

    /** The chat had the keyboard, with input within the last minute, until then. */
    record InFocus(Instant at, Instant until) implements SessionEvent {}

    /** A colleague wrote at this computer, from the first key to the last. */
    record Typed(Instant at, Instant until) implements SessionEvent {}

    /**
     * The reply check remarked on something in a message as it was sent.
     *
     * @param messageId the cache's own id
     * @param rule the rule's id
     */
    record Remarked(Instant at, long messageId, String rule) implements SessionEvent {}

    record SurveyAsked(Instant at) implements SessionEvent {}

    /** @param rating 1 to 5 */
    record Rated(Instant at, int rating) implements SessionEvent {}

    /** The work after resolving was done. */
    record WrappedUp(Instant at) implements SessionEvent {}
}
