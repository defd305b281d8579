package org.evenkeel.localserver.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.evenkeel.domain.chat.MessageKind;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A message.
 *
 * @param conversationId the conversation's database id
 * @param contentAttributes a JSON object
 * @param status sent, delivered, read or failed
 * @param senderType {@code User} or {@code Contact}; null for what the server itself says
 */
public record MessageRow(
        long id,
        long conversationId,
        MessageKind kind,
        @Nullable String content,
        String contentType,
        String contentAttributes,
        boolean isPrivate,
        String status,
        @Nullable String sourceId,
        @Nullable String senderType,
        @Nullable Long senderId,
        long createdAt,
        long updatedAt) {
    public static final String USER = "User";
    public static final String CONTACT = "Contact";

    static MessageRow read(ResultSet row, StatementContext context) throws SQLException {
        return new MessageRow(
                row.getLong("id"),
                row.getLong("conversation_id"),
                MessageKind.values()[row.getInt("kind")],
                row.getString("content"),
                Columns.text(row, "content_type"),
                Columns.text(row, "content_attributes"),
                row.getBoolean("private"),
                Columns.text(row, "status"),
                row.getString("source_id"),
                row.getString("sender_type"),
                Columns.nullableLong(row, "sender_id"),
                row.getLong("created_at"),
                row.getLong("updated_at"));
    }

    /** True when the customer may see it. */
    public boolean forCustomer() {
        return !isPrivate && kind != MessageKind.ACTIVITY;
    }
}
