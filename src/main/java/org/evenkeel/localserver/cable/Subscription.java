package org.evenkeel.localserver.cable;

/** What a client listens to. */
sealed interface Subscription {
    /**
     * An agent's own stream.
     *
     * @param token the pubsub token it was made with
     */
    record OfUser(String token, long userId) implements Subscription {}

    /** A customer's own stream. */
    record OfContact(String token, long contactId) implements Subscription {}

    /** A subscription whose lookup failed: nothing is ever said about it. */
    record Silent() implements Subscription {}
}
