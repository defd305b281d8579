package org.evenkeel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.domain.chat.Attachment;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.Visibility;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** How rows of messages become records, attachments included. */
record MessageRows(Handle handle) {
    List<Message> list(Query query) {
        List<Row> rows = query.map(MessageRows::row).list();
        List<Message> messages = new ArrayList<>(rows.size());
        for (Row row : rows) {
            messages.add(row.attachments == 0 ? row.message : withAttachments(row.message));
        }
        return messages;
    }

    private record Row(Message message, int attachments) {}

    private Message withAttachments(Message bare) {
        return new Message(
                bare.localId(),
                bare.serverId(),
                bare.conversationId(),
                bare.kind(),
                bare.author(),
                bare.text(),
                bare.contentType(),
                bare.visibility(),
                bare.createdAt(),
                bare.delivery(),
                bare.failure(),
                bare.clientRef(),
                bare.inReplyTo(),
                bare.deleted(),
                bare.surveyRating(),
                attachments(bare.localId()));
    }

    private List<Attachment> attachments(long localId) {
        return handle.createQuery("SELECT * FROM attachment WHERE message_id = :id ORDER BY position")
                .bind("id", localId)
                .map((row, context) -> new Attachment(
                        row.getLong("id"),
                        row.getString("file_type"),
                        row.getString("url"),
                        row.getString("thumb_url"),
                        row.getString("title"),
                        row.getLong("bytes")))
                .list();
    }

    void writeAttachments(long localId, List<Attachment> attachments) {
        handle.createUpdate("DELETE FROM attachment WHERE message_id = :id")
                .bind("id", localId)
                .execute();
        for (int position = 0; position < attachments.size(); position++) {
            Attachment attachment = attachments.get(position);
            handle.createUpdate("""
                            INSERT INTO attachment (message_id, position, id, file_type, url, thumb_url, title, bytes)
                            VALUES (:message, :position, :id, :type, :url, :thumb, :title, :bytes)
                            """)
                    .bind("message", localId)
                    .bind("position", position)
                    .bind("id", attachment.id())
                    .bind("type", attachment.fileType())
                    .bind("url", attachment.url())
                    .bind("thumb", attachment.thumbUrl())
                    .bind("title", attachment.title())
                    .bind("bytes", attachment.bytes())
                    .execute();
        }
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        Author.Kind author = Author.Kind.valueOf(row.getString("author_kind"));
        Message message = new Message(
                row.getLong("local_id"),
                Columns.longOrNull(row, "server_id"),
                row.getLong("conversation_id"),
                MessageKind.valueOf(row.getString("kind")),
                new Author(author, row.getLong("author_id"), row.getString("author_name")),
                row.getString("text"),
                row.getString("content_type"),
                Visibility.valueOf(row.getString("visibility")),
                Columns.time(row, "created_at"),
                Delivery.valueOf(row.getString("delivery")),
                row.getString("failure"),
                row.getString("client_ref"),
                Columns.longOrNull(row, "in_reply_to"),
                row.getBoolean("deleted"),
                Columns.intOrNull(row, "survey_rating"),
                List.of());
        return new Row(message, row.getInt("attachment_count"));
    }
}
