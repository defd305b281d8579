package org.evenkeel.desk;

import org.evenkeel.domain.chat.Visibility;

/** What is typed and not sent: one text per conversation and visibility, on this computer only. Never on the FX thread. */
public final class Drafts {
    /** @param writing which of the two was edited last */
    public record Draft(String reply, String note, Visibility writing) {}

    /** Empty texts when there is none. */
    public Draft of(long conversationId) {
        throw new UnsupportedOperationException();
    }

    public void save(long conversationId, Visibility visibility, String text) {
        throw new UnsupportedOperationException();
    }

    /** Remembers which of the two is being written, so that a restart comes back to it. */
    public void choose(long conversationId, Visibility visibility) {
        throw new UnsupportedOperationException();
    }
}
