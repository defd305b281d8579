package org.evenkeel.localserver.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/** A channel. */
public record InboxRow(long id, String name, String channelType, String identifier, boolean csat, boolean lockSingle) {

    static InboxRow read(ResultSet row, StatementContext context) throws SQLException {
        return new InboxRow(
                row.getLong("id"),
                Columns.text(row, "name"),
                Columns.text(row, "channel_type"),
                Columns.text(row, "identifier"),
                row.getBoolean("csat"),
                row.getBoolean("lock_single"));
    }
}
