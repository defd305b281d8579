package org.evenkeel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.evenkeel.domain.review.SessionFigures;

/** The columns of measured sessions that no table on the screen shows; exports have them. */
public final class SessionFigureTable {
    private final ReadSession session;

    SessionFigureTable(ReadSession session) {
        this.session = session;
    }

    /** By session; those that are not there any more are missing. */
    public Map<Long, SessionFigures> of(Collection<Long> sessionIds) {
        Map<Long, SessionFigures> figures = new HashMap<>();
        session.handle()
                .createQuery("""
                        SELECT id, created_at, next_contact_at, inbox_id, waits, waited, hold_longest, hold_asked, hold_granted,
                          surveys, (SELECT group_concat(title, char(31)) FROM (
                            SELECT title FROM session_label WHERE session_id = session.id ORDER BY title)) AS labels
                        FROM session WHERE id IN (SELECT value FROM json_each(:ids))
                        """)
                .bind("ids", sessionIds.toString())
                .map((row, context) -> Map.entry(row.getLong("id"), figures(row)))
                .forEach(found -> figures.put(found.getKey(), found.getValue()));
        return figures;
    }

    private static SessionFigures figures(ResultSet row) throws SQLException {
        return new SessionFigures(
                Columns.time(row, "created_at"),
                Columns.timeOrNull(row, "next_contact_at"),
                row.getLong("inbox_id"),
                row.getInt("waits"),
                row.getLong("waited"),
                row.getLong("hold_longest"),
                row.getInt("hold_asked"),
                row.getInt("hold_granted"),
                row.getInt("surveys"),
                Columns.list(row.getString("labels")));
    }
}
