package org.evenkeel.store;

import java.util.List;
import java.util.Map;
import org.evenkeel.domain.chat.Conversation;

/** Writes what belongs to one conversation, whatever stood there before. */
final class ConversationRows {
    private final ReadSession session;

    ConversationRows(ReadSession session) {
        this.session = session;
    }

    void write(Conversation c) {
        session.handle()
                .createUpdate("""
                        INSERT INTO conversation (id, inbox_id, contact_id, status, assignee_id, team_id, priority,
                          snoozed_until, unread_count, can_reply, created_at, last_activity_at, waiting_since,
                          first_reply_at, contact_seen_at, agent_seen_at, updated_at)
                        VALUES (:id, :inbox, :contact, :status, :assignee, :team, :priority,
                          :snoozed, :unread, :canReply, :created, :activity, :waiting,
                          :firstReply, :contactSeen, :agentSeen, :updated)
                        ON CONFLICT (id) DO UPDATE SET
                          inbox_id = excluded.inbox_id, contact_id = excluded.contact_id, status = excluded.status,
                          assignee_id = excluded.assignee_id, team_id = excluded.team_id, priority = excluded.priority,
                          snoozed_until = excluded.snoozed_until, unread_count = excluded.unread_count,
                          can_reply = excluded.can_reply, created_at = excluded.created_at,
                          last_activity_at = max(last_activity_at, excluded.last_activity_at),
                          waiting_since = excluded.waiting_since, first_reply_at = excluded.first_reply_at,
                          contact_seen_at = excluded.contact_seen_at, agent_seen_at = excluded.agent_seen_at,
                          updated_at = excluded.updated_at, gone = 0
                        """)
                .bind("id", c.id())
                .bind("inbox", c.inboxId())
                .bind("contact", c.contactId())
                .bind("status", c.status().name())
                .bind("assignee", c.assigneeId())
                .bind("team", c.teamId())
                .bind("priority", c.priority().name())
                .bind("snoozed", Columns.millis(c.snoozedUntil()))
                .bind("unread", c.unreadCount())
                .bind("canReply", c.canReply())
                .bind("created", c.createdAt().toEpochMilli())
                .bind("activity", c.lastActivityAt().toEpochMilli())
                .bind("waiting", Columns.millis(c.waitingSince()))
                .bind("firstReply", Columns.millis(c.firstReplyAt()))
                .bind("contactSeen", Columns.millis(c.contactSeenAt()))
                .bind("agentSeen", Columns.millis(c.agentSeenAt()))
                .bind("updated", c.updatedAt().toEpochMilli())
                .execute();
    }

    void writeLabels(long id, List<String> labels) {
        session.handle()
                .createUpdate("DELETE FROM conversation_label WHERE conversation_id = :id")
                .bind("id", id)
                .execute();
        for (int position = 0; position < labels.size(); position++) {
            session.handle()
                    .createUpdate("""
                            INSERT INTO conversation_label (conversation_id, position, title)
                            VALUES (:id, :position, :title)
                            """)
                    .bind("id", id)
                    .bind("position", position)
                    .bind("title", Columns.plain(labels.get(position)))
                    .execute();
        }
    }

    void writeAttributes(long id, Map<String, String> attributes) {
        session.handle()
                .createUpdate("DELETE FROM conversation_attribute WHERE conversation_id = :id")
                .bind("id", id)
                .execute();
        int position = 0;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            session.handle()
                    .createUpdate("""
                            INSERT INTO conversation_attribute (conversation_id, position, key, value)
                            VALUES (:id, :position, :key, :value)
                            """)
                    .bind("id", id)
                    .bind("position", position++)
                    .bind("key", Columns.plain(attribute.getKey()))
                    .bind("value", Columns.plain(attribute.getValue()))
                    .execute();
        }
    }
}
