package org.evenkeel.domain.chat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as the server describes it.
 *
 * @param id the display id: unique in one account
 * @param inboxId the channel it came by
 * @param contactId the customer
 * @param status where it stands
 * @param assigneeId the agent who has it; null when nobody (or a bot) has
 * @param teamId the team that has it, or null
 * @param priority never null; NONE when unset
 * @param snoozedUntil when it comes back; null when not snoozed or until the customer writes
 * @param unreadCount unread customer messages; the server never says more than 10
 * @param labels titles
 * @param attributes custom attributes; values as text (nested ones as JSON text)
 * @param canReply false when the channel's reply window has closed
 * @param createdAt when it began
 * @param lastActivityAt the newest message of any kind
 * @param waitingSince the first customer message of the burst nobody has answered yet; null when none waits
 * @param firstReplyAt the first human reply; null when there was none
 * @param contactSeenAt up to when the customer has read; null when never
 * @param agentSeenAt up to when some agent has read; null when never
 * @param updatedAt the server's own mark of newness, to the millisecond
 */
public record Conversation(
        long id,
        long inboxId,
        long contactId,
        ConversationStatus status,
        @Nullable Long assigneeId,
        @Nullable Long teamId,
        Priority priority,
        @Nullable Instant snoozedUntil,
        int unreadCount,
        List<String> labels,
        Map<String, String> attributes,
        boolean canReply,
        Instant createdAt,
        Instant lastActivityAt,
        @Nullable Instant waitingSince,
        @Nullable Instant firstReplyAt,
        @Nullable Instant contactSeenAt,
        @Nullable Instant agentSeenAt,
        Instant updatedAt) {
    public Conversation {
        labels = List.copyOf(labels);
    }
}
