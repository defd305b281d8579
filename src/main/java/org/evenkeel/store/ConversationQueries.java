package org.evenkeel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Priority;
import org.evenkeel.domain.tone.Mood;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL that reads conversations, and how its rows become records. */
final class ConversationQueries {
    static final String COLUMNS = """
            c.*,
            (SELECT group_concat(title, char(31))
               FROM (SELECT title FROM conversation_label l WHERE l.conversation_id = c.id ORDER BY position)) AS labels,
            (SELECT group_concat(key || char(31) || value, char(30))
               FROM (SELECT key, value FROM conversation_attribute a WHERE a.conversation_id = c.id ORDER BY position))
              AS attributes
            """;

    /** The order of {@code Wait.MOST_NEGLECTED_FIRST}, so that a limit cuts at the right end. */
    static final String MOST_NEGLECTED_FIRST = """
            CASE c.status WHEN 'RESOLVED' THEN 3 WHEN 'SNOOZED' THEN 2 ELSE c.waiting_since IS NULL END,
            CASE WHEN c.status IN ('RESOLVED', 'SNOOZED') THEN -c.last_activity_at
                 ELSE coalesce(c.waiting_since, c.last_activity_at) END,
            c.id
            """;

    private ConversationQueries() {}

    /** A list with all that a row shows, at most {@code :limit} of those that are not gone. */
    static String summaries(String where, String order) {
        return """
                SELECT %s,
                  coalesce(p.name, '') AS contact_name, p.email AS contact_email, p.phone AS contact_phone,
                  coalesce(i.name, '') AS inbox_name,
                  coalesce(i.channel_type, '') AS channel_type,
                  g.name AS assignee_name,
                  coalesce(substr(m.text, 1, 300), '') AS last_text,
                  m.author_kind AS last_author,
                  coalesce(k.kind, '') AS kind,
                  coalesce(t.current, 'UNSURE') AS mood,
                  (SELECT count(*) FROM message u WHERE u.conversation_id = c.id AND u.server_id IS NULL) AS unsent
                FROM (SELECT * FROM conversation c WHERE c.gone = 0 AND %s ORDER BY %s LIMIT :limit) c
                LEFT JOIN contact p ON p.id = c.contact_id
                LEFT JOIN inbox i ON i.id = c.inbox_id
                LEFT JOIN agent g ON g.id = c.assignee_id
                LEFT JOIN message m ON m.local_id = c.last_message_id
                LEFT JOIN conversation_kind k ON k.conversation_id = c.id
                LEFT JOIN tone_conversation t ON t.conversation_id = c.id
                ORDER BY %s
                """.formatted(COLUMNS, where, order, order);
    }

    static ConversationSummary summary(ResultSet row, StatementContext context) throws SQLException {
        String author = row.getString("last_author");
        String kind = row.getString("kind");
        return new ConversationSummary(
                conversation(row, context),
                row.getString("contact_name"),
                row.getString("contact_email"),
                row.getString("contact_phone"),
                row.getString("inbox_name"),
                row.getString("channel_type"),
                row.getString("assignee_name"),
                row.getString("last_text"),
                author == null ? null : Author.Kind.valueOf(author),
                row.getInt("unsent"),
                kind.isEmpty() ? null : ConversationKind.valueOf(kind),
                Mood.valueOf(row.getString("mood")));
    }

    static Conversation conversation(ResultSet row, StatementContext context) throws SQLException {
        return new Conversation(
                row.getLong("id"),
                row.getLong("inbox_id"),
                row.getLong("contact_id"),
                ConversationStatus.valueOf(row.getString("status")),
                Columns.longOrNull(row, "assignee_id"),
                Columns.longOrNull(row, "team_id"),
                Priority.valueOf(row.getString("priority")),
                Columns.timeOrNull(row, "snoozed_until"),
                row.getInt("unread_count"),
                Columns.list(row.getString("labels")),
                Columns.map(row.getString("attributes")),
                row.getBoolean("can_reply"),
                Columns.time(row, "created_at"),
                Columns.time(row, "last_activity_at"),
                Columns.timeOrNull(row, "waiting_since"),
                Columns.timeOrNull(row, "first_reply_at"),
                Columns.timeOrNull(row, "contact_seen_at"),
                Columns.timeOrNull(row, "agent_seen_at"),
                Columns.time(row, "updated_at"));
    }
}
