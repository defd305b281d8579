package org.evenkeel.app;

import java.util.List;
import org.evenkeel.backend.Backend;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.ConversationState;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an earlier sitting of the demo left open. Its simulated customers went when it ended and will never answer; left as they
 * are, their chats would head the queue as the most neglected of all.
 */
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private Leftovers() {}

    /** Resolves them, as any agent could. Before the next customers come. */
    static void resolve(Backend backend) {
        try {
            for (int page = 1; ; page++) {
                List<ConversationState> found = backend.conversations(page);
                if (found.isEmpty()) {
                    return;
                }
                for (ConversationState state : found) {
                    Conversation left = state.conversation();
                    if (left.status() == ConversationStatus.OPEN || left.status() == ConversationStatus.PENDING) {
                        backend.markSeen(left.id());
                        backend.changeStatus(left.id(), ConversationStatus.RESOLVED, null);
                    }
                }
            }
        } catch (BackendException e) {
            LOG.warn("What an earlier demo left open could not be resolved", e);
        }
    }
}
