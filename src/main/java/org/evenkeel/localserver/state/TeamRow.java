package org.evenkeel.localserver.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A team. */
public record TeamRow(long id, String name, @Nullable String description, boolean autoAssign) {

    static TeamRow read(ResultSet row, StatementContext context) throws SQLException {
        return new TeamRow(
                row.getLong("id"),
                Columns.text(row, "name"),
                row.getString("description"),
                row.getBoolean("auto_assign"));
    }
}
