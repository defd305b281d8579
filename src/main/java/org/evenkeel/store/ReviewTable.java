package org.evenkeel.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;
import org.jdbi.v3.core.statement.Query;

/** What reviewers think of sessions. */
public final class ReviewTable {
    private final ReadSession session;

    ReviewTable(ReadSession session) {
        this.session = session;
    }

    /** Of a session, the newest first, drafts too: whom they may be shown to is for the desk to say. */
    public List<Review> of(long sessionId) {
        return read(session.handle()
                .createQuery("SELECT * FROM review WHERE session_id = :id ORDER BY changed_at DESC, id DESC")
                .bind("id", sessionId));
    }

    /** Of the sessions of an agent, the newest first, drafts too. */
    public List<Review> ofAgent(long agentId, int limit) {
        return read(session.handle().createQuery("""
                        SELECT r.* FROM review r JOIN session s ON s.id = r.session_id WHERE s.agent_id = :agent
                        ORDER BY r.changed_at DESC, r.id DESC LIMIT :limit
                        """).bind("agent", agentId).bind("limit", limit));
    }

    private List<Review> read(Query query) {
        return query.map((row, context) -> new Review(
                        row.getString("uuid"),
                        row.getLong("session_id"),
                        row.getLong("reviewer_id"),
                        row.getString("scorecard"),
                        row.getInt("scorecard_version"),
                        Review.State.valueOf(row.getString("state")),
                        marks(row.getLong("id")),
                        row.getBoolean("breach"),
                        row.getString("comment"),
                        row.getInt("total"),
                        row.getString("answer"),
                        Columns.time(row, "changed_at")))
                .list();
    }

    public Optional<Review> by(long sessionId, long reviewerId) {
        return of(sessionId).stream()
                .filter(review -> review.reviewerId() == reviewerId)
                .findFirst();
    }

    /** Some session here has a review with this id. */
    public boolean has(String id) {
        return session.handle()
                        .createQuery("SELECT count(*) FROM review WHERE uuid = :id")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Writes a reviewer's one review of a session; the id of its first writing stays. The session is scored by the newest review that is no draft, else by none. */
    public void put(Review review) {
        long id = session.handle()
                .createQuery("""
                        INSERT INTO review (uuid, session_id, reviewer_id, scorecard, scorecard_version, state, breach,
                          comment, total, answer, changed_at)
                        VALUES (:uuid, :session, :reviewer, :scorecard, :version, :state, :breach,
                          :comment, :total, :answer, :at)
                        ON CONFLICT (session_id, reviewer_id) DO UPDATE SET scorecard = excluded.scorecard,
                          scorecard_version = excluded.scorecard_version, state = excluded.state,
                          breach = excluded.breach, comment = excluded.comment, total = excluded.total,
                          answer = excluded.answer, changed_at = excluded.changed_at
                        RETURNING id
                        """)
                .bind("uuid", review.id())
                .bind("session", review.sessionId())
                .bind("reviewer", review.reviewerId())
                .bind("scorecard", review.scorecard())
                .bind("version", review.version())
                .bind("answer", review.answer())
                .bind("state", review.state().name())
                .bind("breach", review.breach())
                .bind("comment", review.comment())
                .bind("total", review.total())
                .bind("at", review.changed().toEpochMilli())
                .mapTo(Long.class)
                .one();
        session.handle()
                .createUpdate("DELETE FROM review_mark WHERE review_id = :id")
                .bind("id", id)
                .execute();
        review.marks()
                .forEach((point, mark) -> session.handle()
                        .createUpdate("INSERT INTO review_mark (review_id, point, mark, comment, message_id)"
                                + " VALUES (:id, :point, :mark, :comment, :message)")
                        .bind("id", id)
                        .bind("point", point)
                        .bind("mark", mark.mark() == null ? "" : mark.mark().name())
                        .bind("comment", mark.comment())
                        .bind("message", mark.messageId())
                        .execute());
        score(review.sessionId());
    }

    /** Gives the reviews of one row to another one of the same session; where both have one of a reviewer, the other's stays. */
    void move(long from, long to) {
        session.handle()
                .createUpdate("UPDATE OR IGNORE review SET session_id = :to WHERE session_id = :from")
                .bind("from", from)
                .bind("to", to)
                .execute();
        score(to);
    }

    private void score(long sessionId) {
        int score = of(sessionId).stream()
                .filter(one -> one.state() != Review.State.DRAFT)
                .map(Review::total)
                .findFirst()
                .orElse(-1);
        session.sessions().score(sessionId, score);
    }

    private Map<String, Review.Point> marks(long id) {
        Map<String, Review.Point> marks = new HashMap<>();
        session.handle()
                .createQuery("SELECT * FROM review_mark WHERE review_id = :id")
                .bind("id", id)
                .map((row, context) -> {
                    String mark = row.getString("mark");
                    return Map.entry(
                            row.getString("point"),
                            new Review.Point(
                                    mark.isEmpty() ? null : Scorecard.Mark.valueOf(mark),
                                    row.getString("comment"),
                                    Columns.longOrNull(row, "message_id")));
                })
                .forEach(entry -> marks.put(entry.getKey(), entry.getValue()));
        return marks;
    }
}
