package org.evenkeel.localserver.rules;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.localserver.rules.Announcement.ConversationChanged;
import org.evenkeel.localserver.rules.Announcement.ConversationChanged.Kind;
import org.evenkeel.localserver.state.ConversationRow;
import org.evenkeel.localserver.state.DirectoryTable.CacheKey;
import org.evenkeel.localserver.state.Roster;
import org.evenkeel.localserver.state.ServerClock;
import org.evenkeel.localserver.state.Tables;

/** One transaction: its tables, its time, and what to announce once it has committed. */
public final class Entry {
    private final Tables tables;
    private final Roster roster;
    private final ServerClock clock;
    private final List<Announcement> announcements = new ArrayList<>();
    private boolean rosterChanged;

    Entry(Tables tables, Roster roster, ServerClock clock) {
        this.tables = tables;
        this.roster = roster;
        this.clock = clock;
    }

    public Tables tables() {
        return tables;
    }

    /** People, inboxes and teams as they were when the transaction began. */
    public Roster roster() {
        return roster;
    }

    /** A stamp of its own for each thing that happens. */
    public long tick() {
        return clock.tick();
    }

    /** Says it once, however often it is asked for in this transaction. */
    public void announce(Announcement announcement) {
        if (!announcements.contains(announcement)) {
            announcements.add(announcement);
        }
    }

    public void announce(Kind kind, ConversationRow conversation) {
        announce(new ConversationChanged(kind, conversation.id()));
    }

    /** Users, inboxes, teams or their members were written. */
    public void rosterChanged() {
        rosterChanged = true;
    }

    /** What clients keep copies of was written. */
    public void cacheChanged(CacheKey key) {
        tables.directory().touch(key, tick());
        rosterChanged();
        announce(new Announcement.CacheInvalidated());
    }

    boolean changesRoster() {
        return rosterChanged;
    }

    List<Announcement> announcements() {
        return List.copyOf(announcements);
    }
}
