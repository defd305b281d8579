package org.evenkeel.localserver.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.localserver.state.AttachmentRow;
import org.evenkeel.localserver.state.Columns;
import org.evenkeel.localserver.state.ContactInboxRow;
import org.evenkeel.localserver.state.ConversationRow;
import org.evenkeel.localserver.state.MessageRow;
import org.evenkeel.localserver.state.MessageTable;
import org.evenkeel.localserver.state.Roster;
import org.evenkeel.localserver.state.TeamRow;
import org.evenkeel.localserver.state.UserRow;
import org.jspecify.annotations.Nullable;

/** Conversations in the REST shape (5.1) and the websocket's (13.5), which differ in more than times. */
public final class ConversationView {
    private final Roster roster;
    private final PeopleView people;
    private final MessageView messages;
    private final MessageTable table;

    public ConversationView(Roster roster, PeopleView people, MessageView messages, MessageTable table) {
        this.roster = roster;
        this.people = people;
        this.messages = messages;
        this.table = table;
    }

    /** @param viewer for {@code is_member} of the team */
    public JsonObject rest(ConversationRow conversation, @Nullable UserRow viewer) {
        return rest(List.of(conversation), viewer).getFirst();
    }

    /** Many at once: their newest messages are read together. */
    public List<JsonObject> rest(List<ConversationRow> conversations, @Nullable UserRow viewer) {
        var ids = new LinkedHashSet<Long>();
        for (ConversationRow conversation : conversations) {
            Stream.of(conversation.lastMessageId(), conversation.lastSaidId())
                    .filter(id -> id != null)
                    .forEach(ids::add);
        }
        Map<Long, MessageRow> last = table.byIds(ids);
        Map<Long, List<AttachmentRow>> files = table.attachments(ids);
        return conversations.stream()
                .map(conversation -> rest(conversation, viewer, last, files))
                .toList();
    }

    private JsonObject rest(
            ConversationRow conversation,
            @Nullable UserRow viewer,
            Map<Long, MessageRow> last,
            Map<Long, List<AttachmentRow>> files) {
        JsonElement newest = message(conversation.lastMessageId(), conversation, last, files);
        JsonElement said = message(conversation.lastSaidId(), conversation, last, files);
        return Fields.of()
                .put("meta", restMeta(conversation, viewer))
                .put("id", conversation.displayId())
                .put("messages", newest.isJsonNull() ? List.of() : List.of(newest))
                .put("account_id", Roster.ACCOUNT_ID)
                .put("uuid", conversation.uuid())
                .put("additional_attributes", Columns.object(conversation.additionalAttributes()))
                .put("agent_last_seen_at", Times.seconds(conversation.agentSeenAt()))
                .put("assignee_last_seen_at", Times.seconds(conversation.assigneeSeenAt()))
                .put("can_reply", true)
                .put("contact_last_seen_at", Times.seconds(conversation.contactSeenAt()))
                .put("custom_attributes", Columns.object(conversation.customAttributes()))
                .put("inbox_id", conversation.inboxId())
                .put("labels", conversation.labels())
                .put("muted", conversation.contact().blocked())
                .put("snoozed_until", Times.isoOrNull(conversation.snoozedUntil()))
                .put("status", conversation.statusWord())
                .put("created_at", Times.seconds(conversation.createdAt()))
                .put("updated_at", Times.fraction(conversation.updatedAt()))
                .put("timestamp", Times.seconds(conversation.lastActivityAt()))
                .put("first_reply_created_at", Times.secondsOrZero(conversation.firstReplyAt()))
                .put("unread_count", conversation.unread())
                .put("last_non_activity_message", said)
                .put("last_activity_at", Times.seconds(conversation.lastActivityAt()))
                .put("priority", conversation.priorityWord())
                .put("waiting_since", Times.secondsOrZero(conversation.waitingSince()))
                .put("sla_policy_id", null)
                .json();
    }

    private JsonElement message(
            @Nullable Long id,
            ConversationRow conversation,
            Map<Long, MessageRow> known,
            Map<Long, List<AttachmentRow>> files) {
        MessageRow message = id == null ? null : known.get(id);
        return Fields.element(
                message == null
                        ? null
                        : messages.cable(message, conversation, files.getOrDefault(message.id(), List.of())));
    }

    private JsonObject restMeta(ConversationRow conversation, @Nullable UserRow viewer) {
        UserRow assignee = roster.user(conversation.assigneeId());
        TeamRow team = roster.team(conversation.teamId());
        return Fields.of()
                .put("sender", people.contact(conversation.contact()))
                .put("channel", roster.inbox(conversation.inboxId()).channelType())
                .putIfPresent("assignee", assignee == null ? null : people.agent(assignee))
                .putIfPresent("assignee_type", assignee == null ? null : MessageRow.USER)
                .putIfPresent("team", team == null ? null : people.team(team, viewer))
                .put("hmac_verified", false)
                .json();
    }

    /** The websocket's shape, as it is in the database now. */
    public JsonObject cable(ConversationRow conversation) {
        ContactInboxRow source = conversation.contactInbox();
        UserRow assignee = roster.user(conversation.assigneeId());
        TeamRow team = roster.team(conversation.teamId());
        Set<Long> last = conversation.lastPublicId() == null ? Set.of() : Set.of(conversation.lastPublicId());
        JsonElement newest =
                message(conversation.lastPublicId(), conversation, table.byIds(last), table.attachments(last));
        JsonObject meta = Fields.of()
                .put("sender", people.sender(conversation.contact()))
                .put("assignee", assignee == null ? null : people.shortUser(assignee, false))
                .put("assignee_type", assignee == null ? null : MessageRow.USER)
                .put(
                        "team",
                        team == null ? null : Fields.of().put("id", team.id()).put("name", team.name()))
                .put("hmac_verified", false)
                .json();
        return Fields.of()
                .put("additional_attributes", Columns.object(conversation.additionalAttributes()))
                .put("can_reply", true)
                .put("channel", roster.inbox(conversation.inboxId()).channelType())
                .put(
                        "contact_inbox",
                        Fields.of()
                                .put("id", source.id())
                                .put("contact_id", source.contactId())
                                .put("inbox_id", source.inboxId())
                                .put("source_id", source.sourceId())
                                .put("created_at", Times.iso(source.createdAt()))
                                .put("updated_at", Times.iso(source.createdAt()))
                                .put("hmac_verified", false)
                                .put("pubsub_token", source.pubsubToken()))
                .put("id", conversation.displayId())
                .put("inbox_id", conversation.inboxId())
                .put("messages", newest.isJsonNull() ? List.of() : List.of(newest))
                .put("labels", conversation.labels())
                .put("meta", meta)
                .put("status", conversation.statusWord())
                .put("custom_attributes", Columns.object(conversation.customAttributes()))
                .put("snoozed_until", Times.isoOrNull(conversation.snoozedUntil()))
                .put("unread_count", conversation.unread())
                .put("first_reply_created_at", Times.isoOrNull(conversation.firstReplyAt()))
                .put("priority", conversation.priorityWord())
                .put("waiting_since", Times.secondsOrZero(conversation.waitingSince()))
                .put("agent_last_seen_at", Times.seconds(conversation.agentSeenAt()))
                .put("contact_last_seen_at", Times.seconds(conversation.contactSeenAt()))
                .put("last_activity_at", Times.seconds(conversation.lastActivityAt()))
                .put("timestamp", Times.seconds(conversation.lastActivityAt()))
                .put("created_at", Times.seconds(conversation.createdAt()))
                .put("updated_at", Times.fraction(conversation.updatedAt()))
                .put("account_id", Roster.ACCOUNT_ID)
                .json();
    }

    /**
     * What the customer gets.
     *
     * @param shown the messages they may see
     */
    public JsonObject forCustomer(ConversationRow conversation, List<JsonObject> shown) {
        return Fields.of()
                .put("id", conversation.displayId())
                .put("uuid", conversation.uuid())
                .put("inbox_id", conversation.inboxId())
                .put("contact_last_seen_at", Times.seconds(conversation.contactSeenAt()))
                .put("status", conversation.statusWord())
                .put("agent_last_seen_at", Times.seconds(conversation.agentSeenAt()))
                .put("messages", shown)
                .put("contact", people.rawContact(conversation.contact()))
                .json();
    }
}
