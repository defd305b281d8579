package org.evenkeel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.clock.Promise;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What was promised to customers, kept on this computer. */
public final class PromiseTable {
    private final ReadSession session;

    PromiseTable(ReadSession session) {
        this.session = session;
    }

    /**
     * Writes down a promise.
     *
     * @param messageId local id of the message that makes it, or null
     * @param text on one line
     * @return its id
     */
    public long add(
            long conversationId, @Nullable Long messageId, long agentId, String text, Instant madeAt, Instant dueAt) {
        long id = session.handle()
                .createQuery("""
                        INSERT INTO promise (conversation_id, message_id, agent_id, text, made_at, due_at)
                        VALUES (:conversation, :message, :agent, :text, :made, :due) RETURNING id
                        """)
                .bind("conversation", conversationId)
                .bind("message", messageId)
                .bind("agent", agentId)
                .bind("text", text)
                .bind("made", madeAt.toEpochMilli())
                .bind("due", dueAt.toEpochMilli())
                .mapTo(Long.class)
                .one();
        changed(conversationId);
        return id;
    }

    /**
     * Ends one that stands; one that has ended stays as it is.
     *
     * @return false when it had ended
     */
    public boolean end(long id, Promise.State state, Instant at) {
        Optional<Long> conversation = session.handle()
                .createQuery("""
                        UPDATE promise SET state = :state, ended_at = :at WHERE id = :id AND state = 'OPEN'
                        RETURNING conversation_id
                        """)
                .bind("id", id)
                .bind("state", state.name())
                .bind("at", at.toEpochMilli())
                .mapTo(Long.class)
                .findOne();
        conversation.ifPresent(this::changed);
        return conversation.isPresent();
    }

    /** The message that made it was taken back before it left, so that nothing was promised. */
    public void forgetOf(long messageId) {
        session.handle()
                .createQuery("DELETE FROM promise WHERE message_id = :id AND state = 'OPEN' RETURNING conversation_id")
                .bind("id", messageId)
                .mapTo(Long.class)
                .list()
                .forEach(this::changed);
    }

    public Optional<Promise> find(long id) {
        return session.handle()
                .createQuery("SELECT * FROM promise WHERE id = :id")
                .bind("id", id)
                .map(PromiseTable::promise)
                .findOne();
    }

    /** Every one that stands, the next due first. */
    public List<Promise> open() {
        return session.handle()
                .createQuery("SELECT * FROM promise WHERE state = 'OPEN' ORDER BY due_at, id")
                .map(PromiseTable::promise)
                .list();
    }

    /** Those made in a conversation, in the order they were made. */
    public List<Promise> of(long conversationId) {
        return session.handle()
                .createQuery("SELECT * FROM promise WHERE conversation_id = :id ORDER BY made_at, id")
                .bind("id", conversationId)
                .map(PromiseTable::promise)
                .list();
    }

    /** Those of all conversations of a customer: first what stands, the next due first, then what has ended, the newest first. */
    public List<Promise> ofContact(long contactId, int limit) {
        return session.handle()
                .createQuery("""
                        SELECT p.* FROM promise p JOIN conversation c ON c.id = p.conversation_id
                        WHERE c.contact_id = :contact
                        ORDER BY p.state <> 'OPEN', CASE p.state WHEN 'OPEN' THEN p.due_at ELSE -p.ended_at END, p.id
                        LIMIT :limit
                        """)
                .bind("contact", contactId)
                .bind("limit", limit)
                .map(PromiseTable::promise)
                .list();
    }

    private void changed(long conversationId) {
        session.attach(new Change.Promises(Set.of(conversationId)));
    }

    private static Promise promise(ResultSet row, StatementContext context) throws SQLException {
        return new Promise(
                row.getLong("id"),
                row.getLong("conversation_id"),
                Columns.longOrNull(row, "message_id"),
                row.getLong("agent_id"),
                row.getString("text"),
                Columns.time(row, "made_at"),
                Columns.time(row, "due_at"),
                Promise.State.valueOf(row.getString("state")),
                Columns.timeOrNull(row, "ended_at"));
    }
}
