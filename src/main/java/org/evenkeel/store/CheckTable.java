package org.evenkeel.store;

import java.time.Instant;
import java.util.List;

/** What the reply check remarked on in messages that were sent all the same. */
public final class CheckTable {
    /**
     * @param localId the message's
     * @param rule the rule's id
     */
    public record Row(long localId, long conversationId, String rule, Instant at) {}

    private final ReadSession session;

    CheckTable(ReadSession session) {
        this.session = session;
    }

    public void add(long conversationId, long localId, List<String> rules, Instant now) {
        for (String rule : rules) {
            session.handle()
                    .createUpdate("""
                            INSERT INTO check_finding (message_id, conversation_id, rule, found_at)
                            VALUES (:message, :conversation, :rule, :now)
                            """)
                    .bind("message", localId)
                    .bind("conversation", conversationId)
                    .bind("rule", rule)
                    .bind("now", now.toEpochMilli())
                    .execute();
        }
    }

    /** In the order they were found. */
    public List<Row> of(long conversationId) {
        return session.handle()
                .createQuery("SELECT * FROM check_finding WHERE conversation_id = :id ORDER BY found_at, id")
                .bind("id", conversationId)
                .map((row, context) -> new Row(
                        row.getLong("message_id"),
                        row.getLong("conversation_id"),
                        row.getString("rule"),
                        Instant.ofEpochMilli(row.getLong("found_at"))))
                .list();
    }
}
