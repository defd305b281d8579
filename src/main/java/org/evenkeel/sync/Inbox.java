package org.evenkeel.sync;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evenkeel.backend.ConversationState;
import org.evenkeel.backend.ServerEvent;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.store.CursorTable.Cursor;
import org.evenkeel.store.Database;
import org.evenkeel.store.MessageTable;
import org.evenkeel.store.WriteSession;

/**
 * Puts into the cache what the server tells, whichever way it came. Everything here may come twice, late, or in another order:
 * applying it again changes nothing. Any thread.
 */
public final class Inbox {
    /**
     * What is left to do after a batch of events.
     *
     * @param unknown conversations that events spoke of and the cache does not hold: fetch them
     * @param touched conversations that got a message: make sure that none between was lost
     * @param directoryStale read the directory again
     */
    public record Applied(Set<Long> unknown, Set<Long> touched, boolean directoryStale) {}

    private final Database database;
    private final InstantSource clock;

    public Inbox(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Applies live events, in one transaction. */
    public Applied apply(List<ServerEvent> events) {
        Applied applied = new Applied(new HashSet<>(), new HashSet<>(), false);
        boolean stale = false;
        boolean stored = false;
        for (ServerEvent event : events) {
            switch (event) {
                case ServerEvent.Typing typing ->
                    database.changes()
                            .publish(new Change.Typing(
                                    typing.conversationId(), typing.name(), typing.customer(), typing.on()));
                case ServerEvent.DirectoryStale ignored -> stale = true;
                case ServerEvent.MessagePosted ignored -> stored = true;
                case ServerEvent.ConversationChanged ignored -> stored = true;
                case ServerEvent.PresenceChanged ignored -> stored = true;
                case ServerEvent.ContactChanged ignored -> stored = true;
                case ServerEvent.ContactDeleted ignored -> stored = true;
            }
        }
        if (stored) {
            database.cache(session -> events.forEach(event -> apply(session, event, applied, clock.instant())));
        }
        return new Applied(applied.unknown(), applied.touched(), stale);
    }

    private static void apply(WriteSession session, ServerEvent event, Applied applied, Instant now) {
        switch (event) {
            case ServerEvent.MessagePosted(PostedMessage message) -> {
                if (!session.conversations().exists(message.conversationId())) {
                    applied.unknown().add(message.conversationId());
                    return;
                }
                MessageTable.Effect effect = session.messages().upsert(message);
                if (effect != MessageTable.Effect.KNOWN) {
                    session.conversations().noteMessage(message);
                    HoldWatch.look(session, message.conversationId(), now);
                }
                if (effect == MessageTable.Effect.ADDED) {
                    applied.touched().add(message.conversationId());
                }
            }
            case ServerEvent.ConversationChanged(ConversationState state) -> {
                session.contacts().merge(state.contact());
                session.conversations().upsert(state.conversation());
                if (follow(session, state, now) == MessageTable.Effect.ADDED) {
                    applied.touched().add(state.conversation().id());
                }
            }
            case ServerEvent.PresenceChanged presence -> session.directory().presence(presence.agents());
            case ServerEvent.ContactChanged changed -> session.contacts().merge(changed.contact());
            case ServerEvent.ContactDeleted deleted -> session.contacts().delete(deleted.contactId());
            case ServerEvent.Typing ignored -> {}
            case ServerEvent.DirectoryStale ignored -> {}
        }
    }

    /**
     * Takes over what a list said, in one transaction.
     *
     * @return conversations of which something newer is held
     */
    Set<Long> take(List<ConversationState> states) {
        Instant now = clock.instant();
        Set<Long> older = new HashSet<>();
        database.cache(session -> {
            older.clear(); // work that failed beside others' is done again
            for (ConversationState state : states) {
                session.contacts().merge(state.contact());
                if (!session.conversations().upsert(state.conversation())) {
                    older.add(state.conversation().id());
                }
                follow(session, state, now);
            }
        });
        return older;
    }

    /** Takes over what was asked for after that state was held, whatever its mark says. */
    void takeAfter(ConversationState state, Conversation held) {
        database.cache(session -> {
            session.contacts().merge(state.contact());
            session.conversations().upsertAfter(state.conversation(), held);
            follow(session, state, clock.instant());
        });
    }

    /**
     * What else a conversation's state says: its newest message, and of its hold.
     *
     * @return what became of the newest message, if one was told
     */
    private static MessageTable.Effect follow(WriteSession session, ConversationState state, Instant now) {
        MessageTable.Effect effect = state.newest()
                .map(message -> session.messages().upsert(message, MessageTable.Source.READ))
                .orElse(MessageTable.Effect.KNOWN);
        HoldWatch.read(session, state.conversation(), now);
        HoldWatch.look(session, state.conversation().id(), now);
        return effect;
    }

    /** Takes over messages and moves the cursor, in one transaction, so that the cursor never promises too much. */
    void take(List<PostedMessage> messages, Cursor cursor) {
        database.cache(session -> {
            take(session, messages);
            session.cursors().put(cursor);
        });
    }

    /** Takes over messages that say nothing about what lies between them. */
    void takeLoose(List<PostedMessage> messages) {
        database.cache(session -> take(session, messages));
    }

    private void take(WriteSession session, List<PostedMessage> messages) {
        Instant now = clock.instant();
        session.messages()
                .upsertPage(messages, MessageTable.Source.READ)
                .forEach(id -> HoldWatch.look(session, id, now));
    }

    /** The server's answer to a message of ours. */
    void settle(long localId, PostedMessage answer) {
        database.cache(session -> {
            if (session.messages().settle(localId, answer) != MessageTable.Effect.KNOWN) {
                session.conversations().noteMessage(answer);
                HoldWatch.look(session, answer.conversationId(), clock.instant());
            }
        });
    }

    /** Deleted on the server, or not ours to see any more. */
    void gone(long conversationId) {
        database.cache(session -> session.conversations().markGone(conversationId));
    }
}
