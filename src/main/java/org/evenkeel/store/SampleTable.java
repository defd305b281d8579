package org.evenkeel.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenkeel.domain.review.FirstContact;
import org.evenkeel.domain.review.Sample;

/** Samples of sessions: what they are drawn from, and which were drawn. */
public final class SampleTable {
    private final ReadSession session;

    SampleTable(ReadSession session) {
        this.session = session;
    }

    /** Ids of sessions that fit, by what a sample is spread over, oldest first; at most so many, the newest ones. */
    public List<List<Long>> hats(SessionQuery query, Sample.Strata strata, int limit) {
        record Fit(long id, long hat) {}
        SessionWhere where = new SessionWhere(query);
        String hat =
                switch (strata) {
                    case AGENT -> "agent_id";
                    case OUTCOME -> """
                            CASE WHEN resolved_at IS NULL THEN 0
                              WHEN transfers > 0 OR coalesce(next_contact_at < resolved_at + :window, 0) THEN 1 ELSE 2 END
                            """;
                };
        var select = where.bind(session.handle()
                .createQuery("SELECT id, " + hat + " AS hat FROM session" + where.sql()
                        + " ORDER BY began_at DESC LIMIT :limit"));
        if (strata == Sample.Strata.OUTCOME) {
            select.bind("window", FirstContact.WINDOW.toMillis());
        }
        Map<Long, List<Long>> hats = select
                .bind("limit", limit)
                .map((row, context) -> new Fit(row.getLong("id"), row.getLong("hat")))
                .list()
                .stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .collect(Collectors.groupingBy(
                        Fit::hat, TreeMap::new, Collectors.mapping(Fit::id, Collectors.toList())));
        return List.copyOf(hats.values());
    }

    /** Which of these were drawn before. */
    public Set<Long> drawnBefore(List<List<Long>> hats) {
        return session.handle()
                .createQuery("SELECT id FROM session WHERE drawn_at > 0 AND id IN (SELECT value FROM json_each(:ids))")
                .bind("ids", hats.stream().flatMap(List::stream).toList().toString())
                .mapTo(Long.class)
                .collect(Collectors.toSet());
    }

    /** Remembers what was drawn, so that it is not drawn again and can be looked at again. */
    public Sample keep(Instant now, long seed, Sample.Strata strata, int wanted, List<Long> drawn) {
        long id = session.handle()
                .createQuery("INSERT INTO session_sample (drawn_at, seed, strata, wanted)"
                        + " VALUES (:now, :seed, :strata, :wanted) RETURNING id")
                .bind("now", now.toEpochMilli())
                .bind("seed", seed)
                .bind("strata", strata.name())
                .bind("wanted", wanted)
                .mapTo(Long.class)
                .one();
        session.handle()
                .createUpdate(
                        "INSERT INTO session_drawn (sample_id, session_id) SELECT :id, value FROM json_each(:ids)")
                .bind("id", id)
                .bind("ids", drawn.toString())
                .execute();
        session.handle()
                .createUpdate("UPDATE session SET drawn_at = :now WHERE id IN (SELECT value FROM json_each(:ids))")
                .bind("now", now.toEpochMilli())
                .bind("ids", drawn.toString())
                .execute();
        return new Sample(id, now, seed, strata, wanted, drawn);
    }

    /** The newest first. */
    public List<Sample> newest(int limit) {
        return session.handle()
                .createQuery("""
                        SELECT s.*, (SELECT json_group_array(d.session_id) FROM session_drawn d
                          WHERE d.sample_id = s.id) AS ids
                        FROM session_sample s ORDER BY s.id DESC LIMIT :limit
                        """)
                .bind("limit", limit)
                .map((row, context) -> new Sample(
                        row.getLong("id"),
                        Columns.time(row, "drawn_at"),
                        row.getLong("seed"),
                        Sample.Strata.valueOf(row.getString("strata")),
                        row.getInt("wanted"),
                        ids(row.getString("ids"))))
                .list();
    }

    private static List<Long> ids(String array) {
        String inside = array.substring(1, array.length() - 1);
        return inside.isEmpty()
                ? List.of()
                : Arrays.stream(inside.split(",", -1))
                        .map(String::strip)
                        .map(Long::valueOf)
                        .toList();
    }
}
