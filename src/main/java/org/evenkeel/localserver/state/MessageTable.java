package org.evenkeel.localserver.state;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.domain.chat.MessageKind;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Messages and the files that came with them. */
public final class MessageTable {
    /** What is needed to store one; the rest follows. */
    public record Draft(
            long conversationId,
            MessageKind kind,
            @Nullable String content,
            String contentType,
            String contentAttributes,
            boolean isPrivate,
            @Nullable String sourceId,
            @Nullable String senderType,
            @Nullable Long senderId) {
        /** What the server itself says about what happened. */
        public static Draft activity(long conversationId, String content) {
            return new Draft(conversationId, MessageKind.ACTIVITY, content, "text", "{}", false, null, null, null);
        }
    }

    private final Handle db;

    MessageTable(Handle db) {
        this.db = db;
    }

    public Optional<MessageRow> byId(long id) {
        return db.select("SELECT * FROM messages WHERE id = ?", id)
                .map(MessageRow::read)
                .findOne();
    }

    public Optional<MessageRow> inConversation(long conversationId, long id) {
        return byId(id).filter(message -> message.conversationId() == conversationId);
    }

    public Map<Long, MessageRow> byIds(Collection<Long> ids) {
        return db
                .select("SELECT * FROM messages WHERE id IN (SELECT value FROM json_each(?))", Columns.ids(ids))
                .map(MessageRow::read)
                .stream()
                .collect(Collectors.toMap(MessageRow::id, message -> message));
    }

    /**
     * A window of one conversation, oldest first.
     *
     * @param before only ids below it, or null
     * @param after only ids above it, or null; with {@code before} from it on (inclusive, a quirk of the protocol)
     * @param audience which messages count at all
     */
    public List<MessageRow> window(
            long conversationId, @Nullable Long before, @Nullable Long after, Audience audience) {
        String from = "SELECT * FROM messages WHERE conversation_id = :id" + audience.sql;
        String sql;
        if (after != null && before != null) {
            sql = from + " AND id >= :after AND id < :before ORDER BY id LIMIT 1000";
        } else if (after != null) {
            sql = from + " AND id > :after ORDER BY id LIMIT 100";
        } else {
            sql = "SELECT * FROM (" + from + (before == null ? "" : " AND id < :before")
                    + " ORDER BY id DESC LIMIT 20) ORDER BY id";
        }
        var query = db.createQuery(sql).bind("id", conversationId);
        if (before != null) {
            query.bind("before", before);
        }
        if (after != null) {
            query.bind("after", after);
        }
        return query.map(MessageRow::read).list();
    }

    /** For whom messages are listed. */
    public enum Audience {
        AGENTS(""),
        WITHOUT_INTERNAL(" AND private = 0 AND kind <> 2"),
        CUSTOMER(" AND private = 0 AND kind <> 2");

        private final String sql;

        Audience(String sql) {
            this.sql = sql;
        }
    }

    public MessageRow add(Draft draft, long now) {
        long id = db.createUpdate("""
                        INSERT INTO messages(conversation_id, kind, content, content_type, content_attributes, private,
                                             source_id, sender_type, sender_id, created_at, updated_at)
                        VALUES (:conversationId, :number, :content, :contentType, :contentAttributes, :isPrivate,
                                :sourceId, :senderType, :senderId, :now, :now)""")
                .bindMethods(draft)
                .bind("number", draft.kind().ordinal())
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return new MessageRow(
                id,
                draft.conversationId(),
                draft.kind(),
                draft.content(),
                draft.contentType(),
                draft.contentAttributes(),
                draft.isPrivate(),
                "sent",
                draft.sourceId(),
                draft.senderType(),
                draft.senderId(),
                now,
                now);
    }

    /** How many were stored in the last minute, looking no further than to {@code limit}. */
    public int recent(long conversationId, long now, int limit) {
        return db.select("""
                        SELECT count(*) FROM (SELECT 1 FROM messages WHERE conversation_id = ? AND created_at > ? LIMIT ?)""", conversationId, now - ServerClock.seconds(60), limit)
                .mapTo(Integer.class)
                .one();
    }

    public void setStatus(long id, String status, long now) {
        db.execute("UPDATE messages SET status = ?, updated_at = ? WHERE id = ?", status, now, id);
    }

    public void setAttributes(long id, String contentAttributes, long now) {
        db.execute(
                "UPDATE messages SET content_attributes = ?, updated_at = ? WHERE id = ?", contentAttributes, now, id);
    }

    /** Leaves a notice where the text was; the files go from the table (their bytes are the caller's to delete). */
    public void softDelete(long id, String notice, long now) {
        db.execute("""
                UPDATE messages SET content = ?, content_type = 'text', content_attributes = '{"deleted":true}',
                    updated_at = ? WHERE id = ?""", notice, now, id);
        db.execute("DELETE FROM attachments WHERE message_id = ?", id);
    }

    /** What agents wrote to the customer up to a time and is not yet marked as read. */
    public List<MessageRow> unreadByCustomer(long conversationId, long upTo) {
        return db.select("""
                        SELECT * FROM messages WHERE conversation_id = ? AND kind IN (1, 3) AND private = 0
                          AND status IN ('sent', 'delivered') AND created_at <= ? ORDER BY id""", conversationId, upTo).map(MessageRow::read).list();
    }

    public Optional<MessageRow> lastIncoming(long conversationId) {
        return db.select(
                        "SELECT * FROM messages WHERE conversation_id = ? AND kind = 0 ORDER BY created_at DESC LIMIT 1",
                        conversationId)
                .map(MessageRow::read)
                .findOne();
    }

    public Optional<MessageRow> survey(long conversationId) {
        return db.select(
                        "SELECT * FROM messages WHERE conversation_id = ? AND content_type = 'input_csat' LIMIT 1",
                        conversationId)
                .map(MessageRow::read)
                .findOne();
    }

    /**
     * @param since only newer ones
     * @return 15 a page, newest first
     */
    public List<MessageRow> search(String text, List<Long> inboxIds, long since, int page) {
        return db.select("""
                        SELECT m.* FROM messages m JOIN conversations c ON c.id = m.conversation_id
                        WHERE instr(lower(m.content), lower(?)) > 0 AND m.created_at > ?
                          AND c.inbox_id IN (SELECT value FROM json_each(?))
                        ORDER BY m.id DESC LIMIT 15 OFFSET ?""", text, since, Columns.ids(inboxIds), (Math.max(1, page) - 1) * 15)
                .map(MessageRow::read)
                .list();
    }

    /** Display ids of the conversations of some messages, by message id. */
    public Map<Long, Long> displayIds(Collection<Long> messageIds) {
        var ids = new HashMap<Long, Long>();
        db.select("""
                        SELECT m.id, c.display_id FROM messages m JOIN conversations c ON c.id = m.conversation_id
                        WHERE m.id IN (SELECT value FROM json_each(?))""", Columns.ids(messageIds))
                .map((row, context) -> new long[] {row.getLong("id"), row.getLong("display_id")})
                .forEach(pair -> ids.put(pair[0], pair[1]));
        return ids;
    }

    public void addAttachment(
            long messageId, String fileType, String contentType, String fileName, String key, long size, long now) {
        db.execute(
                "INSERT INTO attachments(message_id, file_type, content_type, file_name, file_key, size, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                messageId,
                fileType,
                contentType,
                fileName,
                key,
                size,
                now);
    }

    /** By message id; messages without files are not in it. */
    public Map<Long, List<AttachmentRow>> attachments(Collection<Long> messageIds) {
        if (messageIds.isEmpty()) {
            return Map.of();
        }
        return db
                .select(
                        "SELECT * FROM attachments WHERE message_id IN (SELECT value FROM json_each(?)) ORDER BY id",
                        Columns.ids(messageIds))
                .map(AttachmentRow::read)
                .stream()
                .collect(Collectors.groupingBy(AttachmentRow::messageId));
    }

    public Optional<AttachmentRow> attachment(String key) {
        return db.select("SELECT * FROM attachments WHERE file_key = ?", key)
                .map(AttachmentRow::read)
                .findOne();
    }

    /** Newest first, 100 a page. */
    public List<AttachmentRow> attachmentsOf(long conversationId, int page) {
        return db.select("""
                        SELECT a.* FROM attachments a JOIN messages m ON m.id = a.message_id
                        WHERE m.conversation_id = ? ORDER BY a.id DESC LIMIT 100 OFFSET ?""", conversationId, (Math.max(1, page) - 1) * 100)
                .map(AttachmentRow::read)
                .list();
    }

    public int attachmentCount(long conversationId) {
        return db.select(
                        "SELECT count(*) FROM attachments a JOIN messages m ON m.id = a.message_id"
                                + " WHERE m.conversation_id = ?",
                        conversationId)
                .mapTo(Integer.class)
                .one();
    }
}
