package org.evenkeel.domain.chat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as the cache holds it: the server's, or our own on its way there.
 *
 * @param localId the cache's own id; stable from the moment of writing through every acknowledgement
 * @param serverId the server's id, or null while it is only ours
 * @param conversationId the conversation's display id
 * @param kind what it is
 * @param author who wrote it
 * @param text Markdown source
 * @param contentType as {@link PostedMessage#contentType()}
 * @param visibility NOTE when private
 * @param createdAt the server's time once accepted, until then the time of writing
 * @param delivery how far it has come
 * @param failure why it failed or is held, in words for a person, or null
 * @param clientRef our reference, or null for what others wrote
 * @param inReplyTo the server id of the quoted message, or null
 * @param deleted true once deleted on the server
 * @param surveyRating 1 to 5, or null
 * @param attachments may be empty
 */
public record Message(
        long localId,
        @Nullable Long serverId,
        long conversationId,
        MessageKind kind,
        Author author,
        String text,
        String contentType,
        Visibility visibility,
        Instant createdAt,
        Delivery delivery,
        @Nullable String failure,
        @Nullable String clientRef,
        @Nullable Long inReplyTo,
        boolean deleted,
        @Nullable Integer surveyRating,
        List<Attachment> attachments) {
    /** The order of a transcript: what the server holds by (time, id), then our own waiting ones as written. */
    public static final Comparator<Message> TRANSCRIPT_ORDER = Comparator.comparing((Message m) -> m.serverId == null)
            .thenComparing(m -> m.serverId == null ? Instant.EPOCH : m.createdAt)
            .thenComparingLong(m -> m.serverId == null ? m.localId : m.serverId);

    public Message {
        attachments = List.copyOf(attachments);
    }

    public boolean isNote() {
        return visibility == Visibility.NOTE;
    }
}
