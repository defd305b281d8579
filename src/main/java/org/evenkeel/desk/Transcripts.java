package org.evenkeel.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.store.Database;

/** What was said. Reads the cache: never on the FX thread. */
public final class Transcripts {
    private final Database database;

    public Transcripts(Database database) {
        this.database = database;
    }

    /**
     * @param messages in transcript order.
     * @param fromBeginning true when nothing older is in the cache
     */
    public record Page(List<Message> messages, boolean fromBeginning) {}

    /** The newest messages, those waiting to be sent included. */
    public Page newest(long conversationId, int limit) {
        return database.read(s -> page(s.messages().newest(conversationId, limit + 1), limit));
    }

    /** The messages before one, nearest ones, in transcript order. */
    public Page before(Message message, int limit) {
        return database.read(s -> page(s.messages().before(message, limit + 1), limit));
    }

    /** A message with its neighbours, at most so many on either side; empty when it is gone. */
    public Page around(long localId, int each) {
        return database.read(s -> s.messages()
                .find(localId)
                .map(message -> {
                    List<Message> older = s.messages().before(message, each + 1);
                    List<Message> page = new ArrayList<>(older.subList(Math.max(0, older.size() - each), older.size()));
                    page.add(message);
                    page.addAll(s.messages().after(message, each));
                    return new Page(List.copyOf(page), older.size() <= each);
                })
                .orElse(new Page(List.of(), true)));
    }

    /** The messages after one, nearest ones, in transcript order; fewer than asked for is the end. */
    public List<Message> after(Message message, int limit) {
        return database.read(s -> s.messages().after(message, limit));
    }

    /** The messages named, as they now are, in transcript order; those that are gone are missing. */
    public List<Message> rows(long conversationId, Collection<Long> localIds) {
        return database.read(s -> s.messages().rows(conversationId, localIds));
    }

    /** One more than asked for was read: when it came, there is something older. */
    private static Page page(List<Message> read, int limit) {
        long held = read.stream().filter(m -> m.serverId() != null).count();
        return held > limit ? new Page(List.copyOf(read.subList(1, read.size())), false) : new Page(read, true);
    }
}
