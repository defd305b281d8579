package org.evenkeel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenkeel.domain.review.Load;
import org.evenkeel.domain.review.Span;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Works out how many chats an agent had at once during each session. A session that begins or ends changes that for all that were
 * open beside it, so they are only marked at first: where hundreds are open, working it out for each of hundreds of changes would
 * take minutes.
 */
record SessionLoads(Handle handle) {
    /** Chats that began longer before are not looked for among those open at once. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Which sessions of whom share some of a time. */
    private static final String OPEN = """
            FROM session WHERE agent_id = :agent AND accepted_at >= :earliest AND accepted_at <= :until
              AND coalesce(resolved_at, :now) >= :from
            """;

    /** What decides how a session weighs on others; null agent: not taken by anybody. */
    record Stay(
            @Nullable Long agent,
            @Nullable Instant accepted,
            @Nullable Instant resolved) {
        @Nullable
        Span open(Instant now) {
            return agent == null || accepted == null ? null : new Span(accepted, resolved == null ? now : resolved);
        }
    }

    private record Open(long id, long agent, Span span) {}

    /** What is stored of a session at present; nothing in it when there is none. */
    Stay stay(long conversationId, int number) {
        return handle.createQuery("SELECT nullif(agent_id, 0) AS agent_id, accepted_at, resolved_at FROM session"
                        + " WHERE conversation_id = :id AND number = :number")
                .bind("id", conversationId)
                .bind("number", number)
                .map((row, context) -> new Stay(
                        Columns.longOrNull(row, "agent_id"),
                        Columns.timeOrNull(row, "accepted_at"),
                        Columns.timeOrNull(row, "resolved_at")))
                .findOne()
                .orElse(new Stay(null, null, null));
    }

    /** Marks a session that was written, and those beside it where it came, went or ended since. */
    void changed(long sessionId, Stay before, Stay after, Instant now) {
        mark(sessionId);
        if (!before.equals(after)) {
            beside(before, now);
            beside(after, now);
        }
    }

    private void mark(long sessionId) {
        handle.createUpdate("INSERT OR IGNORE INTO session_load_stale (session_id) VALUES (:id)")
                .bind("id", sessionId)
                .execute();
    }

    private void beside(Stay stay, Instant now) {
        Span open = stay.open(now);
        Long agent = stay.agent();
        if (open != null && agent != null) {
            handle.createUpdate("INSERT OR IGNORE INTO session_load_stale (session_id) SELECT id " + OPEN)
                    .bindMap(time(agent, open, now))
                    .execute();
        }
    }

    /**
     * Works some of what was marked out.
     *
     * @param limit how many sessions at most
     * @return false when nothing was marked
     */
    boolean fill(int limit, Instant now) {
        List<Open> marked = handle.createQuery("""
                        SELECT s.id, iif(s.accepted_at IS NULL, 0, s.agent_id) AS agent_id,
                          coalesce(s.accepted_at, 0) AS accepted_at, coalesce(s.resolved_at, :now) AS until
                        FROM session_load_stale k JOIN session s ON s.id = k.session_id ORDER BY k.session_id LIMIT :limit
                        """)
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> new Open(row.getLong("id"), row.getLong("agent_id"), span(row)))
                .list();
        marked.stream().collect(Collectors.groupingBy(Open::agent)).forEach((agent, all) -> work(agent, all, now));
        return !marked.isEmpty();
    }

    private void work(long agent, List<Open> marked, Instant now) {
        List<Span> spans = marked.stream().map(Open::span).toList();
        List<Open> beside = agent == 0 ? List.of() : open(agent, around(spans), now);
        for (Open one : marked) {
            if (agent != 0) {
                write(one, Load.during(one.span(), others(beside, one)));
            }
            handle.createUpdate("DELETE FROM session_load_stale WHERE session_id = :id")
                    .bind("id", one.id())
                    .execute();
        }
    }

    private static Span around(List<Span> spans) {
        List<Span> union = Span.union(spans);
        return new Span(union.getFirst().from(), union.getLast().until());
    }

    private void write(Open one, Load.Concurrency load) {
        // What was handed over has a load of its own: only the computer it was held on knows what else was open.
        put("conversation_id > 0 AND (others, most) IS NOT (:average, :most)", one.id(), load);
    }

    /** Writes down what another computer worked out. */
    void put(long sessionId, Load.Concurrency load) {
        put("conversation_id < 0", sessionId, load);
    }

    private void put(String where, long sessionId, Load.Concurrency load) {
        handle.createUpdate("UPDATE session SET others = :average, most = :most WHERE id = :id AND " + where)
                .bind("average", load.average())
                .bind("most", load.most())
                .bind("id", sessionId)
                .execute();
    }

    private static List<Span> others(List<Open> all, Open one) {
        Instant earliest = one.span().from().minus(LONGEST);
        return all.stream()
                .filter(other -> other.id() != one.id()
                        && !other.span().from().isBefore(earliest)
                        && !other.span().from().isAfter(one.span().until())
                        && !other.span().until().isBefore(one.span().from()))
                .map(Open::span)
                .toList();
    }

    /** When the agent's other chats were open, of those that share some of this time. */
    List<Span> others(long id, long agent, Span time, Instant now) {
        return others(open(agent, time, now), new Open(id, agent, time));
    }

    private List<Open> open(long agent, Span time, Instant now) {
        return handle.createQuery("SELECT id, agent_id, accepted_at, coalesce(resolved_at, :now) AS until " + OPEN)
                .bindMap(time(agent, time, now))
                .map((row, context) -> new Open(row.getLong("id"), row.getLong("agent_id"), span(row)))
                .list();
    }

    private static Map<String, ?> time(long agent, Span time, Instant now) {
        return Map.of(
                "agent", agent,
                "now", now.toEpochMilli(),
                "earliest", time.from().minus(LONGEST).toEpochMilli(),
                "from", time.from().toEpochMilli(),
                "until", time.until().toEpochMilli());
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(Columns.time(row, "accepted_at"), Columns.time(row, "until"));
    }
}
