package org.evenkeel.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;

/** What reviewers think of sessions. */
public final class ReviewTable {
    private final ReadSession session;

    ReviewTable(ReadSession session) {
        this.session = session;
    }

    /** Of a session, the newest first. */
    public List<Review> of(long sessionId) {
        record Row(long id, Review review) {}
        List<Row> rows = session.handle()
                .createQuery("SELECT * FROM review WHERE session_id = :id ORDER BY changed_at DESC, id DESC")
                .bind("id", sessionId)
                .map((row, context) -> new Row(
                        row.getLong("id"),
                        new Review(
                                row.getLong("session_id"),
                                row.getLong("reviewer_id"),
                                row.getString("scorecard"),
                                Review.State.valueOf(row.getString("state")),
                                Map.of(),
                                row.getBoolean("breach"),
                                row.getString("comment"),
                                row.getInt("total"),
                                Columns.time(row, "changed_at"))))
                .list();
        return rows.stream().map(row -> withMarks(row.review(), row.id())).toList();
    }

    public Optional<Review> by(long sessionId, long reviewerId) {
        return of(sessionId).stream()
                .filter(review -> review.reviewerId() == reviewerId)
                .findFirst();
    }

    /** Writes a reviewer's one review of a session. The session is scored by the newest review that is no draft, else by none. */
    public void put(Review review) {
        long id = session.handle()
                .createQuery("""
                        INSERT INTO review (session_id, reviewer_id, scorecard, state, breach, comment, total, changed_at)
                        VALUES (:session, :reviewer, :scorecard, :state, :breach, :comment, :total, :at)
                        ON CONFLICT (session_id, reviewer_id) DO UPDATE SET scorecard = excluded.scorecard,
                          state = excluded.state, breach = excluded.breach, comment = excluded.comment,
                          total = excluded.total, changed_at = excluded.changed_at
                        RETURNING id
                        """)
                .bind("session", review.sessionId())
                .bind("reviewer", review.reviewerId())
                .bind("scorecard", review.scorecard())
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

    private Review withMarks(Review bare, long id) {
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
        return new Review(
                bare.sessionId(),
                bare.reviewerId(),
                bare.scorecard(),
                bare.state(),
                marks,
                bare.breach(),
                bare.comment(),
                bare.total(),
                bare.changed());
    }
}
