package org.evenkeel.desk;

import org.evenkeel.domain.chat.Visibility;

/** What an agent writes. Writes the cache: never on the FX thread; returns once it is safe on disk. */
public final class Replies {
    /** The most characters that a server takes in one message. */
    public static final int LONGEST = 150_000;

    /**
     * Puts a message into the outbox and deletes the draft it came from, in one transaction.
     *
     * @return the message's local id
     * @throws IllegalArgumentException when the text is blank or too long, with a sentence for a person
     */
    public long send(long conversationId, String text, Visibility visibility) {
        throw new UnsupportedOperationException();
    }

    /** Sends a failed message again. */
    public void tryAgain(long localId) {
        throw new UnsupportedOperationException();
    }

    /** Forgets a failed message. */
    public void discard(long localId) {
        throw new UnsupportedOperationException();
    }

    /** Takes a failed message back into the draft it came from (in front of what stands there) and forgets it. */
    public void edit(long localId) {
        throw new UnsupportedOperationException();
    }

    /** Lets the customer (or, for a note, the colleagues) see that we type. Dropped when the line is down. */
    public void typing(long conversationId, boolean on, Visibility visibility) {
        throw new UnsupportedOperationException();
    }
}
