package org.evenkeel.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.chat.Priority;
import org.evenkeel.domain.chat.Visibility;
import org.jspecify.annotations.Nullable;

/** Conversations, and what lists show of them. */
public final class ConversationTable {
    private static final String SUMMARIZE = """
            UPDATE conversation SET last_message_id = coalesce(
              (SELECT local_id FROM message
                 WHERE conversation_id = ?1 AND server_id IS NULL ORDER BY local_id DESC LIMIT 1),
              (SELECT local_id FROM message
                 WHERE conversation_id = ?1 AND server_id IS NOT NULL AND kind <> 'ACTIVITY'
                 ORDER BY created_at DESC, server_id DESC LIMIT 1))
            WHERE id = ?1
            """;

    /** How many conversations each list holds. */
    public record Counts(int mine, int unassigned, int all) {}

    private static final String ACTIVE = "c.status IN ('OPEN', 'PENDING')";

    private final ReadSession session;
    private final ConversationRows rows;

    ConversationTable(ReadSession session) {
        this.session = session;
        this.rows = new ConversationRows(session);
    }

    /** Also finds those that are gone from the server. */
    public Optional<Conversation> find(long id) {
        return session.handle()
                .createQuery("SELECT " + ConversationQueries.COLUMNS + " FROM conversation c WHERE c.id = :id")
                .bind("id", id)
                .map(ConversationQueries::conversation)
                .findOne();
    }

    public boolean exists(long id) {
        return session.handle()
                .createQuery("SELECT 1 FROM conversation WHERE id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Open and pending ones of an agent, most neglected first. */
    public List<ConversationSummary> assignedTo(long agentId, int limit) {
        return session.handle()
                .createQuery(ConversationQueries.summaries(
                        ACTIVE + " AND c.assignee_id = :agent", ConversationQueries.MOST_NEGLECTED_FIRST))
                .bind("agent", agentId)
                .bind("limit", limit)
                .map(ConversationQueries::summary)
                .list();
    }

    /** Open and pending ones that nobody has, most neglected first. */
    public List<ConversationSummary> unassigned(int limit) {
        return session.handle()
                .createQuery(ConversationQueries.summaries(
                        ACTIVE + " AND c.assignee_id IS NULL", ConversationQueries.MOST_NEGLECTED_FIRST))
                .bind("limit", limit)
                .map(ConversationQueries::summary)
                .list();
    }

    /** All, most neglected first, resolved ones last. */
    public List<ConversationSummary> all(int limit) {
        return session.handle()
                .createQuery(ConversationQueries.summaries("1", ConversationQueries.MOST_NEGLECTED_FIRST))
                .bind("limit", limit)
                .map(ConversationQueries::summary)
                .list();
    }

    /** Those with these ids, most neglected first. */
    public List<ConversationSummary> among(Set<Long> ids) {
        return session.handle()
                .createQuery(ConversationQueries.summaries(
                        "c.id IN (SELECT value FROM json_each(:ids))", ConversationQueries.MOST_NEGLECTED_FIRST))
                .bind("ids", ids.toString())
                .bind("limit", ids.size())
                .map(ConversationQueries::summary)
                .list();
    }

    /** A customer's conversations but one, newest activity first. */
    public List<ConversationSummary> othersOf(long contactId, long conversationId, int limit) {
        return session.handle()
                .createQuery(ConversationQueries.summaries(
                        "c.contact_id = :contact AND c.id <> :id", "c.last_activity_at DESC, c.id DESC"))
                .bind("contact", contactId)
                .bind("id", conversationId)
                .bind("limit", limit)
                .map(ConversationQueries::summary)
                .list();
    }

    /** @param selfId 0 when not known yet */
    public Counts counts(long selfId) {
        return session.handle()
                .createQuery("""
                        SELECT count(*) FILTER (WHERE c.status IN ('OPEN', 'PENDING') AND c.assignee_id = :self) AS mine,
                          count(*) FILTER (WHERE c.status IN ('OPEN', 'PENDING') AND c.assignee_id IS NULL) AS nobodys,
                          count(*) FILTER (WHERE c.status <> 'RESOLVED') AS every
                        FROM conversation c WHERE c.gone = 0
                        """)
                .bind("self", selfId)
                .map((row, context) -> new Counts(row.getInt("mine"), row.getInt("nobodys"), row.getInt("every")))
                .one();
    }

    /** How many are held, those gone from the server left out. */
    public int count() {
        return session.handle()
                .createQuery("SELECT count(*) FROM conversation WHERE gone = 0")
                .mapTo(Integer.class)
                .one();
    }

    /** The newest mark of newness held, by the server's clock. */
    public Optional<Instant> newestUpdate() {
        return session.handle()
                .createQuery("SELECT max(updated_at) FROM conversation")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /** Ids of those that are not resolved and not gone, newest activity first. */
    public List<Long> unresolved() {
        return session.handle().createQuery("""
                        SELECT id FROM conversation WHERE gone = 0 AND status <> 'RESOLVED'
                        ORDER BY last_activity_at DESC
                        """).mapTo(Long.class).list();
    }

    /**
     * Takes over what the server says, unless something newer is held (events swap places). What we changed ourselves and
     * the server has not been told yet stays as we set it.
     *
     * @return false when something newer is held
     */
    public boolean upsert(Conversation told) {
        Conversation held = find(told.id()).orElse(null);
        boolean wasGone = held != null && isGone(told.id());
        if (held != null && told.updatedAt().isBefore(held.updatedAt()) && !wasGone) {
            return false;
        }
        store(told, held, wasGone);
        return true;
    }

    /**
     * The same though an older mark stands on it: the server was asked when we held this state already, so its answer is newer
     * all the same. Requests that overtake each other on the server can leave the older mark there for good.
     *
     * @param held nothing is taken over when it is no longer this that we hold
     */
    public void upsertAfter(Conversation told, Conversation held) {
        if (find(told.id()).filter(held::equals).isPresent()) {
            store(told, held, false);
        }
    }

    private void store(Conversation told, @Nullable Conversation held, boolean wasGone) {
        Conversation now = held == null ? told : session.outbox().overlay(told, held);
        if (now.equals(held) && !wasGone) {
            return;
        }
        rows.write(now);
        if (held == null || !held.labels().equals(now.labels())) {
            rows.writeLabels(now.id(), now.labels());
        }
        if (held == null || !held.attributes().equals(now.attributes())) {
            rows.writeAttributes(now.id(), now.attributes());
        }
        if (held != null) {
            noteHandling(held, now);
        }
        session.attach(new Change.Conversations(Set.of(now.id())));
    }

    /** Others resolved it or gave it to somebody else: we handle it no more. Given to us, we handle it from then on. */
    private void noteHandling(Conversation held, Conversation now) {
        Long has = now.assigneeId();
        if (now.status() == ConversationStatus.RESOLVED && held.status() != ConversationStatus.RESOLVED) {
            session.clocks().pass(now.id(), now.updatedAt());
        }
        Long had = held.assigneeId();
        if (had != null && !had.equals(has)) {
            session.clocks().pass(now.id(), now.updatedAt());
        }
        if (has != null
                && !has.equals(held.assigneeId())
                && session.meta().number(KeyValueTable.SELF).filter(has::equals).isPresent()) {
            session.clocks().begin(now.id(), now.updatedAt());
        }
    }

    /**
     * Lets a message that just came move the clocks, ahead of the server's own word on the conversation. Older messages, as
     * history brings them, move nothing.
     */
    public void noteMessage(PostedMessage message) {
        long at = message.createdAt().toEpochMilli();
        boolean customers = message.kind() == MessageKind.INCOMING;
        boolean reply = message.kind() == MessageKind.OUTGOING
                && message.visibility() == Visibility.REPLY
                && message.author().kind() == Author.Kind.AGENT;
        session.handle()
                .createUpdate("""
                        UPDATE conversation SET
                          last_activity_at = :at,
                          waiting_since = CASE WHEN :customers THEN coalesce(waiting_since, :at)
                                               WHEN :reply THEN NULL ELSE waiting_since END,
                          first_reply_at = CASE WHEN :reply THEN coalesce(first_reply_at, :at) ELSE first_reply_at END,
                          unread_count = CASE WHEN :customers AND :at > coalesce(agent_seen_at, 0)
                                              THEN min(10, unread_count + 1) ELSE unread_count END
                        WHERE id = :id AND last_activity_at <= :at
                        """)
                .bind("at", at)
                .bind("customers", customers)
                .bind("reply", reply)
                .bind("id", message.conversationId())
                .execute();
    }

    /** Works out the second line of the queue's row again. */
    void summarize(long id) {
        CachedStatements.lend(session.handle(), SUMMARIZE, update -> {
            update.setLong(1, id);
            return update.executeUpdate();
        });
    }

    /** Deleted on the server, or not ours to see any more. */
    public void markGone(long id) {
        gone("id = :id", id);
    }

    void markGoneOf(long contactId) {
        gone("contact_id = :id", contactId);
    }

    private void gone(String where, long id) {
        List<Long> ids = session.handle()
                .createQuery("UPDATE conversation SET gone = 1 WHERE gone = 0 AND " + where + " RETURNING id")
                .bind("id", id)
                .mapTo(Long.class)
                .list();
        ids.forEach(one -> session.attach(new Change.Conversations(Set.of(one))));
    }

    private boolean isGone(long id) {
        return session.handle()
                .createQuery("SELECT gone FROM conversation WHERE id = :id")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    /** Our own change of status, shown before the server has heard of it. */
    public void setStatus(long id, ConversationStatus status, @Nullable Instant snoozedUntil) {
        session.handle()
                .createUpdate("UPDATE conversation SET status = :status, snoozed_until = :until WHERE id = :id")
                .bind("id", id)
                .bind("status", status.name())
                .bind("until", Columns.millis(snoozedUntil))
                .execute();
        session.attach(new Change.Conversations(Set.of(id)));
    }

    /** Our own assignment, shown before the server has heard of it. */
    public void setAssignee(long id, @Nullable Long agentId) {
        session.handle()
                .createUpdate("UPDATE conversation SET assignee_id = :agent WHERE id = :id")
                .bind("id", id)
                .bind("agent", agentId)
                .execute();
        session.attach(new Change.Conversations(Set.of(id)));
    }

    /** Our own labels, shown before the server has heard of them. */
    public void setLabels(long id, List<String> titles) {
        if (!exists(id)) {
            return;
        }
        rows.writeLabels(id, titles);
        session.attach(new Change.Conversations(Set.of(id)));
    }

    /** Our own change of priority, shown before the server has heard of it. */
    public void setPriority(long id, Priority priority) {
        session.handle()
                .createUpdate("UPDATE conversation SET priority = :priority WHERE id = :id")
                .bind("id", id)
                .bind("priority", priority.name())
                .execute();
        session.attach(new Change.Conversations(Set.of(id)));
    }

    /** Read by us, shown before the server has heard of it. A wrong clock of ours must not hide the next message. */
    public void setSeen(long id, Instant now) {
        session.handle()
                .createUpdate("""
                        UPDATE conversation SET unread_count = 0,
                          agent_seen_at = max(coalesce(agent_seen_at, 0), min(:now, last_activity_at))
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("now", now.toEpochMilli())
                .execute();
        session.attach(new Change.Conversations(Set.of(id)));
    }
}
