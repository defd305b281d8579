package org.evenkeel.desk;

import java.time.InstantSource;
import org.evenkeel.domain.clock.FocusSpan;
import org.evenkeel.store.Database;

/** How long we work on what. Taking, answering and resolving a conversation write it down by themselves. Never on the FX thread. */
public final class Handling {
    private final Database database;
    private final InstantSource clock;

    public Handling(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a time in which a conversation's pane was used. Not worth waiting for the disk. */
    public void inFocus(FocusSpan span) {
        database.cache(s -> s.clocks().add(span));
    }

    /** Ends wrapping up before its time is over. */
    public void wrapped(long conversationId) {
        database.change(s -> s.clocks().wrapped(conversationId, clock.instant()));
    }
}
