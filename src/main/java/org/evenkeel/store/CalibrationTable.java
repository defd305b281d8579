package org.evenkeel.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.domain.review.Calibration;
import org.evenkeel.domain.review.Scorecard.Mark;

/** Sessions that several reviewers score without seeing each other's scores, and what they handed in. */
public final class CalibrationTable {
    private final ReadSession session;

    CalibrationTable(ReadSession session) {
        this.session = session;
    }

    /** The newest first, with everything that was handed in: whom it may be shown to is for the desk to say. */
    public List<Calibration> all() {
        return session
                .handle()
                .createQuery("SELECT id FROM calibration ORDER BY opened_at DESC, id")
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** Those that a session belongs to. */
    public List<Calibration> of(long sessionId) {
        return session
                .handle()
                .createQuery("SELECT calibration_id FROM calibration_session WHERE session_id = :id")
                .bind("id", sessionId)
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    public Optional<Calibration> find(String id) {
        return session.handle()
                .createQuery("SELECT * FROM calibration WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Calibration(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("scorecard"),
                        row.getInt("scorecard_version"),
                        Columns.time(row, "opened_at"),
                        new HashSet<>(
                                numbers("SELECT reviewer_id FROM calibration_reviewer WHERE calibration_id = :id", id)),
                        numbers(
                                "SELECT session_id FROM calibration_session WHERE calibration_id = :id ORDER BY position",
                                id),
                        handedIn(id)))
                .findOne();
    }

    private List<Long> numbers(String sql, String id) {
        return session.handle()
                .createQuery(sql)
                .bind("id", id)
                .mapTo(Long.class)
                .list();
    }

    private Map<Long, Map<Long, Map<String, Mark>>> handedIn(String id) {
        Map<Long, Map<Long, Map<String, Mark>>> all = new HashMap<>();
        session.handle()
                .createQuery("""
                        SELECT s.session_id, s.reviewer_id, coalesce(m.point, '') AS point, coalesce(m.mark, '') AS mark
                        FROM calibration_score s LEFT JOIN calibration_mark m ON m.calibration_id = s.calibration_id
                          AND m.session_id = s.session_id AND m.reviewer_id = s.reviewer_id
                        WHERE s.calibration_id = :id
                        """)
                .bind("id", id)
                .map((row, context) -> {
                    Map<String, Mark> marks = all.computeIfAbsent(row.getLong("session_id"), one -> new HashMap<>())
                            .computeIfAbsent(row.getLong("reviewer_id"), one -> new HashMap<>());
                    String point = row.getString("point");
                    if (!point.isEmpty()) {
                        marks.put(point, Mark.valueOf(row.getString("mark")));
                    }
                    return true;
                })
                .list();
        return all;
    }

    /** Opens one; what its record says was handed in is not written. */
    public void open(Calibration calibration) {
        session.handle()
                .createUpdate("INSERT INTO calibration (id, name, scorecard, scorecard_version, opened_at)"
                        + " VALUES (:id, :name, :scorecard, :version, :at)")
                .bind("id", calibration.id())
                .bind("name", calibration.name())
                .bind("scorecard", calibration.scorecard())
                .bind("version", calibration.version())
                .bind("at", calibration.opened().toEpochMilli())
                .execute();
        calibration
                .reviewers()
                .forEach(reviewer -> session.handle()
                        .execute("INSERT INTO calibration_reviewer VALUES (?, ?)", calibration.id(), reviewer));
        for (int i = 0; i < calibration.sessions().size(); i++) {
            join(calibration.id(), calibration.sessions().get(i), i);
        }
    }

    /** One more session. */
    public void join(String id, long sessionId, int position) {
        session.handle().execute("INSERT INTO calibration_session VALUES (?, ?, ?)", id, sessionId, position);
    }

    /** Keeps what a reviewer gave; what they handed in before stays. */
    public void handIn(String id, long sessionId, long reviewerId, Map<String, Mark> marks, Instant now) {
        int written = session.handle()
                .execute(
                        "INSERT OR IGNORE INTO calibration_score VALUES (?, ?, ?, ?)",
                        id,
                        sessionId,
                        reviewerId,
                        now.toEpochMilli());
        if (written > 0) {
            marks.forEach((point, mark) -> session.handle()
                    .execute(
                            "INSERT INTO calibration_mark VALUES (?, ?, ?, ?, ?)",
                            id,
                            sessionId,
                            reviewerId,
                            point,
                            mark.name()));
        }
    }

    public void delete(String id) {
        session.handle().execute("DELETE FROM calibration WHERE id = ?", id);
    }
}
