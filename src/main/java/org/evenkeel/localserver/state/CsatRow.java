package org.evenkeel.localserver.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What a customer answered to a satisfaction survey; rating 1 to 5, conversation by display id. */
public record CsatRow(
        long id,
        long messageId,
        long conversationDisplayId,
        long contactId,
        @Nullable Long assignedAgentId,
        int rating,
        @Nullable String feedback,
        long createdAt) {

    static CsatRow read(ResultSet row, StatementContext context) throws SQLException {
        return new CsatRow(
                row.getLong("id"),
                row.getLong("message_id"),
                row.getLong("display_id"),
                row.getLong("contact_id"),
                Columns.nullableLong(row, "assigned_agent_id"),
                row.getInt("rating"),
                row.getString("feedback"),
                row.getLong("created_at"));
    }
}
