package org.evenkeel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.Delivery;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What is to be told to the server. */
public final class OutboxTable {
    /**
     * One errand in its place.
     *
     * @param attempts counted before each is made
     * @param outcomeOpen an attempt was begun whose outcome nobody knows: look before trying again
     * @param seenId looking starts after this server id
     * @param triedAt when the last attempt was begun, or null
     * @param dueAt not before
     */
    public record Row(
            long id,
            Errand errand,
            int attempts,
            boolean outcomeOpen,
            long seenId,
            @Nullable Instant triedAt,
            Instant dueAt,
            Instant createdAt) {}

    private static final String SELECT = """
            SELECT o.*, m.client_ref, m.text, m.visibility, m.in_reply_to
            FROM outbox o LEFT JOIN message m ON m.local_id = o.message_id
            """;

    /**
     * Waits for no decision of the agent: neither is it a held reply, nor a change of who has the conversation or how it
     * stands that was made after one. A conversation is not resolved before its last words are said; labels and read marks
     * hurt nobody.
     */
    private static final String FREE = """
            coalesce(message_id, 0) NOT IN (SELECT message_id FROM guard WHERE held_at IS NOT NULL)
            AND NOT (kind IN ('STATUS', 'ASSIGN', 'TEAM') AND EXISTS (
              SELECT 1 FROM outbox earlier JOIN guard ON guard.message_id = earlier.message_id
              WHERE guard.held_at IS NOT NULL
                AND earlier.conversation_id = outbox.conversation_id AND earlier.id < outbox.id))
            """;

    private final ReadSession session;

    OutboxTable(ReadSession session) {
        this.session = session;
    }

    /** Puts an errand at the end of its lane. One that sets a state replaces those of its sort that are not on their way. */
    public void add(Errand errand, Instant now) {
        add(errand, now, Duration.ZERO);
    }

    /** @param grace how long it stays where it can be taken back */
    public void add(Errand errand, Instant now, Duration grace) {
        ErrandColumns columns = ErrandColumns.of(errand);
        if (columns.kind() != ErrandColumns.Kind.POST) {
            session.handle()
                    .createUpdate("""
                            DELETE FROM outbox
                            WHERE conversation_id = :conversation AND kind = :kind AND key = :key AND in_flight = 0
                            """)
                    .bind("conversation", errand.conversationId())
                    .bind("kind", columns.kind().name())
                    .bind("key", columns.key())
                    .execute();
        }
        session.handle()
                .createUpdate("""
                        INSERT INTO outbox (conversation_id, kind, message_id, key, word, number, due_at, created_at)
                        VALUES (:conversation, :kind, :message, :key, :word, :number, :due, :now)
                        """)
                .bind("conversation", errand.conversationId())
                .bind("kind", columns.kind().name())
                .bind("message", columns.messageId())
                .bind("key", columns.key())
                .bind("word", columns.word())
                .bind("number", columns.number())
                .bind("due", now.plus(grace).toEpochMilli())
                .bind("now", now.toEpochMilli())
                .execute();
        if (errand instanceof Errand.Post post) {
            session.guards().know(post.localId(), post.conversationId(), now);
        }
        session.attach(new Change.Outbox());
    }

    /** The errand whose turn it is in each lane, whether due or not; held replies step aside, and what waits for them. */
    public List<Row> heads() {
        return session.handle()
                .createQuery(SELECT + """
                        WHERE o.id IN (SELECT min(id) FROM outbox WHERE kind <> 'TYPING' AND %s GROUP BY conversation_id)
                        ORDER BY o.id
                        """.formatted(FREE))
                .map(OutboxTable::row)
                .list();
    }

    /** Whether it is the turn of an errand: nothing from before it waits in its lane but what is held. */
    public boolean isHead(long id) {
        return session.handle()
                .createQuery("""
                        SELECT coalesce(min(id), 0) = :id FROM outbox
                        WHERE conversation_id = (SELECT conversation_id FROM outbox WHERE id = :id)
                          AND kind <> 'TYPING' AND %s
                        """.formatted(FREE))
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    /** The typing notices that wait. */
    public List<Row> typing() {
        return session.handle()
                .createQuery(SELECT + "WHERE o.kind = 'TYPING' ORDER BY o.id")
                .map(OutboxTable::row)
                .list();
    }

    public Optional<Row> find(long id) {
        return session.handle()
                .createQuery(SELECT + "WHERE o.id = :id")
                .bind("id", id)
                .map(OutboxTable::row)
                .findOne();
    }

    /** The errand that carries a message. */
    public Optional<Row> ofMessage(long localId) {
        return session.handle()
                .createQuery(SELECT + "WHERE o.message_id = :id")
                .bind("id", localId)
                .map(OutboxTable::row)
                .findOne();
    }

    /** Whether a change of ours of that sort has not been told yet. */
    boolean awaits(long conversationId, ErrandColumns.Kind kind) {
        return session.handle()
                .createQuery("SELECT 1 FROM outbox WHERE conversation_id = :id AND kind = :kind LIMIT 1")
                .bind("id", conversationId)
                .bind("kind", kind.name())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Whether a change of ours of that sort still waits for its turn: what it will tell is not decided yet. */
    boolean waits(long conversationId, ErrandColumns.Kind kind) {
        return session.handle()
                .createQuery(
                        "SELECT 1 FROM outbox WHERE conversation_id = :id AND kind = :kind AND in_flight = 0 LIMIT 1")
                .bind("id", conversationId)
                .bind("kind", kind.name())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** What waits; typing notices and read marks are nobody's worry, and held replies wait for the agent, as does what waits for them. */
    public int waiting() {
        return session.handle()
                .createQuery("SELECT count(*) FROM outbox WHERE kind NOT IN ('TYPING', 'SEEN') AND " + FREE)
                .mapTo(Integer.class)
                .one();
    }

    /** Everything but typing notices, held replies, and what waits for them. */
    public int pending() {
        return session.handle()
                .createQuery("SELECT count(*) FROM outbox WHERE kind <> 'TYPING' AND " + FREE)
                .mapTo(Integer.class)
                .one();
    }

    /**
     * Counts an attempt that is about to be made. From here on its outcome is open, also for whoever reads this after a crash.
     *
     * @param seenId the newest server id held now; kept from the first attempt on
     */
    public void beginAttempt(long id, long seenId, Instant now) {
        session.handle()
                .createUpdate("""
                        UPDATE outbox SET attempts = attempts + 1, in_flight = 1, outcome_open = 1, tried_at = :now,
                          seen_id = CASE WHEN attempts = 0 THEN :seen ELSE seen_id END
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("seen", seenId)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /**
     * Back in line.
     *
     * @param outcomeOpen whether an attempt may have come through after all
     */
    public void putBack(long id, boolean outcomeOpen, Instant dueAt) {
        session.handle()
                .createUpdate("UPDATE outbox SET in_flight = 0, outcome_open = :open, due_at = :due WHERE id = :id")
                .bind("id", id)
                .bind("open", outcomeOpen)
                .bind("due", dueAt.toEpochMilli())
                .execute();
        session.attach(new Change.Outbox());
    }

    /** Done, or given up. */
    public void remove(long id) {
        session.handle()
                .createUpdate("DELETE FROM outbox WHERE id = :id")
                .bind("id", id)
                .execute();
        session.attach(new Change.Outbox());
    }

    /** The server shows the message. */
    void settled(long localId, long conversationId) {
        session.handle()
                .createUpdate("DELETE FROM outbox WHERE message_id = :id")
                .bind("id", localId)
                .execute();
        session.guards().settled(localId, conversationId);
        session.attach(new Change.Outbox());
    }

    /**
     * After a start: nothing is in flight any more; what was, has an open outcome already. Nobody takes back what an earlier
     * run left, so nothing waits for that.
     */
    public void nothingInFlight(Instant now) {
        session.handle().execute("UPDATE outbox SET in_flight = 0 WHERE in_flight = 1");
        nothingAfter(now);
        session.handle()
                .createQuery("SELECT local_id FROM message WHERE server_id IS NULL AND delivery = 'SENDING'")
                .mapTo(Long.class)
                .list()
                .forEach(id -> session.messages().setDelivery(id, Delivery.QUEUED, null));
    }

    /** Nothing waits for a moment later than this, and nothing happened after it: the clock may have been set back. */
    private void nothingAfter(Instant now) {
        session.handle().createUpdate("""
                        UPDATE outbox SET due_at = min(due_at, :now), created_at = min(created_at, :now),
                          tried_at = min(tried_at, :now)
                        WHERE due_at > :now OR created_at > :now OR tried_at > :now
                        """).bind("now", now.toEpochMilli()).execute();
    }

    /** The clock was set while we ran: how long ago an attempt was made is not known any more, so it was made just now. */
    public void clockSet(Instant now) {
        nothingAfter(now);
        session.handle()
                .createUpdate("UPDATE outbox SET tried_at = :now WHERE outcome_open = 1 AND tried_at IS NOT NULL")
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /**
     * The line is back: what waited for it waits no longer. Those with an open outcome keep their time, because the server may
     * still be busy with them.
     */
    public void allDue(Instant now) {
        session.handle()
                .createUpdate(
                        "UPDATE outbox SET due_at = :now WHERE due_at > :now AND attempts > 0 AND outcome_open = 0")
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** What the server says of a conversation, with what it has not been told yet left as we hold it. */
    Conversation overlay(Conversation told, Conversation held) {
        Set<ErrandColumns.Kind> pending = EnumSet.noneOf(ErrandColumns.Kind.class);
        session.handle()
                .createQuery(
                        "SELECT DISTINCT kind FROM outbox WHERE conversation_id = :id AND kind NOT IN ('POST', 'TYPING')")
                .bind("id", told.id())
                .mapTo(String.class)
                .forEach(kind -> pending.add(ErrandColumns.Kind.valueOf(kind)));
        if (pending.isEmpty()) {
            return told;
        }
        boolean status = pending.contains(ErrandColumns.Kind.STATUS);
        boolean seen = pending.contains(ErrandColumns.Kind.SEEN);
        return new Conversation(
                told.id(),
                told.inboxId(),
                told.contactId(),
                status ? held.status() : told.status(),
                pending.contains(ErrandColumns.Kind.ASSIGN) ? held.assigneeId() : told.assigneeId(),
                pending.contains(ErrandColumns.Kind.TEAM) ? held.teamId() : told.teamId(),
                pending.contains(ErrandColumns.Kind.PRIORITY) ? held.priority() : told.priority(),
                status ? held.snoozedUntil() : told.snoozedUntil(),
                seen ? held.unreadCount() : told.unreadCount(),
                pending.contains(ErrandColumns.Kind.LABELS) ? held.labels() : told.labels(),
                told.attributes(),
                told.canReply(),
                told.createdAt(),
                told.lastActivityAt(),
                told.waitingSince(),
                told.firstReplyAt(),
                told.contactSeenAt(),
                seen ? held.agentSeenAt() : told.agentSeenAt(),
                told.updatedAt());
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(
                row.getLong("id"),
                ErrandColumns.errand(row),
                row.getInt("attempts"),
                row.getBoolean("outcome_open"),
                row.getLong("seen_id"),
                Columns.timeOrNull(row, "tried_at"),
                Columns.time(row, "due_at"),
                Columns.time(row, "created_at"));
    }
}
