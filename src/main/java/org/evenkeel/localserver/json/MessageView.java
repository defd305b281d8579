package org.evenkeel.localserver.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.evenkeel.localserver.state.AttachmentRow;
import org.evenkeel.localserver.state.Columns;
import org.evenkeel.localserver.state.ContactRow;
import org.evenkeel.localserver.state.ConversationRow;
import org.evenkeel.localserver.state.MessageRow;
import org.evenkeel.localserver.state.Roster;
import org.evenkeel.localserver.state.UserRow;
import org.jspecify.annotations.Nullable;

/** Messages in their three shapes: REST (6.1), websocket (6.2) and public (17.2). */
public final class MessageView {
    private final Roster roster;
    private final PeopleView people;
    private final String base;

    /** @param base the server's address without a slash at the end */
    public MessageView(Roster roster, PeopleView people, String base) {
        this.roster = roster;
        this.people = people;
        this.base = base;
    }

    /** @param files the message's; the key stays away when there are none */
    public JsonObject rest(MessageRow message, ConversationRow conversation, List<AttachmentRow> files) {
        return rest(message, conversation.displayId(), conversation.inboxId(), conversation.contact(), files);
    }

    public JsonObject rest(
            MessageRow message, long displayId, long inboxId, @Nullable ContactRow contact, List<AttachmentRow> files) {
        return Fields.of()
                .put("id", message.id())
                .put("content", message.content())
                .put("inbox_id", inboxId)
                .put("conversation_id", displayId)
                .put("message_type", message.kind().ordinal())
                .put("content_type", message.contentType())
                .put("status", message.status())
                .put("content_attributes", attributes(message))
                .put("created_at", Times.seconds(message.createdAt()))
                .put("private", message.isPrivate())
                .put("source_id", message.sourceId())
                .putIfPresent("sender", sender(message, contact, true))
                .putIfPresent("attachments", files.isEmpty() ? null : attachments(files))
                .json();
    }

    /** The websocket's shape, also inside a conversation's {@code messages}. */
    public JsonObject cable(MessageRow message, ConversationRow conversation, List<AttachmentRow> files) {
        return Fields.of()
                .put("id", message.id())
                .put("content", message.content())
                .put("account_id", Roster.ACCOUNT_ID)
                .put("inbox_id", conversation.inboxId())
                .put("conversation_id", conversation.displayId())
                .put("message_type", message.kind().ordinal())
                .put("created_at", Times.seconds(message.createdAt()))
                .put("updated_at", Times.iso(message.updatedAt()))
                .put("private", message.isPrivate())
                .put("status", message.status())
                .put("source_id", message.sourceId())
                .put("content_type", message.contentType())
                .put("content_attributes", attributes(message))
                .put("sender_type", message.senderType())
                .put("sender_id", message.senderId())
                .put("external_source_ids", Map.of())
                .put("additional_attributes", Map.of())
                .put("processed_message_content", message.content())
                .put("sentiment", Map.of())
                .put(
                        "conversation",
                        Fields.of()
                                .put("assignee_id", conversation.assigneeId())
                                .put("unread_count", conversation.unread())
                                .put("last_activity_at", Times.seconds(conversation.lastActivityAt()))
                                .put(
                                        "contact_inbox",
                                        Fields.just(
                                                "source_id",
                                                conversation.contactInbox().sourceId())))
                .putIfPresent("sender", sender(message, conversation.contact(), false))
                .putIfPresent("attachments", files.isEmpty() ? null : attachments(files))
                .json();
    }

    /** What the customer gets: no status and no echo id. */
    public JsonObject forCustomer(MessageRow message, ConversationRow conversation, List<AttachmentRow> files) {
        return Fields.of()
                .put("id", message.id())
                .put("content", message.content())
                .put("message_type", message.kind().ordinal())
                .put("content_type", message.contentType())
                .put("content_attributes", attributes(message))
                .put("created_at", Times.seconds(message.createdAt()))
                .put("conversation_id", conversation.displayId())
                .putIfPresent("attachments", files.isEmpty() ? null : attachments(files))
                .putIfPresent("sender", sender(message, conversation.contact(), true))
                .json();
    }

    private @Nullable JsonObject sender(MessageRow message, @Nullable ContactRow contact, boolean withStatus) {
        UserRow user = MessageRow.USER.equals(message.senderType()) ? roster.user(message.senderId()) : null;
        if (user != null) {
            return people.shortUser(user, withStatus);
        }
        return MessageRow.CONTACT.equals(message.senderType()) && contact != null ? people.sender(contact) : null;
    }

    private static JsonObject attributes(MessageRow message) {
        return Columns.object(message.contentAttributes());
    }

    public JsonElement attachments(List<AttachmentRow> files) {
        return Fields.element(files.stream().map(this::attachment).toList());
    }

    public JsonObject attachment(AttachmentRow file) {
        String name = URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        String url = base + "/rails/active_storage/blobs/redirect/" + file.key() + "/" + name;
        int dot = file.fileName().lastIndexOf('.');
        return Fields.of()
                .put("id", file.id())
                .put("message_id", file.messageId())
                .put("file_type", file.fileType())
                .put("account_id", Roster.ACCOUNT_ID)
                .put("extension", dot < 0 ? null : file.fileName().substring(dot + 1))
                .put("content_type", file.contentType())
                .put("data_url", url)
                .put("thumb_url", file.fileType().equals("image") ? url : "")
                .put("file_size", file.size())
                .put("width", null)
                .put("height", null)
                .json();
    }
}
