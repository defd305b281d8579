package org.evenkeel.localserver.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Priority;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with its customer.
 *
 * @param id the database id
 * @param displayId what people and the API say
 * @param unread incoming messages newer than the agents' mark, at most 10
 * @param lastMessageId the newest message of any kind
 * @param lastSaidId the newest one that is no activity; notes count
 * @param lastPublicId the newest one that is neither activity nor note
 */
public record ConversationRow(
        long id,
        long displayId,
        String uuid,
        long inboxId,
        ContactRow contact,
        ContactInboxRow contactInbox,
        ConversationStatus status,
        @Nullable Long assigneeId,
        @Nullable Long teamId,
        Priority priority,
        @Nullable Long snoozedUntil,
        List<String> labels,
        String customAttributes,
        String additionalAttributes,
        long createdAt,
        long updatedAt,
        long lastActivityAt,
        long agentSeenAt,
        long assigneeSeenAt,
        long contactSeenAt,
        @Nullable Long firstReplyAt,
        @Nullable Long waitingSince,
        @Nullable Long lastMessageId,
        @Nullable Long lastSaidId,
        @Nullable Long lastPublicId,
        int unread) {

    static final String SELECT = """
            SELECT c.*,
                   k.id k_id, k.name k_name, k.email k_email, k.phone k_phone, k.identifier k_identifier,
                   k.blocked k_blocked, k.thumbnail k_thumbnail, k.additional_attributes k_additional_attributes,
                   k.custom_attributes k_custom_attributes, k.labels k_labels, k.created_at k_created_at,
                   k.updated_at k_updated_at, k.last_activity_at k_last_activity_at,
                   i.source_id i_source_id, i.pubsub_token i_pubsub_token, i.created_at i_created_at,
                   (SELECT count(*) FROM (SELECT 1 FROM messages m WHERE m.conversation_id = c.id AND m.kind = 0
                                          AND m.created_at > c.agent_seen_at LIMIT 10)) unread
            FROM conversations c
            JOIN contacts k ON k.id = c.contact_id
            JOIN contact_inboxes i ON i.id = c.contact_inbox_id
            """;

    static ConversationRow read(ResultSet row, StatementContext context) throws SQLException {
        ContactRow contact = ContactRow.read(row, "k_");
        return new ConversationRow(
                row.getLong("id"),
                row.getLong("display_id"),
                Columns.text(row, "uuid"),
                row.getLong("inbox_id"),
                contact,
                new ContactInboxRow(
                        row.getLong("contact_inbox_id"),
                        contact.id(),
                        row.getLong("inbox_id"),
                        Columns.text(row, "i_source_id"),
                        Columns.text(row, "i_pubsub_token"),
                        row.getLong("i_created_at")),
                ConversationStatus.valueOf(row.getString("status")),
                Columns.nullableLong(row, "assignee_id"),
                Columns.nullableLong(row, "team_id"),
                Priority.valueOf(row.getString("priority")),
                Columns.nullableLong(row, "snoozed_until"),
                Columns.strings(Columns.text(row, "labels")),
                Columns.text(row, "custom_attributes"),
                Columns.text(row, "additional_attributes"),
                row.getLong("created_at"),
                row.getLong("updated_at"),
                row.getLong("last_activity_at"),
                row.getLong("agent_seen_at"),
                row.getLong("assignee_seen_at"),
                row.getLong("contact_seen_at"),
                Columns.nullableLong(row, "first_reply_at"),
                Columns.nullableLong(row, "waiting_since"),
                Columns.nullableLong(row, "last_message_id"),
                Columns.nullableLong(row, "last_said_id"),
                Columns.nullableLong(row, "last_public_id"),
                row.getInt("unread"));
    }

    public String statusWord() {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** The protocol's word, or null for none. */
    public @Nullable String priorityWord() {
        return priority == Priority.NONE ? null : priority.name().toLowerCase(Locale.ROOT);
    }
}
