package org.evenkeel.localserver.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A file that came with a message.
 *
 * @param fileType image, audio, video or file
 * @param key the unguessable name under which it lies on disk and in its address
 * @param size bytes
 */
public record AttachmentRow(
        long id,
        long messageId,
        String fileType,
        String contentType,
        String fileName,
        String key,
        long size,
        long createdAt) {

    static AttachmentRow read(ResultSet row, StatementContext context) throws SQLException {
        return new AttachmentRow(
                row.getLong("id"),
                row.getLong("message_id"),
                Columns.text(row, "file_type"),
                Columns.text(row, "content_type"),
                Columns.text(row, "file_name"),
                Columns.text(row, "file_key"),
                row.getLong("size"),
                row.getLong("created_at"));
    }
}
