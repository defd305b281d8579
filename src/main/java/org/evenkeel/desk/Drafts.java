package org.evenkeel.desk;

import java.time.InstantSource;
import java.util.Map;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.store.Database;

/** What is typed and not sent: one text per conversation and visibility, on this computer only. Never on the FX thread. */
public final class Drafts {
    private final Database database;
    private final InstantSource clock;

    public Drafts(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param writing which of the two was edited last */
    public record Draft(String reply, String note, Visibility writing) {}

    /** Empty texts when there is none. */
    public Draft of(long conversationId) {
        return database.read(s -> {
            Map<Visibility, String> texts = s.drafts().of(conversationId);
            return new Draft(
                    texts.getOrDefault(Visibility.REPLY, ""),
                    texts.getOrDefault(Visibility.NOTE, ""),
                    s.drafts().writing(conversationId).orElse(Visibility.REPLY));
        });
    }

    public void save(long conversationId, Visibility visibility, String text) {
        database.change(s -> {
            s.drafts().put(conversationId, visibility, text, clock.instant());
            s.drafts().choose(conversationId, visibility);
        });
    }

    /** Remembers which of the two is being written, so that a restart comes back to it. */
    public void choose(long conversationId, Visibility visibility) {
        database.change(s -> {
            s.drafts().choose(conversationId, visibility);
        });
    }
}
