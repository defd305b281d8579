package org.evenkeel.localserver.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A label of the account. */
public record LabelRow(long id, String title, @Nullable String description, String color, boolean onSidebar) {

    static LabelRow read(ResultSet row, StatementContext context) throws SQLException {
        return new LabelRow(
                row.getLong("id"),
                Columns.text(row, "title"),
                row.getString("description"),
                Columns.text(row, "color"),
                row.getBoolean("on_sidebar"));
    }
}
