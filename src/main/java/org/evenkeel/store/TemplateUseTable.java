package org.evenkeel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.template.Intent;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Which templates were inserted where, and what the agent made of them. */
public final class TemplateUseTable {
    /**
     * A template that stands in a draft.
     *
     * @param slots as {@link org.evenkeel.domain.template.Slots.Filled#used}
     */
    public record Waiting(long id, String templateId, String inserted, Map<String, String> slots) {}

    /**
     * What became of a template in a message.
     *
     * @param messageId local id
     * @param inserted the text that was put into the draft; empty once it has left with its transcript
     * @param editShare 0 to 1; null when nothing of it was left
     */
    public record Sent(
            long messageId,
            String templateId,
            String inserted,
            @Nullable Double editShare) {}

    /** A wording that was sent instead of a template's, so many times. */
    public record Wording(String templateId, String text, int times) {}

    /**
     * How often templates were sent, and how much of them was changed on average.
     *
     * @param meanEditShare 0 to 1; 0 when none was sent
     */
    public record Total(int sent, double meanEditShare) {}

    private final ReadSession session;

    TemplateUseTable(ReadSession session) {
        this.session = session;
    }

    public void inserted(
            String templateId,
            long conversationId,
            Visibility visibility,
            Intent intent,
            String text,
            Map<String, String> slots,
            Instant now) {
        session.handle()
                .createUpdate("""
                        INSERT INTO template_use
                          (template_id, conversation_id, visibility, intent, inserted, slots, inserted_at)
                        VALUES (:template, :conversation, :visibility, :intent, :text, :slots, :now)
                        """)
                .bind("template", templateId)
                .bind("conversation", conversationId)
                .bind("visibility", visibility.name())
                .bind("intent", intent.name())
                .bind("text", text)
                .bind("slots", Columns.joined(slots))
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** What was inserted into a draft that is not sent yet, oldest first. */
    public List<Waiting> waiting(long conversationId, Visibility visibility) {
        return session.handle()
                .createQuery("""
                        SELECT id, template_id, inserted, slots FROM template_use
                        WHERE conversation_id = :conversation AND visibility = :visibility AND sent_at IS NULL ORDER BY id
                        """)
                .bind("conversation", conversationId)
                .bind("visibility", visibility.name())
                .map(TemplateUseTable::standing)
                .list();
    }

    /**
     * The draft was sent.
     *
     * @param editShare 0 to 1; null when nothing of the template was left in it
     * @param wording what was sent instead, with slots for their values; empty when nothing was changed
     */
    public void sent(long id, long messageId, Instant now, @Nullable Double editShare, String wording) {
        session.handle()
                .createUpdate("""
                        UPDATE template_use SET message_id = :message, sent_at = :now, edit_share = :share, wording = :wording
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("message", messageId)
                .bind("now", now.toEpochMilli())
                .bind("share", editShare)
                .bind("wording", wording)
                .execute();
    }

    /** What was put into the messages of a conversation, in order. */
    public List<Sent> sentIn(long conversationId) {
        return session.handle()
                .createQuery("""
                        SELECT message_id, template_id, inserted, edit_share FROM template_use
                        WHERE conversation_id = :id AND message_id IS NOT NULL ORDER BY id
                        """)
                .bind("id", conversationId)
                .map((row, context) -> {
                    double share = row.getDouble("edit_share");
                    return new Sent(
                            row.getLong("message_id"),
                            row.getString("template_id"),
                            row.getString("inserted"),
                            row.wasNull() ? null : share);
                })
                .list();
    }

    /** The message is a draft again. */
    public void takenBack(long messageId) {
        session.handle().createUpdate("""
                        UPDATE template_use SET message_id = NULL, sent_at = NULL, edit_share = NULL, wording = ''
                        WHERE message_id = :message
                        """).bind("message", messageId).execute();
    }

    /** How often each template was sent, by its id; for one intent, or for all of them when it is null. */
    public Map<String, Integer> counts(@Nullable Intent intent) {
        Map<String, Integer> counts = new HashMap<>();
        session.handle()
                .createQuery("""
                        SELECT template_id, count(*) AS times FROM template_use
                        WHERE edit_share IS NOT NULL AND (:intent IS NULL OR intent = :intent) GROUP BY template_id
                        """)
                .bind("intent", intent == null ? null : intent.name())
                .map((row, context) -> Map.entry(row.getString("template_id"), row.getInt("times")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** Wordings that were sent at least so often instead of a template's own, and that were not declined; most often first. */
    public List<Wording> wordings(int atLeast) {
        return session.handle()
                .createQuery("""
                        SELECT template_id, wording, count(*) AS times FROM template_use u
                        WHERE wording <> '' AND NOT EXISTS (SELECT 1 FROM template_declined d
                          WHERE d.template_id = u.template_id AND d.wording = u.wording)
                        GROUP BY template_id, wording HAVING count(*) >= :least ORDER BY times DESC, max(id) DESC
                        """)
                .bind("least", atLeast)
                .map((row, context) ->
                        new Wording(row.getString("template_id"), row.getString("wording"), row.getInt("times")))
                .list();
    }

    /** Such a wording is not offered again. */
    public void decline(String templateId, String wording) {
        session.handle()
                .createUpdate("INSERT OR IGNORE INTO template_declined (template_id, wording) VALUES (:id, :wording)")
                .bind("id", templateId)
                .bind("wording", wording)
                .execute();
    }

    public Total total() {
        return session.handle()
                .createQuery(
                        "SELECT count(edit_share) AS sent, coalesce(avg(edit_share), 0) AS share FROM template_use")
                .map((row, context) -> new Total(row.getInt("sent"), row.getDouble("share")))
                .one();
    }

    /** The texts of what was inserted before then leave; the numbers stay. */
    void forgetTexts(Instant cutoff) {
        session.handle().createUpdate("""
                        UPDATE template_use SET inserted = '', slots = '', wording = ''
                        WHERE inserted_at < :cutoff AND inserted <> ''
                        """).bind("cutoff", cutoff.toEpochMilli()).execute();
    }

    private static Waiting standing(ResultSet row, StatementContext context) throws SQLException {
        String slots = row.getString("slots");
        return new Waiting(
                row.getLong("id"),
                row.getString("template_id"),
                row.getString("inserted"),
                Columns.map(slots.isEmpty() ? null : slots));
    }
}
