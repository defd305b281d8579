package org.evenkeel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.evenkeel.domain.review.CoachingNote;
import org.jdbi.v3.core.statement.StatementContext;

/** What leads noted about agents. */
public final class CoachingTable {
    private final ReadSession session;

    CoachingTable(ReadSession session) {
        this.session = session;
    }

    /** About an agent, the newest first, private ones too: whom they may be shown to is for the desk to say. */
    public List<CoachingNote> of(long agentId) {
        return session.handle()
                .createQuery("SELECT * FROM coaching_note WHERE agent_id = :id ORDER BY written_at DESC, id")
                .bind("id", agentId)
                .map(this::note)
                .list();
    }

    /** About a session. */
    public List<CoachingNote> about(long sessionId) {
        return session.handle()
                .createQuery("SELECT * FROM coaching_note WHERE id IN"
                        + " (SELECT note_id FROM coaching_link WHERE session_id = :id) ORDER BY written_at, id")
                .bind("id", sessionId)
                .map(this::note)
                .list();
    }

    public Optional<CoachingNote> find(String id) {
        return session.handle()
                .createQuery("SELECT * FROM coaching_note WHERE id = :id")
                .bind("id", id)
                .map(this::note)
                .findOne();
    }

    public void put(CoachingNote note) {
        session.handle()
                .createUpdate("""
                        INSERT INTO coaching_note (id, agent_id, author_id, written_at, text, shared)
                        VALUES (:id, :agent, :author, :at, :text, :shared)
                        ON CONFLICT (id) DO UPDATE SET text = excluded.text, shared = excluded.shared
                        """)
                .bind("id", note.id())
                .bind("agent", note.agentId())
                .bind("author", note.authorId())
                .bind("at", note.written().toEpochMilli())
                .bind("text", note.text())
                .bind("shared", note.shared())
                .execute();
        session.handle().execute("DELETE FROM coaching_link WHERE note_id = ?", note.id());
        note.links()
                .forEach(link -> session.handle()
                        .execute(
                                "INSERT OR IGNORE INTO coaching_link VALUES (?, ?, ?)",
                                note.id(),
                                link.sessionId(),
                                link.messageId() == null ? 0 : link.messageId()));
    }

    public void delete(String id) {
        session.handle().execute("DELETE FROM coaching_note WHERE id = ?", id);
    }

    private CoachingNote note(ResultSet row, StatementContext context) throws SQLException {
        String id = row.getString("id");
        return new CoachingNote(
                id,
                row.getLong("agent_id"),
                row.getLong("author_id"),
                Columns.time(row, "written_at"),
                row.getString("text"),
                row.getBoolean("shared"),
                links(id));
    }

    private List<CoachingNote.Link> links(String id) {
        return session.handle()
                .createQuery("SELECT session_id, nullif(message_id, 0) AS message FROM coaching_link"
                        + " WHERE note_id = :id ORDER BY session_id, message_id")
                .bind("id", id)
                .map((row, context) ->
                        new CoachingNote.Link(row.getLong("session_id"), Columns.longOrNull(row, "message")))
                .list();
    }
}
