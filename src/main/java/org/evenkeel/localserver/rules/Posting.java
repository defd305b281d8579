package org.evenkeel.localserver.rules;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.localserver.rules.Announcement.ConversationChanged.Kind;
import org.evenkeel.localserver.state.Columns;
import org.evenkeel.localserver.state.ConversationRow;
import org.evenkeel.localserver.state.MessageRow;
import org.evenkeel.localserver.state.MessageTable;
import org.evenkeel.localserver.state.MessageTable.Draft;
import org.evenkeel.localserver.state.UserRow;
import org.jspecify.annotations.Nullable;

/** How messages come into being and change, and what that does to their conversation. */
public final class Posting {
    private static final int MAX_CHARACTERS = 150_000;
    private static final int MAX_PER_MINUTE = 200;
    private static final Pattern MENTION = Pattern.compile("\\(mention://(user|team)/(\\d+)/[^)]*\\)");

    /** A file already on disk under its key. */
    public record StoredFile(String fileType, String contentType, String fileName, String key, long size) {}

    /**
     * What somebody wants to say.
     *
     * @param attributes content_attributes as given; stored with unknown keys
     * @param echoId comes back in the answer and the first event, stored nowhere
     */
    public record Wish(
            @Nullable String content,
            String contentType,
            JsonObject attributes,
            boolean isPrivate,
            @Nullable String sourceId,
            @Nullable String echoId,
            List<StoredFile> files) {
        public static Wish text(String content) {
            return new Wish(content, "text", new JsonObject(), false, null, null, List.of());
        }
    }

    private Posting() {}

    /** An agent writes: a reply or a note. */
    public static MessageRow byAgent(Entry entry, ConversationRow conversation, UserRow agent, Wish wish) {
        String content = wish.content();
        if (content != null) {
            content = Liquid.render(content, Liquid.values(conversation, agent, entry.roster()));
        }
        MessageRow message = store(
                entry,
                conversation,
                new Draft(
                        conversation.id(),
                        MessageKind.OUTGOING,
                        content,
                        wish.contentType(),
                        quoting(entry, conversation, wish.attributes()).toString(),
                        wish.isPrivate(),
                        wish.sourceId(),
                        MessageRow.USER,
                        agent.id()),
                wish);
        if (wish.isPrivate()) {
            mention(entry, conversation, message);
        } else {
            answered(entry, conversation, message);
        }
        return message;
    }

    /** The customer writes; wakes what was resolved or snoozed, unless the customer is muted. */
    public static MessageRow byCustomer(Entry entry, ConversationRow conversation, Wish wish) {
        MessageRow message = store(
                entry,
                conversation,
                new Draft(
                        conversation.id(),
                        MessageKind.INCOMING,
                        wish.content(),
                        wish.contentType(),
                        quoting(entry, conversation, wish.attributes()).toString(),
                        false,
                        wish.sourceId(),
                        MessageRow.CONTACT,
                        conversation.contact().id()),
                wish);
        entry.tables().contacts().active(conversation.contact().id(), message.createdAt());
        entry.announce(new Announcement.ContactUpdated(conversation.contact().id()));
        if (conversation.waitingSince() == null) {
            entry.tables().conversations().setWaitingSince(conversation.id(), message.createdAt(), message.createdAt());
            entry.announce(Kind.UPDATED, conversation);
        }
        boolean asleep = conversation.status() == ConversationStatus.RESOLVED
                || conversation.status() == ConversationStatus.SNOOZED;
        if (asleep && !conversation.contact().blocked()) {
            Handling.reopenByCustomer(entry, conversation);
        }
        return message;
    }

    /** The server notes what happened; skipped in silence when the conversation is at its limit. */
    static void activity(Entry entry, ConversationRow conversation, String content) {
        if (!crowded(entry, conversation)) {
            add(entry, Draft.activity(conversation.id(), content), null);
        }
    }

    /** The server writes to the customer. */
    static MessageRow template(
            Entry entry, ConversationRow conversation, String content, String type, String attributes) {
        return add(
                entry,
                new Draft(conversation.id(), MessageKind.TEMPLATE, content, type, attributes, false, null, null, null),
                null);
    }

    private static MessageRow store(Entry entry, ConversationRow conversation, Draft draft, Wish wish) {
        String content = draft.content();
        if (content != null && content.codePointCount(0, content.length()) > MAX_CHARACTERS) {
            throw Refusal.because("Validation failed: Content is too long (maximum is 150000 characters)");
        }
        if (crowded(entry, conversation)) {
            throw Refusal.because("Validation failed: Too many messages");
        }
        MessageRow message = add(entry, draft, wish.echoId());
        for (StoredFile file : wish.files()) {
            entry.tables()
                    .messages()
                    .addAttachment(
                            message.id(),
                            file.fileType(),
                            file.contentType(),
                            file.fileName(),
                            file.key(),
                            file.size(),
                            message.createdAt());
        }
        return message;
    }

    private static MessageRow add(Entry entry, Draft draft, @Nullable String echoId) {
        MessageRow message = entry.tables().messages().add(draft, entry.tick());
        entry.tables().conversations().messageAdded(message);
        entry.announce(new Announcement.MessageCreated(message.id(), echoId));
        return message;
    }

    private static boolean crowded(Entry entry, ConversationRow conversation) {
        return entry.tables().messages().recent(conversation.id(), entry.tick(), MAX_PER_MINUTE) >= MAX_PER_MINUTE;
    }

    /** A quoted message that does not exist is stored as null; one that does brings its source id along. */
    private static JsonObject quoting(Entry entry, ConversationRow conversation, JsonObject given) {
        JsonObject attributes = given.deepCopy();
        if (!attributes.has("in_reply_to")) {
            return attributes;
        }
        MessageTable messages = entry.tables().messages();
        MessageRow quoted = null;
        try {
            quoted = messages.inConversation(
                            conversation.id(), attributes.get("in_reply_to").getAsLong())
                    .orElse(null);
        } catch (NumberFormatException | UnsupportedOperationException | IllegalStateException e) {
            // No number is no message: falls through to null, as for an unknown one.
        }
        if (quoted == null) {
            attributes.add("in_reply_to", JsonNull.INSTANCE);
        } else {
            attributes.addProperty("in_reply_to", quoted.id());
            attributes.addProperty("in_reply_to_external_id", quoted.sourceId());
        }
        return attributes;
    }

    private static void answered(Entry entry, ConversationRow conversation, MessageRow message) {
        if (conversation.firstReplyAt() == null) {
            entry.tables().conversations().setFirstReply(conversation.id(), message.createdAt());
            entry.announce(new Announcement.FirstReply(message.id()));
            entry.announce(Kind.UPDATED, conversation);
        }
        if (conversation.waitingSince() != null) {
            entry.tables().conversations().setWaitingSince(conversation.id(), null, message.createdAt());
            entry.announce(Kind.UPDATED, conversation);
        }
    }

    private static void mention(Entry entry, ConversationRow conversation, MessageRow note) {
        Matcher matcher = MENTION.matcher(note.content() == null ? "" : note.content());
        while (matcher.find()) {
            long id = Long.parseLong(matcher.group(2));
            var people = matcher.group(1).equals("user")
                    ? List.of(id)
                    : List.copyOf(entry.roster().teamMembers().getOrDefault(id, Set.of()));
            for (long person : people) {
                if (entry.roster().user(person) != null) {
                    entry.tables().conversations().addParticipant(conversation.id(), person);
                    entry.tables().conversations().addMention(conversation.id(), person);
                    entry.announce(new Announcement.Mentioned(conversation.id(), person));
                }
            }
        }
    }

    /** Deletes softly and for everybody; every attribute goes with it. */
    public static MessageRow delete(Entry entry, MessageRow message) {
        entry.tables().messages().softDelete(message.id(), "This message was deleted", entry.tick());
        var changes = new JsonObject();
        changes.add("content", pair(message.content(), "This message was deleted"));
        return updated(entry, message, changes);
    }

    /** Sets it to sent and empties its attributes; an API inbox delivers nothing again. */
    public static MessageRow retry(Entry entry, MessageRow message) {
        entry.tables().messages().setStatus(message.id(), "sent", entry.tick());
        entry.tables().messages().setAttributes(message.id(), "{}", entry.tick());
        var changes = new JsonObject();
        changes.add("status", pair(message.status(), "sent"));
        return updated(entry, message, changes);
    }

    /** {@code read} never goes back to {@code delivered}, and an unknown word changes nothing. */
    public static MessageRow status(Entry entry, MessageRow message, String status, @Nullable String externalError) {
        boolean known = List.of("sent", "delivered", "read", "failed").contains(status);
        if (!known || (message.status().equals("read") && status.equals("delivered"))) {
            return message;
        }
        entry.tables().messages().setStatus(message.id(), status, entry.tick());
        JsonObject attributes = Columns.object(message.contentAttributes());
        if (status.equals("failed") && externalError != null) {
            attributes.addProperty("external_error", externalError);
            entry.tables().messages().setAttributes(message.id(), attributes.toString(), entry.tick());
        }
        var changes = new JsonObject();
        changes.add("status", pair(message.status(), status));
        return updated(entry, message, changes);
    }

    static MessageRow updated(Entry entry, MessageRow before, JsonObject changes) {
        MessageRow after = entry.tables().messages().byId(before.id()).orElseThrow();
        entry.announce(new Announcement.MessageUpdated(after.id(), changes));
        return after;
    }

    static JsonArray pair(@Nullable String before, @Nullable String after) {
        var pair = new JsonArray();
        pair.add(before);
        pair.add(after);
        return pair;
    }
}
