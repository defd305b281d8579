package org.evenkeel.localserver.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What customers answered to satisfaction surveys: one answer a survey, the last one counts. */
public final class CsatTable {
    private static final String SELECT =
            "SELECT s.*, c.display_id FROM csat_responses s JOIN conversations c ON c.id = s.conversation_id ";
    private static final String WHERE = """
            WHERE (:since IS NULL OR s.created_at >= :since) AND (:until IS NULL OR s.created_at <= :until)
              AND (:rating IS NULL OR s.rating = :rating) AND (:inbox IS NULL OR c.inbox_id = :inbox)
              AND (:team IS NULL OR c.team_id = :team)
              AND (:users = '[]' OR s.assigned_agent_id IN (SELECT value FROM json_each(:users)))
            """;

    /** Narrows a list; null (or an empty list) does not. Times in microseconds. */
    public record Filter(
            @Nullable Long since,
            @Nullable Long until,
            @Nullable Integer rating,
            @Nullable Long inbox,
            @Nullable Long team,
            List<Long> userIds) {
        public String users() {
            return Columns.ids(userIds);
        }
    }

    private final Handle db;

    CsatTable(Handle db) {
        this.db = db;
    }

    public void record(
            MessageRow survey,
            long contactId,
            @Nullable Long agentId,
            int rating,
            @Nullable String feedback,
            long now) {
        db.execute("""
                INSERT INTO csat_responses(message_id, conversation_id, contact_id, assigned_agent_id, rating, feedback,
                                           created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT(message_id) DO UPDATE SET rating = excluded.rating, feedback = excluded.feedback""", survey.id(), survey.conversationId(), contactId, agentId, rating, feedback, now);
    }

    public Optional<CsatRow> ofMessage(long messageId) {
        return db.select(SELECT + "WHERE s.message_id = ?", messageId)
                .map(CsatRow::read)
                .findOne();
    }

    /**
     * 25 a page.
     *
     * @param newestFirst false for {@code sort=created_at}
     */
    public List<CsatRow> page(Filter filter, boolean newestFirst, int page) {
        return db.createQuery(SELECT + WHERE + " ORDER BY s.created_at " + (newestFirst ? "DESC" : "ASC")
                        + " LIMIT 25 OFFSET :offset")
                .bindMethods(filter)
                .bind("offset", (Math.max(1, page) - 1) * 25)
                .map(CsatRow::read)
                .list();
    }

    /** Rating to number of answers. */
    public Map<String, Integer> ratings(Filter filter) {
        var ratings = new TreeMap<String, Integer>();
        db.createQuery(
                        "SELECT s.rating, count(*) n FROM csat_responses s JOIN conversations c ON c.id = s.conversation_id "
                                + WHERE + " GROUP BY s.rating")
                .bindMethods(filter)
                .map((row, context) -> Map.entry(Integer.toString(row.getInt("rating")), row.getInt("n")))
                .forEach(entry -> ratings.put(entry.getKey(), entry.getValue()));
        return ratings;
    }

    /** Surveys sent, by the dates of the filter alone. */
    public int sent(Filter filter) {
        return db.createQuery("""
                        SELECT count(*) FROM messages WHERE content_type = 'input_csat'
                          AND (:since IS NULL OR created_at >= :since) AND (:until IS NULL OR created_at <= :until)""")
                .bind("since", filter.since())
                .bind("until", filter.until())
                .mapTo(Integer.class)
                .one();
    }
}
