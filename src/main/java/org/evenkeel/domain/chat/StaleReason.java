package org.evenkeel.domain.chat;

/** Why a reply that waited is not sent without asking: what its writer could not know. */
public enum StaleReason {
    /** It waited longer than {@link Staleness#TOO_OLD}. */
    OLD,
    /** A colleague answered meanwhile. */
    COLLEAGUE_REPLIED,
    /** The customer wrote meanwhile. */
    CUSTOMER_WROTE,
    /** Somebody resolved the conversation meanwhile. */
    RESOLVED,
    /** The conversation went to a colleague meanwhile. */
    ASSIGNED_AWAY,
    /** One written before it waits for a decision; it goes on by itself once that is made. */
    AFTER_HELD
}
