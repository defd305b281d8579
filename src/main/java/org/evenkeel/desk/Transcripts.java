package org.evenkeel.desk;

import java.util.Collection;
import java.util.List;
import org.evenkeel.domain.chat.Message;

/** What was said. Reads the cache: never on the FX thread. */
public final class Transcripts {
    /** @param messages in transcript order. @param fromBeginning true when nothing older is in the cache */
    public record Page(List<Message> messages, boolean fromBeginning) {}

    /** The newest messages, those waiting to be sent included. */
    public Page newest(long conversationId, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The messages before one, nearest ones, in transcript order. */
    public Page before(Message message, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The messages named, as they now are, in transcript order; those that are gone are missing. */
    public List<Message> rows(long conversationId, Collection<Long> localIds) {
        throw new UnsupportedOperationException();
    }
}
