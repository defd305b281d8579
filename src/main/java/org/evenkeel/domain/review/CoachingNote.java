package org.evenkeel.domain.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lead noted about an agent's work.
 *
 * @param id the same on every computer
 * @param shared true: the agent reads it; false: only who wrote it
 * @param links what it is about; may be empty
 */
public record CoachingNote(
        String id, long agentId, long authorId, Instant written, String text, boolean shared, List<Link> links) {
    /** @param messageId the cache's own id of a message of that session, or null for the session as a whole */
    public record Link(long sessionId, @Nullable Long messageId) {}

    public CoachingNote {
        links = List.copyOf(links);
    }
}
