package org.evenkeel.domain.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of a conversation: from its arrival, or its reopening, to resolve plus wrap-up. A reopened conversation is a new
 * session linked to the one before by its number.
 *
 * @param conversationId the conversation's display id
 * @param number 1 for the first of a conversation; session n follows session n − 1
 * @param created when the conversation began
 * @param heldBy whose it was when the session began, or null
 * @param events oldest first; never empty
 */
public record Session(
        long conversationId,
        int number,
        Instant created,
        @Nullable Long heldBy,
        List<SessionEvent> events) {
    public Session {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("A session without events");
        }
    }

    public Instant begins() {
        return events.getFirst().at();
    }

    /** True when it follows another session of the same conversation. */
    public boolean reopened() {
        return number > 1;
    }

    /**
     * Cuts a conversation into its sessions. What comes after a resolve (the survey, wrap-up, an afterword) still belongs to that
     * session; the customer's next message, or the reopening, begins the next.
     *
     * @param events of the conversation, in any order; those of the same moment stay as they are given
     */
    public static List<Session> cut(long conversationId, Instant created, List<SessionEvent> events) {
        List<SessionEvent> ordered = new ArrayList<>(events);
        ordered.sort(Comparator.comparing(SessionEvent::at));
        List<Session> sessions = new ArrayList<>();
        List<SessionEvent> current = new ArrayList<>();
        Long holder = null;
        Long heldBy = null;
        boolean resolved = false;
        for (SessionEvent event : ordered) {
            if (resolved && begins(event)) {
                sessions.add(new Session(conversationId, sessions.size() + 1, created, heldBy, current));
                current = new ArrayList<>();
                heldBy = holder;
                resolved = false;
            }
            current.add(event);
            if (event instanceof SessionEvent.Resolved) {
                resolved = true;
            } else if (event instanceof SessionEvent.Assigned assigned) {
                holder = assigned.agentId();
            }
        }
        if (!current.isEmpty()) {
            sessions.add(new Session(conversationId, sessions.size() + 1, created, heldBy, current));
        }
        return sessions;
    }

    private static boolean begins(SessionEvent event) {
        return event instanceof SessionEvent.Reopened || event instanceof SessionEvent.Said said && said.byCustomer();
    }
}
