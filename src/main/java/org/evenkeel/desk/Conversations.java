package org.evenkeel.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conversations of the account, and what an agent can do with one. Reads and writes the cache: never on the FX thread. */
public final class Conversations {
    /** The rows of a list, most neglected first, at most so many. */
    public List<QueueRow> queue(QueueView view, int limit) {
        throw new UnsupportedOperationException();
    }

    /** How many conversations each list holds: mine, unassigned, all that are not resolved. */
    public QueueCounts counts() {
        throw new UnsupportedOperationException();
    }

    public record QueueCounts(int mine, int unassigned, int all) {}

    public Optional<ConversationCard> card(long conversationId) {
        throw new UnsupportedOperationException();
    }

    /** The customer's other conversations in the cache, newest first. */
    public List<QueueRow> earlier(long conversationId, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Assigns it to us. */
    public void take(long conversationId) {
        throw new UnsupportedOperationException();
    }

    /** Assigns it to a colleague, or to nobody. */
    public void assign(long conversationId, @Nullable Long agentId) {
        throw new UnsupportedOperationException();
    }

    public void resolve(long conversationId) {
        throw new UnsupportedOperationException();
    }

    public void reopen(long conversationId) {
        throw new UnsupportedOperationException();
    }

    /** Tells that an agent has read it; does nothing when nothing is unread. */
    public void markSeen(long conversationId) {
        throw new UnsupportedOperationException();
    }
}
