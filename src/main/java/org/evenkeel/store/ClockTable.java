package org.evenkeel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.clock.FocusSpan;
import org.evenkeel.domain.clock.Moments;
import org.evenkeel.domain.clock.Promise;
import org.evenkeel.domain.clock.TypingSpan;
import org.jdbi.v3.core.statement.StatementContext;

/** What the clocks are read from beside the conversations themselves: last words, handling, time in focus. */
public final class ClockTable {
    private final ReadSession session;

    ClockTable(ReadSession session) {
        this.session = session;
    }

    /** Of each of these conversations. */
    public Map<Long, Moments> moments(Collection<Long> conversationIds) {
        if (conversationIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<Promise>> promises =
                session.promises().open().stream().collect(Collectors.groupingBy(Promise::conversationId));
        Map<Long, Moments> found = new HashMap<>();
        session.handle()
                .createQuery("""
                        SELECT c.value AS id,
                          (SELECT m.created_at FROM message m
                             WHERE m.conversation_id = c.value AND m.server_id IS NOT NULL AND m.kind = 'INCOMING'
                             ORDER BY m.created_at DESC LIMIT 1) AS customer_at,
                          (SELECT max(u.created_at) FROM message u
                             WHERE u.conversation_id = c.value AND u.server_id IS NULL AND u.visibility = 'REPLY'
                               AND u.delivery NOT IN ('FAILED', 'HELD')) AS waiting_at,
                          (SELECT m.created_at FROM message m
                             WHERE m.conversation_id = c.value AND m.server_id IS NOT NULL AND m.kind = 'OUTGOING'
                               AND m.visibility = 'REPLY' AND m.author_kind = 'AGENT'
                             ORDER BY m.created_at DESC LIMIT 1) AS agent_at,
                          h.began_at, h.ended_at, h.wrapped_at,
                          (SELECT coalesce(sum(f.ended_at - f.began_at), 0) FROM focus_span f
                             WHERE f.conversation_id = c.value AND f.began_at >= coalesce(h.began_at, 0)) AS focus
                        FROM json_each(:ids) c
                        LEFT JOIN handling h
                          ON h.id = (SELECT max(id) FROM handling l WHERE l.conversation_id = c.value)
                        """)
                .bind("ids", conversationIds.toString())
                .map(ClockTable::row)
                .forEach(row -> found.put(row.id(), row.moments().with(promises.getOrDefault(row.id(), List.of()))));
        return found;
    }

    public Moments moments(long conversationId) {
        return moments(List.of(conversationId)).getOrDefault(conversationId, Moments.NONE);
    }

    /** We handle it from now on; does nothing while we do already. */
    public void begin(long conversationId, Instant now) {
        int begun = session.handle()
                .createUpdate("""
                        INSERT INTO handling (conversation_id, began_at) SELECT :id, :now
                        WHERE NOT EXISTS (SELECT 1 FROM handling WHERE conversation_id = :id AND ended_at IS NULL)
                        """)
                .bind("id", conversationId)
                .bind("now", now.toEpochMilli())
                .execute();
        changed(conversationId, begun);
    }

    /** We handle it no more; wrapping up begins. What we never took was handled in that moment. */
    public void end(long conversationId, Instant now) {
        begin(conversationId, now);
        int ended = session.handle()
                .createUpdate("UPDATE handling SET ended_at = :now WHERE conversation_id = :id AND ended_at IS NULL")
                .bind("id", conversationId)
                .bind("now", now.toEpochMilli())
                .execute();
        changed(conversationId, ended);
    }

    /** It went to somebody else before it was resolved: nothing to wrap up. */
    public void pass(long conversationId, Instant now) {
        int ended = session.handle()
                .createUpdate("""
                        UPDATE handling SET ended_at = :now, wrapped_at = :now
                        WHERE conversation_id = :id AND ended_at IS NULL
                        """)
                .bind("id", conversationId)
                .bind("now", now.toEpochMilli())
                .execute();
        changed(conversationId, ended);
    }

    /** Wrapping up is over. */
    public void wrapped(long conversationId, Instant now) {
        int wrapped = session.handle()
                .createUpdate("""
                        UPDATE handling SET wrapped_at = :now
                        WHERE conversation_id = :id AND ended_at IS NOT NULL AND wrapped_at IS NULL
                        """)
                .bind("id", conversationId)
                .bind("now", now.toEpochMilli())
                .execute();
        changed(conversationId, wrapped);
    }

    /** Keeps a time in focus. Nobody is told: it is shown with the next look. */
    public void add(FocusSpan span) {
        session.handle()
                .createUpdate("""
                        INSERT INTO focus_span (conversation_id, began_at, ended_at) VALUES (:id, :began, :ended)
                        """)
                .bind("id", span.conversationId())
                .bind("began", span.beganAt().toEpochMilli())
                .bind("ended", span.endedAt().toEpochMilli())
                .execute();
    }

    /** Keeps a time of typing. Nobody is told: it is shown when the session is looked at. */
    public void add(TypingSpan span) {
        session.handle()
                .createUpdate("""
                        INSERT INTO typing_span (conversation_id, began_at, ended_at) VALUES (:id, :began, :ended)
                        """)
                .bind("id", span.conversationId())
                .bind("began", span.beganAt().toEpochMilli())
                .bind("ended", span.endedAt().toEpochMilli())
                .execute();
    }

    /** Of one conversation, in order. */
    public List<FocusSpan> spans(long conversationId) {
        return session.handle()
                .createQuery("SELECT * FROM focus_span WHERE conversation_id = :id ORDER BY began_at, id")
                .bind("id", conversationId)
                .map((row, context) -> new FocusSpan(
                        row.getLong("conversation_id"), Columns.time(row, "began_at"), Columns.time(row, "ended_at")))
                .list();
    }

    /** When we typed in one conversation, in order. */
    public List<TypingSpan> typed(long conversationId) {
        return session.handle()
                .createQuery("SELECT * FROM typing_span WHERE conversation_id = :id ORDER BY began_at, id")
                .bind("id", conversationId)
                .map((row, context) -> new TypingSpan(
                        row.getLong("conversation_id"), Columns.time(row, "began_at"), Columns.time(row, "ended_at")))
                .list();
    }

    private void changed(long conversationId, int rows) {
        if (rows > 0) {
            session.attach(new Change.Conversations(Set.of(conversationId)));
        }
    }

    private record Row(long id, Moments moments) {}

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        Instant sent = Columns.timeOrNull(row, "agent_at");
        Instant waiting = Columns.timeOrNull(row, "waiting_at");
        return new Row(
                row.getLong("id"),
                new Moments(
                        Columns.timeOrNull(row, "customer_at"),
                        waiting != null && (sent == null || waiting.isAfter(sent)) ? waiting : sent,
                        Columns.timeOrNull(row, "began_at"),
                        Columns.timeOrNull(row, "ended_at"),
                        Columns.timeOrNull(row, "wrapped_at"),
                        Duration.ofMillis(row.getLong("focus")),
                        List.of()));
    }
}
