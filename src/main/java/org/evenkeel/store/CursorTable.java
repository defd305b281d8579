package org.evenkeel.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far each conversation's messages have been made sure of. Live events never move a cursor: they may skip one. */
public final class CursorTable {
    private static final String PUT = """
            INSERT INTO cursor (conversation_id, oldest_id, newest_id, complete, activity_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (conversation_id) DO UPDATE SET
              oldest_id = min(oldest_id, excluded.oldest_id),
              newest_id = max(newest_id, excluded.newest_id),
              complete = max(complete, excluded.complete),
              activity_at = max(activity_at, excluded.activity_at)
            """;

    /**
     * @param oldestId the cache lacks no message from here
     * @param newestId to here; 0 when the conversation had none
     * @param complete true when {@code oldestId} is the beginning
     * @param activityAt the conversation's last activity when this was made sure of
     */
    public record Cursor(long conversationId, long oldestId, long newestId, boolean complete, Instant activityAt) {}

    private final ReadSession session;

    CursorTable(ReadSession session) {
        this.session = session;
    }

    public Optional<Cursor> find(long conversationId) {
        return session.handle()
                .createQuery("SELECT * FROM cursor WHERE conversation_id = :id")
                .bind("id", conversationId)
                .map((row, context) -> new Cursor(
                        row.getLong("conversation_id"),
                        row.getLong("oldest_id"),
                        row.getLong("newest_id"),
                        row.getBoolean("complete"),
                        Columns.time(row, "activity_at")))
                .findOne();
    }

    public void put(Cursor cursor) {
        CachedStatements.lend(session.handle(), PUT, insert -> {
            insert.setLong(1, cursor.conversationId());
            insert.setLong(2, cursor.oldestId());
            insert.setLong(3, cursor.newestId());
            insert.setBoolean(4, cursor.complete());
            insert.setLong(5, cursor.activityAt().toEpochMilli());
            return insert.executeUpdate();
        });
    }

    /** After old messages left: what is held begins later, and history is not to fetch them again. */
    void shorten(long conversationId) {
        session.handle().createUpdate("""
                        UPDATE cursor SET complete = 1, oldest_id = coalesce(
                          (SELECT min(server_id) FROM message WHERE conversation_id = :id AND server_id >= oldest_id), newest_id)
                        WHERE conversation_id = :id
                        """).bind("id", conversationId).execute();
    }

    /** Conversations without a cursor: none of their messages were fetched. Those still open first, then newest activity. */
    public List<Long> unfetched(int limit) {
        return ids("""
                SELECT c.id FROM conversation c LEFT JOIN cursor k ON k.conversation_id = c.id
                WHERE k.conversation_id IS NULL AND c.gone = 0
                  AND c.last_activity_at >= coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'wanted_from'), 0)
                ORDER BY c.status IN ('RESOLVED', 'SNOOZED'), c.last_activity_at DESC LIMIT :limit
                """, limit);
    }

    /** Conversations whose beginning is not in the cache yet, newest activity first. */
    public List<Long> incomplete(int limit) {
        return ids("""
                SELECT c.id FROM cursor k JOIN conversation c ON k.conversation_id = c.id
                WHERE k.complete = 0 AND c.gone = 0
                ORDER BY c.status IN ('RESOLVED', 'SNOOZED'), c.last_activity_at DESC LIMIT :limit
                """, limit);
    }

    private List<Long> ids(String sql, int limit) {
        return session.handle()
                .createQuery(sql)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }
}
