package org.evenkeel.backend.chatwoot;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.evenkeel.domain.chat.Attachment;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.chat.Visibility;
import org.jspecify.annotations.Nullable;

/** A message in the shape of a REST answer or of a websocket event. */
record MessageDto(
        @Nullable Long id,
        @Nullable Long conversationId,
        @Nullable String content,
        @Nullable String messageType,
        @Nullable String contentType,
        @Nullable String status,
        @Nullable JsonElement contentAttributes,
        @Nullable Instant createdAt,
        @SerializedName("private") @Nullable Boolean isPrivate,
        @Nullable String echoId,
        @Nullable String senderType,
        @Nullable Long senderId,
        @Nullable PersonDto sender,
        @Nullable List<@Nullable AttachmentDto> attachments) {

    /**
     * @param conversation the conversation it was found in, for shapes that do not say it themselves; 0 when not known
     * @return empty when the message has no id, or belongs nowhere
     */
    Optional<PostedMessage> toDomain(long conversation) {
        long home = conversationId == null ? conversation : conversationId;
        if (id == null || home == 0) {
            return Optional.empty();
        }
        JsonElement extra = extra();
        Long rating = Json.numberAt(extra, "submitted_values", "csat_survey_response", "rating");
        String ref = PersonDto.filled(Json.textAt(extra, "client_ref"));
        return Optional.of(new PostedMessage(
                id,
                home,
                kind(),
                author(),
                content == null ? "" : content,
                contentType == null ? "text" : contentType,
                Boolean.TRUE.equals(isPrivate) ? Visibility.NOTE : Visibility.REPLY,
                createdAt == null ? Instant.EPOCH : createdAt,
                delivery(),
                PersonDto.filled(Json.textAt(extra, "external_error")),
                // Servers before 4.9.0 drop the reference; the echo of our own request still carries it. So does a
                // customer's page with references of its own, which are none of ours.
                ref != null || kind() != MessageKind.OUTGOING ? ref : PersonDto.filled(echoId),
                Json.numberAt(extra, "in_reply_to"),
                Json.trueAt(extra, "deleted"),
                rating == null || rating < 1 || rating > 5 ? null : (Integer) rating.intValue(),
                files()));
    }

    private List<Attachment> files() {
        return attachments == null
                ? List.of()
                : attachments.stream()
                        .filter(Objects::nonNull)
                        .map(AttachmentDto::toDomain)
                        .toList();
    }

    /** Some integrations store the attributes as JSON in a string. */
    private @Nullable JsonElement extra() {
        if (contentAttributes == null || !contentAttributes.isJsonPrimitive()) {
            return contentAttributes;
        }
        try {
            return Json.parse(contentAttributes.getAsString());
        } catch (JsonParseException noJson) {
            return null;
        }
    }

    private MessageKind kind() {
        return switch (messageType == null ? "" : messageType) {
            case "0", "incoming" -> MessageKind.INCOMING;
            case "1", "outgoing" -> MessageKind.OUTGOING;
            case "3", "template" -> MessageKind.TEMPLATE;
            // A kind we do not know is neither an agent's word nor a customer's: show it as an event.
            default -> MessageKind.ACTIVITY;
        };
    }

    private Delivery delivery() {
        return switch (status == null ? "" : status) {
            case "delivered" -> Delivery.DELIVERED;
            case "read" -> Delivery.READ;
            case "failed" -> Delivery.FAILED;
            default -> Delivery.SENT;
        };
    }

    private Author author() {
        MessageKind kind = kind();
        if (kind == MessageKind.ACTIVITY) {
            return Author.SYSTEM;
        }
        String type = sender != null && sender.type() != null ? sender.type() : senderType;
        Author.Kind who =
                switch (type == null ? "" : type) {
                    case "user", "User" -> Author.Kind.AGENT;
                    case "contact", "Contact" -> Author.Kind.CUSTOMER;
                    case "" ->
                        switch (kind) {
                            case INCOMING -> Author.Kind.CUSTOMER;
                            case TEMPLATE -> Author.Kind.SYSTEM;
                            // Automation rules write without a sender.
                            default -> sender == null ? Author.Kind.BOT : Author.Kind.AGENT;
                        };
                    default -> Author.Kind.BOT;
                };
        if (who == Author.Kind.SYSTEM) {
            return Author.SYSTEM;
        }
        long person = sender != null && sender.id() != null ? sender.id() : senderId == null ? 0 : senderId;
        return new Author(who, person, sender == null ? "" : sender.shownName());
    }
}
