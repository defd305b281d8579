package org.evenkeel.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.evenkeel.backend.Backend;
import org.evenkeel.backend.BackendException;
import org.evenkeel.store.Database;

/** Brings the cache in step and empties the outbox, once, without an event stream. */
public final class SyncOnce {
    /**
     * @param conversations in the cache now
     * @param messages in the cache now
     * @param sent errands told just now
     * @param failed errands declined just now
     * @param pending errands still to be told
     * @param held replies that wait for a decision because their conversation moved on
     */
    public record Counts(int conversations, long messages, int sent, int failed, int pending, int held) {}

    private final Database database;
    private final Backend backend;
    private final Connectivity connectivity;
    private final Outbox outbox;
    private final CatchUp catchUp;
    private final InstantSource clock;

    /** @param outbox not started yet */
    public SyncOnce(
            Database database,
            Backend backend,
            Inbox inbox,
            Connectivity connectivity,
            Outbox outbox,
            InstantSource clock) {
        this.database = database;
        this.backend = backend;
        this.connectivity = connectivity;
        this.outbox = outbox;
        this.clock = clock;
        this.catchUp = new CatchUp(database, backend, inbox, connectivity, clock);
    }

    /**
     * @param patience for the outbox
     * @throws BackendException when the server was not reachable or refused us; what was fetched until then is kept
     */
    public Counts run(Duration patience) throws BackendException, InterruptedException {
        signIn();
        Instant begun = clock.instant();
        catchUp.directory();
        catchUp.reconcile(false);
        outbox.start();
        while (catchUp.history()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        connectivity.online(begun);
        Outbox.Drained drained = outbox.drain(patience);
        Housekeeping.indexAll(database);
        return database.read(s -> new Counts(
                s.conversations().count(),
                s.messages().count(),
                drained.sent(),
                drained.failed(),
                drained.pending(),
                s.guards().held()));
    }

    /**
     * Only tells the server what waits to be told.
     *
     * @param justWritten a message that was written a moment ago; it is sent though the cache may be behind
     * @param patience for the outbox
     * @throws BackendException when the server was not reachable or refused us; everything still waits then
     */
    public Outbox.Drained emptyOutbox(long justWritten, Duration patience)
            throws BackendException, InterruptedException {
        signIn();
        connectivity.reachable();
        outbox.start(Set.of(justWritten));
        return outbox.drain(patience);
    }

    private void signIn() throws BackendException {
        new SignIn(database, backend).run();
    }
}
