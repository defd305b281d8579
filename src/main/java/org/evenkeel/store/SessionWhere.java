package org.evenkeel.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionFilter.Criterion;
import org.evenkeel.domain.review.SessionOrder;
import org.jdbi.v3.core.statement.Query;

/** A filter in SQL. The texts are few and constant; what somebody chose is bound. */
final class SessionWhere {
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    /** Before a column that too many rows share: a plus keeps SQLite from finding them by it. */
    private final String broad;

    private boolean narrow;

    SessionWhere(SessionQuery query) {
        this(query, SessionOrder.NEWEST_FIRST);
    }

    SessionWhere(SessionQuery query, SessionOrder order) {
        broad = order.key() == SessionOrder.Key.BEGAN ? "" : "+";
        query.filter().criteria().forEach(this::add);
        Long only = query.onlyAgent();
        if (only != null) {
            and("agent_id = :only", "only", only);
            narrow = true;
        }
        List<Long> messages = query.messages();
        if (messages != null) {
            and("""
                    id IN (SELECT s.id FROM json_each(:messages) j JOIN message m ON m.local_id = j.value
                      JOIN session s ON s.conversation_id = m.conversation_id AND s.began_at <= m.created_at
                      WHERE NOT EXISTS (SELECT 1 FROM session n WHERE n.conversation_id = s.conversation_id
                        AND n.number = s.number + 1 AND n.began_at <= m.created_at)
                      UNION SELECT h.session_id FROM json_each(:messages) j JOIN handed_session h ON h.id = -j.value)
                    """, "messages", messages.toString());
            narrow = true;
        }
    }

    /**
     * True when an index leads straight to the rows in this order: all of them, what words or a sample found, and newest first also
     * those of a time, of an agent, or of one thing that has an index. Everything else reads packed sessions.
     */
    static boolean indexed(SessionQuery query, SessionOrder order) {
        List<Criterion> criteria = query.filter().criteria();
        if (found(query) || criteria.isEmpty() && query.onlyAgent() == null) {
            return true;
        }
        return order.key() == SessionOrder.Key.BEGAN
                && (narrowed(query)
                        || criteria.size() == 1
                                && query.onlyAgent() == null
                                && (criteria.getFirst() instanceof SessionFilter.OfKind
                                        || criteria.getFirst() instanceof SessionFilter.InChannel
                                        || criteria.getFirst() instanceof SessionFilter.WithTone
                                        || criteria.getFirst() instanceof SessionFilter.WithHolds));
    }

    /**
     * True when an index counts the rows quicker than the packed sessions do, which are read for the numbers anyway: not where half of
     * all rows may fit.
     */
    static boolean countable(SessionQuery query) {
        return found(query) || narrowed(query);
    }

    /** What words or a sample found. */
    private static boolean found(SessionQuery query) {
        return query.messages() != null
                || query.filter().criteria().stream().anyMatch(SessionFilter.Among.class::isInstance);
    }

    /** By time and agent alone, or not at all. */
    private static boolean narrowed(SessionQuery query) {
        return query.filter().criteria().stream()
                .allMatch(one -> one instanceof SessionFilter.Begun || one instanceof SessionFilter.ByAgent);
    }

    /** True when the rows that fit are few beside all of them: then they are better sorted than found in order. */
    boolean narrow() {
        return narrow;
    }

    void and(String condition, String name, Object value) {
        parts.add(condition);
        values.put(name, value);
    }

    String sql() {
        return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
    }

    /** As {@link #sql}, with one more condition. */
    String sqlAnd(String condition) {
        return parts.isEmpty() ? " WHERE " + condition : sql() + " AND " + condition;
    }

    Query bind(Query query) {
        values.forEach(query::bind);
        return query;
    }

    private void add(Criterion criterion) {
        switch (criterion) {
            case SessionFilter.ByAgent one -> {
                and("agent_id = :agent", "agent", one.agentId());
                narrow = true;
            }
            case SessionFilter.OfKind one ->
                and(broad + "kind = :kind", "kind", one.kind().name());
            case SessionFilter.InChannel one -> and(broad + "inbox_id = :inbox", "inbox", one.inboxId());
            case SessionFilter.Labelled one ->
                and("id IN (SELECT session_id FROM session_label WHERE title = :label)", "label", one.title());
            case SessionFilter.Begun one -> {
                and("began_at >= :from", "from", one.time().from().toEpochMilli());
                and("began_at < :until", "until", one.time().until().toEpochMilli());
                narrow = true;
            }
            case SessionFilter.WithTone one ->
                and("tone = :tone", "tone", one.shape().name());
            case SessionFilter.Came one ->
                and("tone_entry = :came", "came", one.mood().name());
            case SessionFilter.WithHolds one -> parts.add(one.broken() ? "kept < promises" : "holds > 0");
            case SessionFilter.Rated one -> {
                parts.add("rating > 0");
                and("rating >= :worst", "worst", one.from());
                and("rating <= :best", "best", one.to());
            }
            case SessionFilter.WaitedOver one ->
                and("longest_wait > :target", "target", one.target().toMillis());
            case SessionFilter.ScoredBelow one -> {
                parts.add("score >= 0");
                and("score < :below", "below", one.total());
            }
            case SessionFilter.Among one -> {
                and(
                        "id IN (SELECT value FROM json_each(:among))",
                        "among",
                        one.ids().toString());
                narrow = true;
            }
            case SessionFilter.LeftOut one ->
                and("instr(exclusions, :reason) > 0", "reason", one.reason().name());
            case SessionFilter.MoodOverruled ignored -> parts.add("overrules > 0");
            case SessionFilter.NotReviewed ignored -> parts.add("score < 0");
        }
    }
}
