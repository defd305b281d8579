package org.evenkeel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
import org.evenkeel.domain.review.Summary;
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
        SessionWhere where = new SessionWhere(query);
        return where.bind(session.handle().createQuery("SELECT count(*) FROM session" + where.sql()))
                .mapTo(Integer.class)
                .one();
    }

    /**
     * @param after the rows behind this place, or null for the first ones
     * @param now for what is still provisional
     */
    public List<SessionSummary> page(
            SessionQuery query, SessionOrder order, @Nullable Anchor after, int limit, Instant now) {
        SessionWhere where = new SessionWhere(query, order);
        String key = key(order.key());
        String way = order.descending() ? "DESC" : "ASC";
        if (after != null) {
            where.and("(" + key + ", id) " + (order.descending() ? "<" : ">") + " (:key, :anchor)", "key", after.key());
        }
        Query select = session.handle()
                .createQuery("""
                SELECT s.*, coalesce(nullif(h.customer, ''), p.name, '') AS customer,
                  coalesce(a.name, h.agent, '') AS agent, coalesce(i.channel_type, h.channel, '') AS channel
                FROM (SELECT id AS picked FROM session%s ORDER BY %s%s %s, id %s LIMIT :limit) x
                JOIN session s ON s.id = x.picked
                LEFT JOIN contact p ON p.id = s.contact_id LEFT JOIN agent a ON a.id = s.agent_id
                LEFT JOIN inbox i ON i.id = s.inbox_id LEFT JOIN handed_session h ON h.session_id = s.id
                ORDER BY s.%s %s, s.id %s
                """.formatted(where.sql(), sorting(order, where), key, way, way, key, way, way));
        if (after != null) {
            select.bind("anchor", after.id());
        }
        return summaries(where.bind(select).bind("limit", limit), now);
    }

    /** The place before the row at an index, from 1. Cheap enough for a scroll bar that is dragged, dearer than the next page. */
    public Optional<Anchor> anchor(SessionQuery query, SessionOrder order, int index) {
        SessionWhere where = new SessionWhere(query, order);
        String key = key(order.key());
        String way = order.descending() ? "DESC" : "ASC";
        return where.bind(session.handle()
                        .createQuery(
                                "SELECT %s AS place, id FROM session%s ORDER BY %s%s %s, id %s LIMIT 1 OFFSET :skip"
                                        .formatted(key, where.sql(), sorting(order, where), key, way, way)))
                .bind("skip", index - 1)
                .map((row, context) -> new Anchor(row.getLong("place"), row.getLong("id")))
                .findOne();
    }

    /** The place of a row in a table sorted so. */
    public static Anchor anchor(SessionSummary row, SessionOrder order) {
        return new Anchor(
                switch (order.key()) {
                    case BEGAN -> row.began().toEpochMilli();
                    case FIRST_RESPONSE -> row.firstResponse();
                    case LONGEST_WAIT -> row.longestWait();
                    case HANDLE -> row.handle();
                    case HOLD -> row.holdTotal();
                    case RATING -> row.rating();
                    case SCORE -> row.score();
                },
                row.id());
    }

    public Optional<SessionSummary> find(long id, Instant now) {
        return summaries(session.handle().createQuery("""
                                SELECT s.*, coalesce(nullif(h.customer, ''), p.name, '') AS customer,
                                  coalesce(a.name, h.agent, '') AS agent,
                                  coalesce(i.channel_type, h.channel, '') AS channel FROM session s
                                LEFT JOIN contact p ON p.id = s.contact_id LEFT JOIN agent a ON a.id = s.agent_id
                                LEFT JOIN inbox i ON i.id = s.inbox_id
                                LEFT JOIN handed_session h ON h.session_id = s.id WHERE s.id = :id
                                """).bind("id", id), now).stream()
                .findFirst();
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

    /** Everything that fits in numbers. Reads each row twice; of a million a second or two, of a week a moment. */
    public Totals totals(SessionQuery query, Instant now) {
        SessionWhere where = new SessionWhere(query);
        String excluded = Arrays.stream(Exclusion.values())
                .map(one -> "coalesce(sum(instr(exclusions, '" + one + "') > 0), 0) AS " + one)
                .collect(Collectors.joining(", "));
        Query sums = session.handle().createQuery("""
                SELECT count(*) AS sessions,
                  coalesce(sum(holds), 0) AS holds, coalesce(sum(hold_asked), 0) AS asked,
                  coalesce(sum(hold_granted), 0) AS granted, coalesce(sum(promises), 0) AS promises,
                  coalesce(sum(kept), 0) AS kept, coalesce(sum(surveys), 0) AS surveys,
                  coalesce(sum(rating > 0), 0) AS ratings, coalesce(sum(rating >= 4), 0) AS satisfied,
                  coalesce(avg(CASE WHEN rating > 0 THEN rating END), 0) AS mean_rating,
                  coalesce(sum(tone IN ('STAYED_UPSET', 'LEFT_CALMER', 'TURNED', 'CALMED')), 0) AS upset,
                  coalesce(sum(tone IN ('LEFT_CALMER', 'CALMED')), 0) AS recovered,
                  coalesce(sum(resolved_at IS NOT NULL), 0) AS resolved,
                  coalesce(sum(resolved_at IS NOT NULL AND %1$s), 0) AS again,
                  coalesce(sum(resolved_at IS NOT NULL AND NOT (%1$s) AND resolved_at + :window > :now), 0) AS provisional,
                  %2$s
                FROM %3$s
                """.formatted(
                "(transfers > 0 OR coalesce(next_contact_at < resolved_at + :window, 0))", excluded, inOrder(where)));
        where.bind(sums).bind("window", FirstContact.WINDOW.toMillis()).bind("now", now.toEpochMilli());
        Cases cases = new Cases();
        where.bind(session.handle()
                        .createQuery("SELECT first_response, longest_wait, handle, resolution FROM " + inOrder(where)))
                .map((row, context) -> cases.add(row))
                .forEach(added -> {});
        return sums.map((row, context) -> totals(row, cases)).one();
    }

    /** Many rows are read faster as they lie in the file than by an index. */
    private static String inOrder(SessionWhere where) {
        return "session" + (where.narrow() ? "" : " NOT INDEXED") + where.sql();
    }

    /** The values of which medians are wanted. */
    private static final class Cases {
        private final List<Summary.Cases> columns =
                List.of(new Summary.Cases(), new Summary.Cases(), new Summary.Cases(), new Summary.Cases());

        boolean add(ResultSet row) throws SQLException {
            for (int i = 0; i < columns.size(); i++) {
                long value = row.getLong(i + 1);
                if (value >= 0) {
                    columns.get(i).add(value);
                }
            }
            return true;
        }

        Optional<Summary> summary(int column) {
            return columns.get(column).summary();
        }
    }

    private static Totals totals(ResultSet row, Cases cases) throws SQLException {
        Map<Exclusion, Integer> excluded = new EnumMap<>(Exclusion.class);
        for (Exclusion one : Exclusion.values()) {
            excluded.put(one, row.getInt(one.name()));
        }
        int again = row.getInt("again");
        int provisional = row.getInt("provisional");
        return new Totals(
                row.getInt("sessions"),
                cases.summary(0),
                cases.summary(1),
                cases.summary(2),
                cases.summary(3),
                row.getInt("holds"),
                row.getInt("asked"),
                row.getInt("granted"),
                row.getInt("promises"),
                row.getInt("kept"),
                Map.of(
                        FirstContact.NOT_SOLVED,
                        again,
                        FirstContact.PROVISIONAL,
                        provisional,
                        FirstContact.SOLVED,
                        row.getInt("resolved") - again - provisional),
                row.getInt("surveys"),
                row.getInt("ratings"),
                row.getInt("satisfied"),
                row.getDouble("mean_rating"),
                row.getInt("upset"),
                row.getInt("recovered"),
                excluded);
    }

    /** A plus keeps SQLite from walking the index of the sort key when few rows fit: it would read nearly all of them. */
    private static String sorting(SessionOrder order, SessionWhere where) {
        return order.key() != SessionOrder.Key.BEGAN && where.narrow() ? "+" : "";
    }

    private static String key(SessionOrder.Key key) {
        return switch (key) {
            case BEGAN -> "began_at";
            case FIRST_RESPONSE -> "first_response";
            case LONGEST_WAIT -> "longest_wait";
            case HANDLE -> "handle";
            case HOLD -> "hold_total";
            case RATING -> "rating";
            case SCORE -> "score";
        };
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
