package org.evenkeel.store;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.domain.review.Span;
import org.evenkeel.domain.review.Trace;
import org.jdbi.v3.core.statement.Query;

/** What the ledgers of this cache know of a session beside its events. Messages are meant by their local ids. */
public final class SessionTraces {
    private final ReadSession session;

    SessionTraces(ReadSession session) {
        this.session = session;
    }

    /**
     * Oldest first.
     *
     * @param time of the session; its end belongs to it
     */
    public List<Trace> of(long conversationId, Span time) {
        return Stream.of(
                        traces(conversationId, time, """
                        SELECT 'TONE' AS topic, m.created_at AS at, NULL AS until, t.message_id AS message, t.mood AS word,
                          replace(t.because, char(31), ', ') AS text, t.confidence AS share
                        FROM tone t JOIN message m ON m.local_id = t.message_id
                        WHERE t.conversation_id = :id AND m.created_at BETWEEN :from AND :until
                        """),
                        traces(conversationId, time, """
                        SELECT 'OVERRULE' AS topic, o.at AS at, NULL AS until, o.message_id AS message, o.mood AS word,
                          o.agent_name AS text, 0.0 AS share
                        FROM tone_overrule o JOIN message m ON m.local_id = o.message_id
                        WHERE m.conversation_id = :id AND m.created_at BETWEEN :from AND :until
                        """),
                        traces(conversationId, time, """
                        SELECT 'TEMPLATE' AS topic, sent_at AS at, NULL AS until, coalesce(message_id, 0) AS message,
                          template_id AS word, inserted AS text, coalesce(edit_share, 1.0) AS share
                        FROM template_use WHERE conversation_id = :id AND sent_at BETWEEN :from AND :until
                        """),
                        traces(conversationId, time, """
                        SELECT 'FINDING' AS topic, found_at AS at, NULL AS until, message_id AS message, rule AS word,
                          '' AS text, 0.0 AS share
                        FROM check_finding WHERE conversation_id = :id AND found_at BETWEEN :from AND :until
                        """),
                        traces(conversationId, time, """
                        SELECT 'PROMISE' AS topic, made_at AS at, due_at AS until, coalesce(message_id, 0) AS message,
                          state AS word, text, 0.0 AS share
                        FROM promise WHERE conversation_id = :id AND made_at BETWEEN :from AND :until
                        """))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Trace::at))
                .toList();
    }

    /** The labels a session was given. */
    public List<String> labels(long sessionId) {
        return session.handle()
                .createQuery("SELECT title FROM session_label WHERE session_id = :id ORDER BY title")
                .bind("id", sessionId)
                .mapTo(String.class)
                .list();
    }

    /** The inbox a session came by. */
    public long inbox(long sessionId) {
        return session.handle()
                .createQuery("SELECT inbox_id FROM session WHERE id = :id")
                .bind("id", sessionId)
                .mapTo(Long.class)
                .one();
    }

    private List<Trace> traces(long conversationId, Span time, String sql) {
        Query query = session.handle()
                .createQuery(sql)
                .bind("id", conversationId)
                .bind("from", time.from().toEpochMilli())
                .bind("until", time.until().toEpochMilli());
        return query.map((row, context) -> new Trace(
                        Trace.Topic.valueOf(row.getString("topic")),
                        Columns.time(row, "at"),
                        Columns.timeOrNull(row, "until"),
                        row.getLong("message"),
                        row.getString("word"),
                        row.getString("text"),
                        row.getDouble("share")))
                .list();
    }
}
