package org.evenkeel.localserver.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/** A note about a customer; the user is its last editor. */
public record NoteRow(long id, long contactId, long userId, String content, long createdAt, long updatedAt) {

    static NoteRow read(ResultSet row, StatementContext context) throws SQLException {
        return new NoteRow(
                row.getLong("id"),
                row.getLong("contact_id"),
                row.getLong("user_id"),
                Columns.text(row, "content"),
                row.getLong("created_at"),
                row.getLong("updated_at"));
    }
}
