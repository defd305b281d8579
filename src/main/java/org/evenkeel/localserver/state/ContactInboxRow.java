package org.evenkeel.localserver.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A customer as one inbox knows them.
 *
 * @param sourceId what the public API calls the customer
 * @param pubsubToken the customer's own websocket token
 */
public record ContactInboxRow(
        long id, long contactId, long inboxId, String sourceId, String pubsubToken, long createdAt) {

    static ContactInboxRow read(ResultSet row, StatementContext context) throws SQLException {
        return new ContactInboxRow(
                row.getLong("id"),
                row.getLong("contact_id"),
                row.getLong("inbox_id"),
                Columns.text(row, "source_id"),
                Columns.text(row, "pubsub_token"),
                row.getLong("created_at"));
    }
}
