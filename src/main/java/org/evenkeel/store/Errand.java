package org.evenkeel.store;

import java.time.Instant;
import java.util.List;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Priority;
import org.evenkeel.domain.chat.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell the server. Errands of one conversation go one after the other; all but {@link Post} set a state, may be
 * repeated, and a newer one of the same sort makes an older one pointless.
 */
public sealed interface Errand {
    /** The lane: the conversation, or 0 for the account. */
    long conversationId();

    /** A message; its words are read from its row when its turn comes. */
    record Post(
            long conversationId,
            long localId,
            String clientRef,
            String text,
            Visibility visibility,
            @Nullable Long inReplyTo)
            implements Errand {}

    record ChangeStatus(
            long conversationId,
            ConversationStatus status,
            @Nullable Instant snoozedUntil) implements Errand {}

    /** @param agentId null to unassign */
    record Assign(long conversationId, @Nullable Long agentId) implements Errand {}

    /** @param teamId null for no team */
    record AssignTeam(long conversationId, @Nullable Long teamId) implements Errand {}

    record ChangePriority(long conversationId, Priority priority) implements Errand {}

    /** The whole list. */
    record ChangeLabels(long conversationId, List<String> titles) implements Errand {
        public ChangeLabels {
            titles = List.copyOf(titles);
        }
    }

    /** The ledger of holds, as it stands when the errand's turn comes. */
    record PublishHolds(long conversationId) implements Errand {}

    /** @param seen false: mark as unread */
    record Seen(long conversationId, boolean seen) implements Errand {}

    /** Worth nothing when late: dropped rather than queued behind anything. */
    record ShowTyping(long conversationId, boolean on, boolean noteOnly) implements Errand {}

    record ChangeAvailability(Availability availability) implements Errand {
        @Override
        public long conversationId() {
            return 0;
        }
    }
}
