package org.evenkeel.localserver.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/** A shared reply text. */
public record CannedResponseRow(long id, String shortCode, String content, long createdAt, long updatedAt) {

    static CannedResponseRow read(ResultSet row, StatementContext context) throws SQLException {
        return new CannedResponseRow(
                row.getLong("id"),
                Columns.text(row, "short_code"),
                Columns.text(row, "content"),
                row.getLong("created_at"),
                row.getLong("updated_at"));
    }
}
