package org.evenkeel.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import org.evenkeel.backend.Backend;
import org.evenkeel.desk.Alarms;
import org.evenkeel.desk.Changes;
import org.evenkeel.desk.Checks;
import org.evenkeel.desk.Conversations;
import org.evenkeel.desk.Drafts;
import org.evenkeel.desk.Exports;
import org.evenkeel.desk.Handling;
import org.evenkeel.desk.Holds;
import org.evenkeel.desk.Layouts;
import org.evenkeel.desk.Presence;
import org.evenkeel.desk.Promises;
import org.evenkeel.desk.Replies;
import org.evenkeel.desk.Reviews;
import org.evenkeel.desk.Search;
import org.evenkeel.desk.Settings;
import org.evenkeel.desk.Templates;
import org.evenkeel.desk.Tones;
import org.evenkeel.desk.Transcripts;
import org.evenkeel.desk.archive.Archives;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.domain.tone.Registers;
import org.evenkeel.export.Papers;
import org.evenkeel.lexicon.HunspellSpeller;
import org.evenkeel.lexicon.Languages;
import org.evenkeel.platform.Directories;
import org.evenkeel.store.Database;
import org.evenkeel.store.KeyValueTable;
import org.evenkeel.sync.Backoff;
import org.evenkeel.sync.Connectivity;
import org.evenkeel.sync.Housekeeping;
import org.evenkeel.sync.Inbox;
import org.evenkeel.sync.Outbox;
import org.evenkeel.sync.SyncLoop;
import org.evenkeel.sync.SyncOnce;
import org.evenkeel.sync.ToneReader;
import org.evenkeel.ui.shell.Desk;

/**
 * The composition root: one agent's cache, the line to their server, and the verbs over both. Constructors only. Opened
 * without being started it reads and writes the cache and touches no network.
 */
final class Workstation implements AutoCloseable {
    private final Database database;
    private final Backend backend;
    private final Connectivity connectivity;
    private final Inbox inbox;
    private final InstantSource clock;
    private final Outbox outbox;
    private final SyncLoop loop;
    private final Changes changes;
    private final Conversations conversations;
    private final Transcripts transcripts;
    private final Replies replies;
    private final Holds holds;
    private final Drafts drafts;
    private final Promises promises;
    private final Handling handling;
    private final Presence presence;
    private final Layouts layouts;
    private final Settings settings;
    private final Alarms alarms;
    private final Search search;
    private final Checks checks;
    private final Reviews reviews;
    private final Archives archives;
    private final Exports exports;
    private final Tones tones;
    private final Templates templates;
    private final Housekeeping housekeeping;

    /** @param backend closed with the workstation */
    Workstation(Path cache, Backend backend, InstantSource clock) {
        this(cache, backend, clock, Pace.shipped());
    }

    /** As the other one, at a pace of the caller's choice. */
    Workstation(Path cache, Backend backend, InstantSource clock, Pace pace) {
        this.database = Database.open(cache, clock);
        this.backend = backend;
        this.connectivity = new Connectivity(database, clock);
        this.inbox = new Inbox(database, clock);
        this.clock = clock;
        Backoff backoff = pace.backoff();
        this.outbox = new Outbox(database, backend, inbox, connectivity, clock, backoff, pace.outbox());
        this.loop = new SyncLoop(database, backend, inbox, connectivity, clock, backoff, pace.rhythm());
        this.changes = new Changes(database.changes());
        this.conversations = new Conversations(database, clock, outbox::ring);
        this.transcripts = new Transcripts(database);
        this.replies = new Replies(database, clock, outbox::ring);
        this.holds = new Holds(database, clock, outbox::ring);
        this.drafts = new Drafts(database, clock);
        this.promises = new Promises(database, clock);
        this.handling = new Handling(database, clock);
        this.presence = new Presence(database, connectivity, clock, outbox::ring);
        this.layouts = new Layouts(database);
        this.settings = new Settings(database);
        this.alarms = new Alarms(conversations, settings);
        this.search = new Search(database);
        Languages languages = new Languages();
        HunspellSpeller speller = new HunspellSpeller(Directories.dictionaries());
        settings.dictionaries(new SpellingShelf(speller));
        this.checks = new Checks(database, speller, texts -> Registers.of(texts, languages), clock);
        replies.afterwards(checks::sent);
        this.reviews = new Reviews(database, clock);
        this.archives = new Archives(database, reviews, clock);
        this.exports = new Exports(database, reviews, new Papers(Directories.fonts()), ZoneId.systemDefault());
        this.tones = new Tones(database, clock, languages);
        this.templates = new Templates(database, clock, this::heard, ToneWeights.intents()::of);
        this.housekeeping = new Housekeeping(
                database,
                clock,
                settings::retentionDays,
                Housekeeping.Pace.SHIPPED,
                new ToneReader(database, ToneWeights::model));
    }

    /** Begins to keep the cache in step and to send what waits. */
    void start() {
        outbox.start();
        loop.start();
        housekeeping.start();
    }

    /** Brings the cache in step once and empties the outbox as far as it goes. */
    SyncOnce once() {
        return new SyncOnce(database, backend, inbox, connectivity, outbox, clock);
    }

    /** What became of a damaged cache when it was opened. */
    Database.Opened opened() {
        return database.opened();
    }

    /** What everything of this workstation takes the time from. */
    InstantSource clock() {
        return clock;
    }

    Changes changes() {
        return changes;
    }

    Transcripts transcripts() {
        return transcripts;
    }

    Replies replies() {
        return replies;
    }

    Search search() {
        return search;
    }

    Reviews reviews() {
        return reviews;
    }

    Archives archives() {
        return archives;
    }

    /** Says whose sessions these are, to computers that get them in an archive. */
    void servedBy(Workspace workspace) {
        workspace
                .shared()
                .ifPresent(server -> database.change(s -> {
                    if (!s.meta()
                            .get(KeyValueTable.SERVER)
                            .filter(server::equals)
                            .isPresent()) {
                        s.meta().put(KeyValueTable.SERVER, server);
                    }
                }));
    }

    Exports exports() {
        return exports;
    }

    /** Measures everything that another program stored. */
    void measure() {
        Housekeeping.measureAll(database, clock);
    }

    /** Makes everything searchable that another program stored. */
    void index() {
        Housekeeping.indexAll(database);
    }

    /** What templates are chosen by, as other parts of the desk know it. */
    private Templates.Heard heard(long conversationId) {
        Tones.Tone tone = tones.of(conversationId);
        return new Templates.Heard(
                tone.curve().current(),
                tone.register(),
                holds.standing(conversationId).map(HoldStanding::state),
                tone.baiting().isPresent());
    }

    /** Every verb that the console's screens need. */
    Desk desk() {
        return new Desk(
                conversations,
                transcripts,
                replies,
                drafts,
                holds,
                promises,
                handling,
                layouts,
                presence,
                search,
                alarms,
                templates,
                settings,
                checks,
                reviews,
                archives,
                exports,
                tones);
    }

    @Override
    public void close() {
        loop.close();
        outbox.close();
        housekeeping.close();
        backend.close();
        database.close();
    }
}
