package org.evenkeel.domain.chat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as the server holds it.
 *
 * @param id the server's id; grows with insertion
 * @param conversationId the conversation's display id
 * @param kind what it is
 * @param author who wrote it
 * @param text Markdown source; may be empty when there are attachments
 * @param contentType the server's word: text, input_csat, …; unknown ones are shown as text
 * @param visibility NOTE when private
 * @param createdAt whole seconds: several messages share one, so sort by (createdAt, id)
 * @param delivery SENT, DELIVERED, READ or FAILED
 * @param failure why the channel did not take it, or null
 * @param clientRef our own reference when an Evenkeel wrote it, or null
 * @param inReplyTo the id of the quoted message, or null
 * @param deleted true once somebody deleted it; the text is then the server's notice
 * @param surveyRating the customer's answer 1 to 5 to a satisfaction survey, or null
 * @param attachments may be empty
 */
public record PostedMessage(
        long id,
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
    public PostedMessage {
        attachments = List.copyOf(attachments);
    }
}
