package org.evenkeel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.review.Exclusion;
import org.evenkeel.domain.review.FirstContact;
import org.evenkeel.domain.review.Session;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.domain.review.Span;
import org.evenkeel.domain.review.Tally;
import org.evenkeel.domain.review.TonePath;
import org.evenkeel.domain.review.Totals;
import org.evenkeel.domain.tone.Mood;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Measured sessions: read by the page, counted, and added up. A million of them are meant to be there. */
public final class SessionTable {
    /** A place in a sorted table: the rows after it are the next page. */
    public record Anchor(long key, long id) {}

    private final ReadSession session;

    SessionTable(ReadSession session) {
        this.session = session;
    }

    public int count(SessionQuery query) {
        if (!SessionWhere.countable(query) && session.facts().ready()) {
            int[] count = new int[1];
            session.facts().read(query, fact -> count[0]++);
            return count[0];
        }
        SessionWhere where = new SessionWhere(query);
        return where.bind(session.handle().createQuery("SELECT count(*) FROM session" + where.sql()))
                .mapTo(Integer.class)
                .one();
    }

    /** How many moods agents overruled in all that fits. */
    public int overrules(SessionQuery query) {
        SessionWhere where = new SessionWhere(query);
        return where.bind(session.handle()
                        .createQuery("SELECT coalesce(sum(overrules), 0) FROM session" + where.sqlAnd("overrules > 0")))
                .mapTo(Integer.class)
                .one();
    }

    /**
     * @param after the rows behind this place, or null for the first ones
     * @param now for what is still provisional
     */
    public List<SessionSummary> page(
            SessionQuery query, SessionOrder order, @Nullable Anchor after, int limit, Instant now) {
        if (packed(query, order)) {
            return picked(new FactOrder(order, session).first(session.facts(), query, after, limit), now);
        }
        SessionWhere where = new SessionWhere(query, order);
        String key = sortedBy(order.key()).orElseThrow();
        String way = order.descending() ? "DESC" : "ASC";
        if (after != null) {
            where.and("(" + key + ", id) " + (order.descending() ? "<" : ">") + " (:key, :anchor)", "key", after.key());
        }
        Query select = session.handle()
                .createQuery("SELECT id FROM session%s ORDER BY %s%s %s, id %s LIMIT :limit"
                        .formatted(where.sql(), sorting(order, where), key, way, way));
        if (after != null) {
            select.bind("anchor", after.id());
        }
        return picked(where.bind(select).bind("limit", limit).mapTo(Long.class).list(), now);
    }

    /** The place before the row at an index, from 1. Cheap enough for a scroll bar that is dragged, dearer than the next page. */
    public Optional<Anchor> anchor(SessionQuery query, SessionOrder order, int index) {
        if (packed(query, order)) {
            return new FactOrder(order, session).at(session.facts(), query, index - 1);
        }
        SessionWhere where = new SessionWhere(query, order);
        String key = sortedBy(order.key()).orElseThrow();
        String way = order.descending() ? "DESC" : "ASC";
        return where.bind(session.handle()
                        .createQuery(
                                "SELECT %s AS place, id FROM session%s ORDER BY %s%s %s, id %s LIMIT 1 OFFSET :skip"
                                        .formatted(key, where.sql(), sorting(order, where), key, way, way)))
                .bind("skip", index - 1)
                .map((row, context) -> new Anchor(row.getLong("place"), row.getLong("id")))
                .findOne();
    }

    private boolean packed(SessionQuery query, SessionOrder order) {
        return sortedBy(order.key()).isEmpty()
                || !SessionWhere.indexed(query, order) && session.facts().ready();
    }

    /** Rows by their ids, in the order these are given. */
    private List<SessionSummary> picked(List<Long> ids, Instant now) {
        return summaries(session.handle().createQuery("""
                                SELECT s.*, coalesce(nullif(h.customer, ''), p.name, '') AS customer,
                                  coalesce(a.name, h.agent, '') AS agent,
                                  coalesce(i.channel_type, h.channel, '') AS channel FROM json_each(:ids) x
                                JOIN session s ON s.id = x.value
                                LEFT JOIN contact p ON p.id = s.contact_id LEFT JOIN agent a ON a.id = s.agent_id
                                LEFT JOIN inbox i ON i.id = s.inbox_id
                                LEFT JOIN handed_session h ON h.session_id = s.id ORDER BY x.key
                                """).bind("ids", ids.toString()), now);
    }

    /** The place of a row in a table sorted so. */
    public Anchor anchor(SessionSummary row, SessionOrder order) {
        return new FactOrder(order, session).of(row);
    }

    public Optional<SessionSummary> find(long id, Instant now) {
        return picked(List.of(id), now).stream().findFirst();
    }

    /** What happened in a session, as far as its transcript is still here. */
    public Optional<Session> events(SessionSummary summary) {
        if (summary.conversationId() < 0) {
            return session.handed()
                    .of(summary)
                    .map(handed -> session.handed().events(handed, summary.conversationId()));
        }
        return session.conversations().find(summary.conversationId()).stream()
                .flatMap(conversation -> session.sessionIndex().sessions(conversation).stream())
                .filter(one -> one.begins().equals(summary.began()))
                .findFirst();
    }

    /** When other chats of the same agent were open, of those that share some of this session's time. */
    public List<Span> others(SessionSummary summary, Instant now) {
        if (summary.conversationId() < 0) {
            return session.handed()
                    .of(summary)
                    .map(handed -> session.handed().rows().others(handed.id()))
                    .orElse(List.of());
        }
        Instant accepted = summary.accepted();
        Instant resolved = summary.resolved();
        return accepted == null || summary.agentId() == 0
                ? List.of()
                : session.sessionIndex()
                        .others(
                                summary.id(),
                                summary.agentId(),
                                new Span(accepted, resolved == null ? now : resolved),
                                now);
    }

    /** A session of the same conversation, so many before or after this one. */
    public Optional<SessionSummary> neighbour(SessionSummary summary, int steps, Instant now) {
        return session.handle()
                .createQuery("SELECT id FROM session WHERE conversation_id = :id AND number = :number")
                .bind("id", summary.conversationId())
                .bind("number", summary.number() + steps)
                .mapTo(Long.class)
                .findOne()
                .flatMap(id -> find(id, now));
    }

    void score(long id, int total) {
        session.handle()
                .createUpdate("UPDATE session SET score = :total WHERE id = :id")
                .bind("total", total)
                .bind("id", id)
                .execute();
    }

    /** Everything that fits in numbers. */
    public Totals totals(SessionQuery query, Instant now) {
        Tally tally = new Tally(now);
        session.facts().each(query, tally::add);
        return tally.totals();
    }

    /** A plus keeps SQLite from walking the index of the sort key when few rows fit: it would read nearly all of them. */
    private static String sorting(SessionOrder order, SessionWhere where) {
        return order.key() != SessionOrder.Key.BEGAN && where.narrow() ? "+" : "";
    }

    /** The column with an index; empty where only packed sessions help. */
    private static Optional<String> sortedBy(SessionOrder.Key key) {
        return Optional.ofNullable(
                switch (key) {
                    case BEGAN -> "began_at";
                    case FIRST_RESPONSE -> "first_response";
                    case LONGEST_WAIT -> "longest_wait";
                    case HANDLE -> "handle";
                    case HOLD -> "hold_total";
                    case RATING -> "rating";
                    case SCORE -> "score";
                    default -> null;
                });
    }

    private static List<SessionSummary> summaries(Query query, Instant now) {
        return new ArrayList<>(query.map((row, context) -> summary(row, now)).list());
    }

    private static SessionSummary summary(ResultSet row, Instant now) throws SQLException {
        Instant resolved = Columns.timeOrNull(row, "resolved_at");
        int transfers = row.getInt("transfers");
        String kind = row.getString("kind");
        return new SessionSummary(
                row.getLong("id"),
                row.getLong("conversation_id"),
                row.getInt("number"),
                row.getLong("contact_id"),
                row.getString("customer"),
                row.getLong("agent_id"),
                row.getString("agent"),
                row.getString("channel"),
                kind.isEmpty() ? null : ConversationKind.valueOf(kind),
                Columns.time(row, "began_at"),
                Columns.timeOrNull(row, "accepted_at"),
                resolved,
                row.getLong("first_response"),
                row.getLong("longest_wait"),
                row.getLong("queue_wait"),
                row.getLong("handle"),
                row.getLong("focus"),
                row.getLong("resolution"),
                transfers,
                row.getInt("holds"),
                row.getLong("hold_total"),
                row.getInt("promises"),
                row.getInt("kept"),
                mood(row.getString("tone_entry")),
                mood(row.getString("tone_exit")),
                TonePath.Shape.valueOf(row.getString("tone")),
                row.getInt("rating"),
                row.getInt("template_uses"),
                row.getDouble("edited"),
                row.getDouble("others"),
                row.getInt("most"),
                row.getInt("messages"),
                exclusions(row.getString("exclusions")),
                FirstContact.of(
                        resolved, transfers, Columns.timeOrNull(row, "next_contact_at"), now, FirstContact.WINDOW),
                row.getInt("score"));
    }

    private static @Nullable Mood mood(String name) {
        return name.isEmpty() ? null : Mood.valueOf(name);
    }

    private static Set<Exclusion> exclusions(String names) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(" ", -1))
                        .map(Exclusion::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Exclusion.class)));
    }
}
