package org.evenkeel.localserver.rules;

import java.util.List;
import java.util.function.Function;
import org.evenkeel.localserver.state.Database;
import org.evenkeel.localserver.state.ServerClock;
import org.jspecify.annotations.Nullable;

/** The one place where anything is written: a transaction, and after its commit, in the order of commits, the news. */
public final class Ledger {
    private final Database database;
    private final ServerClock clock;
    private final Announcer announcer;

    public Ledger(Database database, ServerClock clock, Announcer announcer) {
        this.database = database;
        this.clock = clock;
        this.announcer = announcer;
    }

    /** Runs the work; when it throws, nothing is written and nothing announced. */
    public <T extends @Nullable Object> T change(Function<Entry, T> work) {
        var entry = new Entry[1];
        return database.write(
                tables -> {
                    entry[0] = new Entry(tables, database.roster(tables), clock);
                    return work.apply(entry[0]);
                },
                () -> {
                    if (entry[0].changesRoster()) {
                        database.forgetRoster();
                    }
                    announcer.announce(entry[0].announcements());
                });
    }

    /** Tells what is written nowhere, such as that somebody types. */
    public void tell(Announcement announcement) {
        announcer.announce(List.of(announcement));
    }
}
