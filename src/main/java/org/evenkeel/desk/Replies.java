package org.evenkeel.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.StaleReason;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.clock.TypingSpan;
import org.evenkeel.domain.template.Braces;
import org.evenkeel.store.Database;
import org.evenkeel.store.Errand;
import org.evenkeel.store.OutboxTable;
import org.evenkeel.store.WriteSession;

/** What an agent writes. Writes the cache: never on the FX thread; returns once it is safe on disk. */
public final class Replies {
    /** The most characters that a server takes in one message. */
    public static final int LONGEST = 150_000;

    private static final Set<Delivery> WAITS_FOR_A_DECISION = Set.of(Delivery.FAILED, Delivery.HELD);

    private final Database database;
    private final InstantSource clock;
    private final Runnable ring;
    private volatile Consumer<Sent> afterwards = sent -> {};

    /** @param ring wakes the outbox; any thread */
    public Replies(Database database, InstantSource clock, Runnable ring) {
        this.database = database;
        this.clock = clock;
        this.ring = ring;
    }

    /** A message as it was put into the outbox. */
    public record Sent(long conversationId, long localId, String text, Visibility visibility) {}

    /** Is told of every message once it is safe on disk, on the writer's thread; must not throw. */
    public void afterwards(Consumer<Sent> listener) {
        afterwards = listener;
    }

    /**
     * A reply that was not sent because its conversation moved on.
     *
     * @param since when it was held
     * @param reasons never empty
     * @param meanwhile what the writer had not seen, oldest first, at most 100 messages
     */
    public record Held(Instant since, Set<StaleReason> reasons, List<Message> meanwhile) {}

    /**
     * Puts a message into the outbox and deletes the draft it came from, in one transaction. It can be taken back for as long
     * as {@link Settings#undoSeconds()} says.
     *
     * @return the message's local id
     * @throws IllegalArgumentException when the text is too long, or blank and without files, with a sentence for a person
     */
    public long send(long conversationId, String text, Visibility visibility) {
        return send(conversationId, text, visibility, Duration.ofSeconds(database.read(Settings::undoSeconds)));
    }

    /** The same for whoever cannot take it back, such as a command: it leaves at once. */
    public long sendNow(long conversationId, String text, Visibility visibility) {
        return send(conversationId, text, visibility, Duration.ZERO);
    }

    /**
     * Tells the customer when the answer will come and writes that down as a promise, in one transaction. It can be taken back
     * like any other reply, and the promise with it. What is being written stays as it is.
     *
     * @param promise what is promised, for the list
     * @return the message's local id
     */
    public long firstContact(long conversationId, String text, String promise, Instant dueAt) {
        check(text);
        Duration grace = Duration.ofSeconds(database.read(Settings::undoSeconds));
        String ref = UUID.randomUUID().toString();
        long localId = database.write(s -> {
            Instant now = clock.instant();
            long id = queue(s, conversationId, text, Visibility.REPLY, ref, now, grace);
            Promises.make(s, conversationId, id, promise, now, dueAt);
            return id;
        });
        ring.run();
        afterwards.accept(new Sent(conversationId, localId, text, Visibility.REPLY));
        return localId;
    }

    private long send(long conversationId, String text, Visibility visibility, Duration grace) {
        if (!Enclosures.check(database, conversationId, visibility)) {
            check(text);
        }
        checkLength(text);
        String ref = UUID.randomUUID().toString();
        long localId = database.write(s -> {
            Instant now = clock.instant();
            long id = queue(s, conversationId, text, visibility, ref, now, grace);
            s.drafts().delete(conversationId, visibility);
            s.enclosures().leave(conversationId, visibility, id);
            TemplateTrace.sent(s, conversationId, visibility, id, text, now);
            return id;
        });
        ring.run();
        afterwards.accept(new Sent(conversationId, localId, text, visibility));
        return localId;
    }

    /** @throws IllegalArgumentException when the text is blank or too long, with a sentence for a person */
    static void check(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("There is nothing to send yet.");
        }
        checkLength(text);
    }

    private static void checkLength(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new IllegalArgumentException(
                    "This message is longer than %,d characters; the server takes no more.".formatted(LONGEST));
        }
    }

    /**
     * Puts a checked text into the outbox, in a transaction with whatever belongs to it; the caller rings. Braces that the server
     * would carry out are quietened first.
     */
    static long queue(
            WriteSession session,
            long conversationId,
            String written,
            Visibility visibility,
            String ref,
            Instant now,
            Duration grace) {
        if (!session.conversations().exists(conversationId)) {
            throw new IllegalArgumentException("Conversation %d is not in the local cache.".formatted(conversationId));
        }
        String text = Braces.quiet(written);
        Author self = new Author(
                Author.Kind.AGENT,
                People.selfId(session),
                People.self(session).map(Agent::name).orElse(""));
        long id = session.messages().addQueued(conversationId, self, text, visibility, ref, null, now);
        session.outbox().add(new Errand.Post(conversationId, id, ref, text, visibility, null), now, grace);
        if (visibility == Visibility.REPLY) {
            session.clocks().begin(conversationId, now);
        }
        return id;
    }

    /**
     * Takes a message back into the draft it came from, in front of what stands there, as long as it has not begun to leave;
     * offline that is as long as it waits.
     *
     * @return false when it was too late
     */
    public boolean undo(long localId) {
        return database.write(s -> {
            boolean waits = s.outbox()
                    .ofMessage(localId)
                    .filter(row -> row.attempts() == 0)
                    .isPresent();
            Optional<Message> queued = s.messages().find(localId).filter(m -> waits && m.delivery() == Delivery.QUEUED);
            queued.ifPresent(m -> intoDraft(s, m));
            return queued.isPresent();
        });
    }

    /** Until when a message can surely be taken back; empty when it is on its way or was written without that. */
    public Optional<Instant> leavesAt(long localId) {
        return database.read(s -> s.outbox().ofMessage(localId))
                .filter(row -> row.attempts() == 0 && row.dueAt().isAfter(row.createdAt()))
                .map(OutboxTable.Row::dueAt);
    }

    /** Why a reply is held, and what happened meanwhile; empty when it is not. */
    public Optional<Held> held(long localId) {
        return database.read(s -> s.guards().find(localId).flatMap(guard -> {
            Instant since = guard.heldSince();
            Message message = s.messages().find(localId).orElse(null);
            return since == null || message == null
                    ? Optional.empty()
                    : Optional.of(new Held(
                            since, guard.reasons(), s.guards().since(message.conversationId(), guard.basis())));
        }));
    }

    /**
     * Lets a held reply go: the agent has seen what happened. Should the line be away and the conversation move on once more, it
     * is held again. Those held only because they were written after it follow.
     */
    public void sendAnyway(long localId) {
        database.change(s -> undecided(s, localId)
                .filter(m -> m.delivery() == Delivery.HELD)
                .ifPresent(m -> {
                    s.guards().know(localId, m.conversationId(), clock.instant());
                    s.messages().setDelivery(localId, Delivery.QUEUED, null);
                    s.guards().releaseFollowers(m.conversationId());
                }));
        ring.run();
    }

    /** Sends a failed message again; lets a held one go. */
    public void tryAgain(long localId) {
        sendAnyway(localId);
        database.change(s -> undecided(s, localId)
                .filter(m -> m.delivery() == Delivery.FAILED)
                .ifPresent(m -> {
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
                }));
        ring.run();
    }

    /** Forgets a failed or held message. */
    public void discard(long localId) {
        database.change(s -> undecided(s, localId).ifPresent(m -> {
            s.promises().forgetOf(localId);
            s.messages().delete(localId);
            s.guards().releaseFollowers(m.conversationId());
        }));
        ring.run();
    }

    /** Takes a failed or held message back into the draft it came from (in front of what stands there) and forgets it. */
    public void edit(long localId) {
        database.change(s -> undecided(s, localId).ifPresent(m -> {
            intoDraft(s, m);
            s.guards().releaseFollowers(m.conversationId());
        }));
        ring.run();
    }

    private void intoDraft(WriteSession session, Message message) {
        String standing = session.drafts().of(message.conversationId()).getOrDefault(message.visibility(), "");
        String text = standing.isBlank() ? message.text() : message.text() + "\n\n" + standing;
        session.drafts().put(message.conversationId(), message.visibility(), text, clock.instant());
        session.drafts().choose(message.conversationId(), message.visibility());
        session.templateUses().takenBack(message.localId());
        session.enclosures().back(message.localId(), message.conversationId(), message.visibility());
        session.promises().forgetOf(message.localId());
        session.messages().delete(message.localId());
    }

    /** Lets the customer (or, for a note, the colleagues) see that we type. Dropped when the line is down. */
    public void typing(long conversationId, boolean on, Visibility visibility) {
        database.cache(s -> {
            s.outbox().add(new Errand.ShowTyping(conversationId, on, visibility == Visibility.NOTE), clock.instant());
        });
        ring.run();
    }

    /** Keeps a time in which we typed, for who looks at the session later. Not worth waiting for the disk. */
    public void typed(TypingSpan span) {
        database.cache(s -> s.clocks().add(span));
    }

    /** The message if it is ours, failed or held, and not on the server: it may have arrived after all since the agent looked. */
    private static Optional<Message> undecided(WriteSession session, long localId) {
        return session.messages()
                .find(localId)
                .filter(m -> WAITS_FOR_A_DECISION.contains(m.delivery()) && m.serverId() == null);
    }
}
