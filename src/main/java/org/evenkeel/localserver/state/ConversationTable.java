package org.evenkeel.localserver.state;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.Priority;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Conversations one at a time. What an agent's mark, a delivery state or a deletion changes leaves updated_at alone. */
public final class ConversationTable {
    private final Handle db;

    ConversationTable(Handle db) {
        this.db = db;
    }

    public Optional<ConversationRow> byDisplayId(long displayId) {
        return db.select(ConversationRow.SELECT + "WHERE c.display_id = ?", displayId)
                .map(ConversationRow::read)
                .findOne();
    }

    /** @param id the database id, of a conversation that exists */
    public ConversationRow byId(long id) {
        return db.select(ConversationRow.SELECT + "WHERE c.id = ?", id)
                .map(ConversationRow::read)
                .one();
    }

    public Optional<ConversationRow> byUuid(String uuid) {
        return db.select(ConversationRow.SELECT + "WHERE c.uuid = ?", uuid)
                .map(ConversationRow::read)
                .findOne();
    }

    /** A customer's conversations in some inboxes, newest activity first. */
    public List<ConversationRow> ofContact(long contactId, Collection<Long> inboxIds, int limit) {
        return db.select(
                        ConversationRow.SELECT
                                + "WHERE c.contact_id = ? AND c.inbox_id IN (SELECT value FROM json_each(?))"
                                + " ORDER BY c.last_activity_at DESC LIMIT ?",
                        contactId,
                        Columns.ids(inboxIds),
                        limit)
                .map(ConversationRow::read)
                .list();
    }

    /** @return the database id */
    public long add(ContactInboxRow source, String uuid, ConversationStatus status, long now) {
        return db.createUpdate("""
                        INSERT INTO conversations(display_id, uuid, inbox_id, contact_id, contact_inbox_id, status,
                                                  created_at, updated_at, last_activity_at, waiting_since)
                        VALUES (1 + max((SELECT coalesce(max(display_id), 0) FROM conversations),
                                        (SELECT seq - 5000 FROM sqlite_sequence WHERE name = 'conversations')), :uuid, :inbox, :contact,
                                :source, :status, :now, :now, :now, :now)""")
                .bind("uuid", uuid)
                .bind("inbox", source.inboxId())
                .bind("contact", source.contactId())
                .bind("source", source.id())
                .bind("status", status.name())
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** With all that was said in it. Its number is not given again. */
    public void delete(long id) {
        db.execute("DELETE FROM participants WHERE conversation_id = ?", id);
        db.execute("DELETE FROM mentions WHERE conversation_id = ?", id);
        db.execute("DELETE FROM csat_responses WHERE conversation_id = ?", id);
        db.execute(
                "DELETE FROM attachments WHERE message_id IN (SELECT id FROM messages WHERE conversation_id = ?)", id);
        db.execute("DELETE FROM messages WHERE conversation_id = ?", id);
        db.execute("DELETE FROM conversations WHERE id = ?", id);
    }

    public void setStatus(long id, ConversationStatus status, @Nullable Long snoozedUntil, long now) {
        db.createUpdate("""
                        UPDATE conversations SET status = :status, snoozed_until = :until, updated_at = max(updated_at, :now),
                            waiting_since = CASE WHEN :status = 'RESOLVED' THEN NULL ELSE waiting_since END
                        WHERE id = :id""")
                .bind("status", status.name())
                .bind("until", snoozedUntil)
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    public void setAssignee(long id, @Nullable Long assigneeId, long now) {
        set("assignee_id", id, assigneeId, now);
    }

    public void setTeam(long id, @Nullable Long teamId, long now) {
        set("team_id", id, teamId, now);
    }

    public void setPriority(long id, Priority priority, long now) {
        set("priority", id, priority.name(), now);
    }

    public void setLabels(long id, List<String> labels, long now) {
        set("labels", id, Columns.json(labels), now);
    }

    public void setCustomAttributes(long id, String json, long now) {
        set("custom_attributes", id, json, now);
    }

    public void setAdditionalAttributes(long id, String json, long now) {
        set("additional_attributes", id, json, now);
    }

    public void setFirstReply(long id, long at) {
        set("first_reply_at", id, at, at);
    }

    public void setWaitingSince(long id, @Nullable Long since, long now) {
        set("waiting_since", id, since, now);
    }

    private void set(String column, long id, @Nullable Object value, long now) {
        db.createUpdate("UPDATE conversations SET " + column
                        + " = :value, updated_at = max(updated_at, :now) WHERE id = :id")
                .bind("value", value)
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    /** Notes that a message was added: activity, newness and which one is the last of its sort. */
    public void messageAdded(MessageRow message) {
        boolean activity = message.kind() == MessageKind.ACTIVITY;
        db.createUpdate("""
                        UPDATE conversations SET last_activity_at = :now, updated_at = max(updated_at, :now), last_message_id = :message,
                            last_said_id = CASE WHEN :said THEN :message ELSE last_said_id END,
                            last_public_id = CASE WHEN :public THEN :message ELSE last_public_id END
                        WHERE id = :id""")
                .bind("now", message.createdAt())
                .bind("message", message.id())
                .bind("said", !activity)
                .bind("public", message.forCustomer())
                .bind("id", message.conversationId())
                .execute();
    }

    public void agentSeen(long id, long at) {
        db.execute("UPDATE conversations SET agent_seen_at = ? WHERE id = ?", at, id);
    }

    public void assigneeSeen(long id, long at) {
        db.execute("UPDATE conversations SET assignee_seen_at = ? WHERE id = ?", at, id);
    }

    public void contactSeen(long id, long at) {
        db.execute("UPDATE conversations SET contact_seen_at = ? WHERE id = ?", at, id);
    }

    /** Snoozed ones whose time has come. */
    public List<Long> dueSnoozes(long now) {
        return db.select("SELECT id FROM conversations WHERE status = 'SNOOZED' AND snoozed_until <= ?", now)
                .mapTo(Long.class)
                .list();
    }

    public List<Long> participants(long id) {
        return db.select("SELECT user_id FROM participants WHERE conversation_id = ? ORDER BY user_id", id)
                .mapTo(Long.class)
                .list();
    }

    public void addParticipant(long id, long userId) {
        db.execute("INSERT OR IGNORE INTO participants VALUES (?, ?)", id, userId);
    }

    public void removeParticipant(long id, long userId) {
        db.execute("DELETE FROM participants WHERE conversation_id = ? AND user_id = ?", id, userId);
    }

    public void addMention(long id, long userId) {
        db.execute("INSERT OR IGNORE INTO mentions VALUES (?, ?)", id, userId);
    }
}
