package org.evenkeel.localserver.rules;

import com.google.gson.JsonObject;
import org.evenkeel.localserver.rules.Announcement.ConversationChanged.Kind;
import org.evenkeel.localserver.state.ConversationRow;
import org.evenkeel.localserver.state.MessageRow;
import org.evenkeel.localserver.state.ServerClock;
import org.evenkeel.localserver.state.UserRow;

/** Who has read up to where. The agents' mark belongs to the conversation, not to one agent, and no event tells of it. */
public final class Reading {
    private static final long HOUR = ServerClock.seconds(3600);

    private Reading() {}

    /** With nothing unread the mark is not written again within the hour. */
    public static void byAgent(Entry entry, ConversationRow conversation, UserRow user) {
        long now = entry.tick();
        if (conversation.unread() > 0 || now - conversation.agentSeenAt() > HOUR) {
            entry.tables().conversations().agentSeen(conversation.id(), now);
        }
        Long assignee = conversation.assigneeId();
        if (assignee != null && assignee == user.id()) {
            entry.tables().conversations().assigneeSeen(conversation.id(), now);
        }
    }

    /** Moves the mark to one second before the last incoming message. */
    public static void unread(Entry entry, ConversationRow conversation) {
        entry.tables()
                .messages()
                .lastIncoming(conversation.id())
                .ifPresent(last -> entry.tables()
                        .conversations()
                        .agentSeen(conversation.id(), last.createdAt() - ServerClock.seconds(1)));
    }

    /** The customer has read everything; agents see it on the conversation and on each of their messages. */
    public static void byCustomer(Entry entry, ConversationRow conversation) {
        long now = entry.tick();
        entry.tables().conversations().contactSeen(conversation.id(), now);
        entry.announce(Kind.READ, conversation);
        for (MessageRow message : entry.tables().messages().unreadByCustomer(conversation.id(), now)) {
            entry.tables().messages().setStatus(message.id(), "read", entry.tick());
            var changes = new JsonObject();
            changes.add("status", Posting.pair(message.status(), "read"));
            Posting.updated(entry, message, changes);
        }
    }
}
