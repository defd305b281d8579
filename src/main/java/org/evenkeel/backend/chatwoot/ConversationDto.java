package org.evenkeel.backend.chatwoot;

import com.google.gson.JsonElement;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.backend.ConversationState;
import org.evenkeel.domain.chat.Contact;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.chat.Priority;
import org.jspecify.annotations.Nullable;

/** A conversation in the shape of a REST answer or of a websocket event; the latter says less. */
record ConversationDto(
        @Nullable Long id,
        @Nullable Long inboxId,
        @Nullable MetaDto meta,
        @Nullable ContactInboxDto contactInbox,
        @Nullable String status,
        @Nullable String priority,
        @Nullable Instant snoozedUntil,
        @Nullable Long unreadCount,
        @Nullable List<@Nullable String> labels,
        @Nullable JsonElement customAttributes,
        @Nullable Boolean canReply,
        @Nullable Instant createdAt,
        @Nullable Instant timestamp,
        @Nullable Instant lastActivityAt,
        @Nullable Instant waitingSince,
        @Nullable Instant firstReplyCreatedAt,
        @Nullable Instant contactLastSeenAt,
        @Nullable Instant agentLastSeenAt,
        @Nullable Instant updatedAt,
        @Nullable List<@Nullable MessageDto> messages,
        @Nullable MessageDto lastNonActivityMessage) {

    /** The people around a conversation. A bot may be the assignee: then nobody is. */
    record MetaDto(
            @Nullable PersonDto sender,
            @Nullable PersonDto assignee,
            @Nullable String assigneeType,
            @Nullable PersonDto team) {}

    /** The rest of this record holds the customer's own secrets and is left unread. */
    record ContactInboxDto(@Nullable Long contactId) {}

    /** @return empty when it has no id */
    Optional<ConversationState> toDomain() {
        if (id == null) {
            return Optional.empty();
        }
        Contact contact = contact();
        Instant began = firstOf(createdAt, timestamp, lastActivityAt);
        Instant active = firstOf(lastActivityAt, timestamp, createdAt);
        Conversation conversation = new Conversation(
                id,
                inboxId == null ? 0 : inboxId,
                contact.id(),
                statusRead(),
                assignee(),
                meta == null || meta.team() == null ? null : meta.team().id(),
                priorityRead(),
                snoozedUntil,
                unreadCount == null ? 0 : Math.clamp(unreadCount, 0, Integer.MAX_VALUE),
                labels == null
                        ? List.of()
                        : labels.stream().filter(Objects::nonNull).toList(),
                Json.attributes(customAttributes),
                !Boolean.FALSE.equals(canReply),
                began,
                active,
                waitingSince,
                firstReplyCreatedAt,
                contactLastSeenAt,
                agentLastSeenAt,
                // servers before 4.0.2 do not say
                firstOf(updatedAt, active));
        return Optional.of(new ConversationState(conversation, contact, newest(id)));
    }

    private Contact contact() {
        PersonDto sender = meta == null ? null : meta.sender();
        if (sender != null && sender.id() != null) {
            return sender.toContact();
        }
        long known = contactInbox == null || contactInbox.contactId() == null ? 0 : contactInbox.contactId();
        return new Contact(known, "", null, null, null, "", false, Json.attributes(null), null, null);
    }

    private @Nullable Long assignee() {
        if (meta == null || meta.assignee() == null) {
            return null;
        }
        boolean person = meta.assigneeType() == null || meta.assigneeType().equals("User");
        return person ? meta.assignee().id() : null;
    }

    /** A status of a later version counts as open: better seen once too often than lost. */
    private ConversationStatus statusRead() {
        return switch (status == null ? "" : status) {
            case "resolved" -> ConversationStatus.RESOLVED;
            case "pending" -> ConversationStatus.PENDING;
            case "snoozed" -> ConversationStatus.SNOOZED;
            default -> ConversationStatus.OPEN;
        };
    }

    private Priority priorityRead() {
        return switch (priority == null ? "" : priority.toLowerCase(Locale.ROOT)) {
            case "low" -> Priority.LOW;
            case "medium" -> Priority.MEDIUM;
            case "high" -> Priority.HIGH;
            case "urgent" -> Priority.URGENT;
            default -> Priority.NONE;
        };
    }

    private Optional<PostedMessage> newest(long conversation) {
        Stream<@Nullable MessageDto> carried = messages == null ? Stream.of() : messages.stream();
        return Stream.concat(carried, Stream.ofNullable(lastNonActivityMessage))
                .filter(Objects::nonNull)
                .flatMap(message -> message.toDomain(conversation).stream())
                .max(Comparator.comparingLong(PostedMessage::id));
    }

    private static Instant firstOf(@Nullable Instant... candidates) {
        return Stream.of(candidates).filter(Objects::nonNull).findFirst().orElse(Instant.EPOCH);
    }
}
