package org.evenkeel.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Priority;
import org.evenkeel.domain.review.HandedSession;
import org.evenkeel.domain.review.HandedSession.Giver;
import org.evenkeel.domain.review.HandedSession.Origin;
import org.evenkeel.domain.review.Session;
import org.evenkeel.domain.review.SessionEvent;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.domain.review.Span;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that were handed over from other computers. They lie beside the conversations of this cache: no row of a conversation,
 * a message or the outbox is ever touched, so that nothing of them is shown in the queue or told to a server.
 */
public final class HandedTable {
    /**
     * A session that was handed over, as it stands here.
     *
     * @param sessionId its row among the measured ones, or null when it only adds to what is known of a session of our own
     * @param heldBy whose it was when it began, or null
     */
    public record Handed(
            long id,
            @Nullable Long sessionId,
            Origin origin,
            Instant created,
            @Nullable Long heldBy,
            Instant ends,
            String computer,
            Giver giver) {}

    private final ReadSession session;

    HandedTable(ReadSession session) {
        this.session = session;
    }

    public Optional<Handed> find(Origin origin) {
        return handed(session.handle()
                .createQuery("SELECT * FROM handed_session WHERE identity = :identity")
                .bind("identity", origin.identity()));
    }

    /** The one that has this row among the measured sessions, or adds to it. */
    public Optional<Handed> of(SessionSummary summary) {
        return summary.conversationId() < 0
                ? handed(session.handle()
                        .createQuery("SELECT * FROM handed_session WHERE session_id = :id")
                        .bind("id", summary.id()))
                : handed(session.handle()
                        .createQuery(
                                "SELECT * FROM handed_session"
                                        + " WHERE ours = 1 AND session_id IS NULL AND conversation = :conversation AND began_at = :began")
                        .bind("conversation", summary.conversationId())
                        .bind("began", summary.began().toEpochMilli()));
    }

    /** The row of a session of our own that began then, if it is here. */
    public Optional<Long> ownSession(long conversationId, Instant began) {
        return session.handle()
                .createQuery("SELECT id FROM session WHERE conversation_id = :conversation AND began_at = :began")
                .bind("conversation", conversationId)
                .bind("began", began.toEpochMilli())
                .mapTo(Long.class)
                .findOne();
    }

    /**
     * Keeps a session beside our own. An earlier state of it is replaced; its reviews stay.
     *
     * @param conversationId a negative one that stands for its conversation
     * @param ours it is of the server this cache is of
     * @return its row among the measured ones
     */
    public long keep(HandedSession handed, Giver giver, long conversationId, long inboxId, boolean ours, Instant now) {
        Origin origin = handed.origin();
        Handed before = find(origin).orElse(null);
        int number = before != null && before.sessionId() != null
                ? numberOf(before.sessionId())
                : freeNumber(conversationId, origin.number());
        Session told = handed.session();
        long sessionId = session.sessionIndex()
                .keep(
                        new Session(conversationId, number, told.created(), told.heldBy(), told.events()),
                        stub(handed, conversationId, inboxId),
                        handed.load(),
                        now);
        write(handed, giver, sessionId, ours);
        return sessionId;
    }

    /** Keeps what another computer's ledger knows of a session of our own. */
    public void add(HandedSession handed, Giver giver) {
        write(handed, giver, null, true);
        stale(handed.origin().conversation());
    }

    /** A conversation that came in an archive has come from the server too: its sessions are our own from now on. */
    void joined(long conversationId) {
        record Pair(long handed, long row, long own) {}
        List<Pair> pairs = session.handle()
                .createQuery("""
                        SELECT h.id, h.session_id, s.id AS own FROM handed_session h
                        JOIN session s ON s.conversation_id = h.conversation AND s.began_at = h.began_at
                        WHERE h.ours = 1 AND h.session_id IS NOT NULL AND h.conversation = :conversation
                        """)
                .bind("conversation", conversationId)
                .map((row, context) -> new Pair(row.getLong("id"), row.getLong("session_id"), row.getLong("own")))
                .list();
        for (Pair pair : pairs) {
            session.handle()
                    .createUpdate("UPDATE handed_session SET session_id = NULL WHERE id = :id")
                    .bind("id", pair.handed())
                    .execute();
            rows().forgetWords(pair.handed());
            session.reviews().move(pair.row(), pair.own());
            session.handle()
                    .createUpdate("DELETE FROM session WHERE id = :id")
                    .bind("id", pair.row())
                    .execute();
            stale(conversationId);
        }
    }

    private void stale(long conversationId) {
        session.handle()
                .createUpdate(
                        "INSERT OR IGNORE INTO session_stale (conversation_id) SELECT id FROM conversation WHERE id = :id")
                .bind("id", conversationId)
                .execute();
    }

    private int numberOf(long sessionId) {
        return session.handle()
                .createQuery("SELECT number FROM session WHERE id = :id")
                .bind("id", sessionId)
                .mapTo(Integer.class)
                .one();
    }

    /** Two computers may count the sessions of a conversation differently. */
    private int freeNumber(long conversationId, int wanted) {
        return session.handle()
                .createQuery("""
                        SELECT CASE WHEN max(number = :wanted) THEN max(number) + 1 ELSE :wanted END FROM session
                        WHERE conversation_id = :id
                        """)
                .bind("id", conversationId)
                .bind("wanted", wanted)
                .mapTo(Integer.class)
                .one();
    }

    private static Conversation stub(HandedSession handed, long conversationId, long inboxId) {
        return new Conversation(
                conversationId,
                inboxId,
                handed.contactId(),
                ConversationStatus.RESOLVED,
                null,
                null,
                Priority.NONE,
                null,
                0,
                handed.labels(),
                handed.kind() == null
                        ? Map.of()
                        : Map.of(SessionIndex.KIND, handed.kind().name()),
                false,
                handed.session().created(),
                handed.ends(),
                null,
                null,
                null,
                null,
                handed.ends());
    }

    private void write(HandedSession handed, Giver giver, @Nullable Long sessionId, boolean ours) {
        Origin origin = handed.origin();
        long id = session.handle()
                .createQuery("""
                        INSERT INTO handed_session (identity, session_id, server, ours, conversation, number, created_at, held_by,
                          began_at, ended_at, customer, agent, channel, concurrency, most, handed_by, computer, handed_at)
                        VALUES (:identity, :session, :server, :ours, :conversation, :number, :created, :heldBy,
                          :began, :ended, :customer, :agent, :channel, :concurrency, :most, :by, :computer, :at)
                        ON CONFLICT (identity) DO UPDATE SET session_id = excluded.session_id, number = excluded.number,
                          created_at = excluded.created_at, held_by = excluded.held_by, ended_at = excluded.ended_at,
                          customer = excluded.customer, agent = excluded.agent, channel = excluded.channel,
                          concurrency = excluded.concurrency, most = excluded.most, handed_by = excluded.handed_by,
                          computer = excluded.computer, handed_at = excluded.handed_at
                        RETURNING id
                        """)
                .bind("identity", origin.identity())
                .bind("session", sessionId)
                .bind("server", origin.server())
                .bind("ours", ours)
                .bind("conversation", origin.conversation())
                .bind("number", origin.number())
                .bind("created", handed.session().created().toEpochMilli())
                .bind("heldBy", handed.session().heldBy())
                .bind("began", origin.began().toEpochMilli())
                .bind("ended", handed.ends().toEpochMilli())
                .bind("customer", handed.customer())
                .bind("agent", handed.agent())
                .bind("channel", handed.channelType())
                .bind("concurrency", handed.load().average())
                .bind("most", handed.load().most())
                .bind("by", giver.by())
                .bind("computer", handed.computer())
                .bind("at", giver.at().toEpochMilli())
                .mapTo(Long.class)
                .one();
        rows().replace(id, handed);
        if (sessionId != null) {
            rows().index(id, handed.messages());
        }
    }

    /** What happened in a session that lies beside our own. */
    public Session events(Handed handed, long conversationId) {
        return new Session(
                conversationId,
                handed.origin().number(),
                handed.created(),
                handed.heldBy(),
                new HandedRows(session.handle()).events(handed.id()));
    }

    /** What the other computer's ledger adds to a conversation of our own: its events, and the time they stand for. */
    record Ledger(Span time, List<SessionEvent> events) {
        boolean covers(Instant at) {
            return !at.isBefore(time.from()) && !at.isAfter(time.until());
        }
    }

    List<Ledger> ledgers(long conversationId) {
        HandedRows rows = new HandedRows(session.handle());
        return session
                .handle()
                .createQuery("SELECT id, began_at, ended_at FROM handed_session"
                        + " WHERE ours = 1 AND session_id IS NULL AND conversation = :conversation ORDER BY began_at")
                .bind("conversation", conversationId)
                .map((row, context) -> Map.entry(
                        row.getLong("id"), new Span(Columns.time(row, "began_at"), Columns.time(row, "ended_at"))))
                .list()
                .stream()
                .map(one -> new Ledger(one.getValue(), rows.events(one.getKey())))
                .toList();
    }

    /** The rest of what was handed over. */
    public HandedRows rows() {
        return new HandedRows(session.handle());
    }

    /** Transcripts of sessions that ended before then leave, as those of our own do; measures and reviews stay. */
    void forget(Instant cutoff) {
        session.handle()
                .createUpdate("DELETE FROM handed_search WHERE rowid IN"
                        + " (SELECT id FROM handed_session WHERE ended_at < :cutoff AND session_id IS NOT NULL)")
                .bind("cutoff", cutoff.toEpochMilli())
                .execute();
        for (String table : List.of("handed_message", "handed_trace")) {
            session.handle()
                    .createUpdate("DELETE FROM " + table
                            + " WHERE handed_id IN (SELECT id FROM handed_session WHERE ended_at < :cutoff)")
                    .bind("cutoff", cutoff.toEpochMilli())
                    .execute();
        }
    }

    private static Optional<Handed> handed(Query query) {
        return query.map((row, context) -> new Handed(
                        row.getLong("id"),
                        Columns.longOrNull(row, "session_id"),
                        new Origin(
                                row.getString("server"),
                                row.getLong("conversation"),
                                row.getInt("number"),
                                Columns.time(row, "began_at")),
                        Columns.time(row, "created_at"),
                        Columns.longOrNull(row, "held_by"),
                        Columns.time(row, "ended_at"),
                        row.getString("computer"),
                        new Giver(row.getString("handed_by"), Columns.time(row, "handed_at"))))
                .findOne();
    }
}
