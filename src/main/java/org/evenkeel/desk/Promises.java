package org.evenkeel.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.clock.Promise;
import org.evenkeel.store.Database;
import org.evenkeel.store.WriteSession;
import org.jspecify.annotations.Nullable;

/** What we owe our customers: "I will write you by …". Kept on this computer; never on the FX thread. */
public final class Promises {
    private static final int LONGEST = 200;

    private final Database database;
    private final InstantSource clock;

    public Promises(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes a promise.
     *
     * @param messageId local id of the message it stands in, or null
     * @param text what is promised; made one line
     * @param dueAt may have passed already: then it is overdue at once
     * @return its id
     */
    public long make(long conversationId, @Nullable Long messageId, String text, Instant dueAt) {
        return database.write(s -> make(s, conversationId, messageId, text, clock.instant(), dueAt));
    }

    static long make(
            WriteSession session,
            long conversationId,
            @Nullable Long messageId,
            String text,
            Instant now,
            Instant dueAt) {
        String line = SafeText.line(text, LONGEST);
        return session.promises().add(conversationId, messageId, People.selfId(session), line, now, dueAt);
    }

    /**
     * It was kept, or done at last.
     *
     * @return false when it had ended
     */
    public boolean done(long promiseId) {
        return end(promiseId, Promise.State.DONE);
    }

    /**
     * It is no longer wanted; it counts neither as kept nor as broken.
     *
     * @return false when it had ended
     */
    public boolean drop(long promiseId) {
        return end(promiseId, Promise.State.DROPPED);
    }

    private boolean end(long promiseId, Promise.State state) {
        return database.write(s -> s.promises().end(promiseId, state, clock.instant()));
    }

    /** Every one that stands, the next due first. */
    public List<Promise> open() {
        return database.read(s -> s.promises().open());
    }

    /** Those made to the customer of a conversation, in it or in another: what stands first, then what has ended. */
    public List<Promise> toCustomerOf(long conversationId, int limit) {
        return database.read(s -> s.conversations()
                .find(conversationId)
                .map(Conversation::contactId)
                .map(contact -> s.promises().ofContact(contact, limit))
                .orElse(List.of()));
    }
}
