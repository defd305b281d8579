package org.evenkeel.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.domain.chat.PostedMessage;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Puts new messages into their table, one row a call. A first fill is nothing but this, hundreds of thousands of times, so it
 * speaks to the driver itself.
 */
record MessageInsert(Handle handle) {
    private static final String SQL = """
            INSERT INTO message (server_id, client_ref, conversation_id, kind, author_kind, author_id, author_name, text,
              content_type, visibility, created_at, delivery, failure, in_reply_to, deleted, survey_rating,
              attachment_count, duplicate)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            RETURNING local_id
            """;

    private static final String STANDING =
            "SELECT m.server_id FROM json_each(?) told JOIN message m ON m.server_id = told.value";

    /** Which of these messages are held already, by the server's ids. */
    Set<Long> standing(List<PostedMessage> page) {
        String ids = page.stream().map(told -> Long.toString(told.id())).collect(Collectors.joining(",", "[", "]"));
        return CachedStatements.lend(handle, STANDING, query -> {
            query.setString(1, ids);
            Set<Long> held = new HashSet<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    held.add(row.getLong(1));
                }
            }
            return held;
        });
    }

    /**
     * @param serverId null for what is only ours yet
     * @param ref our reference, or null for none
     * @param duplicate the server holds another one with its reference
     * @return the local id
     */
    long put(PostedMessage told, @Nullable Long serverId, @Nullable String ref, boolean duplicate) {
        long localId = CachedStatements.lend(handle, SQL, insert -> {
            bind(insert, told, serverId, ref, duplicate);
            try (ResultSet row = insert.executeQuery()) {
                return row.getLong(1);
            }
        });
        if (!told.attachments().isEmpty()) {
            new MessageRows(handle).writeAttachments(localId, told.attachments());
        }
        return localId;
    }

    private static void bind(
            PreparedStatement insert,
            PostedMessage told,
            @Nullable Long serverId,
            @Nullable String ref,
            boolean duplicate)
            throws SQLException {
        number(insert, 1, serverId);
        insert.setString(2, ref);
        insert.setLong(3, told.conversationId());
        insert.setString(4, told.kind().name());
        insert.setString(5, told.author().kind().name());
        insert.setLong(6, told.author().id());
        insert.setString(7, told.author().name());
        insert.setString(8, told.text());
        insert.setString(9, told.contentType());
        insert.setString(10, told.visibility().name());
        insert.setLong(11, told.createdAt().toEpochMilli());
        insert.setString(12, told.delivery().name());
        insert.setString(13, told.failure());
        number(insert, 14, told.inReplyTo());
        insert.setBoolean(15, told.deleted());
        Integer rating = told.surveyRating();
        number(insert, 16, rating == null ? null : rating.longValue());
        insert.setInt(17, told.attachments().size());
        insert.setBoolean(18, duplicate);
    }

    private static void number(PreparedStatement insert, int place, @Nullable Long value) throws SQLException {
        if (value == null) {
            insert.setNull(place, Types.INTEGER);
        } else {
            insert.setLong(place, value);
        }
    }
}
