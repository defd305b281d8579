package org.evenkeel.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.store.Database;
import org.evenkeel.store.Errand;
import org.evenkeel.store.WriteSession;

/** What an agent writes. Writes the cache: never on the FX thread; returns once it is safe on disk. */
public final class Replies {
    private final Database database;
    private final InstantSource clock;
    private final Runnable ring;

    /** @param ring wakes the outbox; any thread */
    public Replies(Database database, InstantSource clock, Runnable ring) {
        this.database = database;
        this.clock = clock;
        this.ring = ring;
    }

    /** The most characters that a server takes in one message. */
    public static final int LONGEST = 150_000;

    /**
     * Puts a message into the outbox and deletes the draft it came from, in one transaction.
     *
     * @return the message's local id
     * @throws IllegalArgumentException when the text is blank or too long, with a sentence for a person
     */
    public long send(long conversationId, String text, Visibility visibility) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("There is nothing to send yet.");
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new IllegalArgumentException(
                    "This message is longer than %,d characters; the server takes no more.".formatted(LONGEST));
        }
        long localId = database.write(s -> {
            if (!s.conversations().exists(conversationId)) {
                throw new IllegalArgumentException(
                        "Conversation %d is not in the local cache.".formatted(conversationId));
            }
            Instant now = clock.instant();
            Author self = new Author(
                    Author.Kind.AGENT,
                    People.selfId(s),
                    People.self(s).map(Agent::name).orElse(""));
            String ref = UUID.randomUUID().toString();
            long id = s.messages().addQueued(conversationId, self, text, visibility, ref, null, now);
            s.outbox().add(new Errand.Post(conversationId, id, ref, text, visibility, null), now);
            s.drafts().delete(conversationId, visibility);
            return id;
        });
        ring.run();
        return localId;
    }

    /** Sends a failed message again. */
    public void tryAgain(long localId) {
        database.change(s -> {
            failed(s, localId).ifPresent(m -> {
                s.messages().setDelivery(localId, Delivery.QUEUED, null);
                s.outbox()
                        .add(
                                new Errand.Post(
                                        m.conversationId(),
                                        localId,
                                        String.valueOf(m.clientRef()),
                                        m.text(),
                                        m.visibility(),
                                        m.inReplyTo()),
                                clock.instant());
            });
        });
        ring.run();
    }

    /** Forgets a failed message. */
    public void discard(long localId) {
        database.change(s -> {
            failed(s, localId).ifPresent(m -> s.messages().delete(localId));
        });
    }

    /** Takes a failed message back into the draft it came from (in front of what stands there) and forgets it. */
    public void edit(long localId) {
        database.change(s -> {
            failed(s, localId).ifPresent(m -> {
                String standing = s.drafts().of(m.conversationId()).getOrDefault(m.visibility(), "");
                String text = standing.isBlank() ? m.text() : m.text() + "\n\n" + standing;
                s.drafts().put(m.conversationId(), m.visibility(), text, clock.instant());
                s.drafts().choose(m.conversationId(), m.visibility());
                s.messages().delete(localId);
            });
        });
    }

    /** Lets the customer (or, for a note, the colleagues) see that we type. Dropped when the line is down. */
    public void typing(long conversationId, boolean on, Visibility visibility) {
        database.cache(s -> {
            s.outbox().add(new Errand.ShowTyping(conversationId, on, visibility == Visibility.NOTE), clock.instant());
        });
        ring.run();
    }

    /** The message if it is ours, failed, and not on the server: it may have arrived after all since the agent looked. */
    private static Optional<Message> failed(WriteSession session, long localId) {
        return session.messages().find(localId).filter(m -> m.delivery() == Delivery.FAILED && m.serverId() == null);
    }
}
