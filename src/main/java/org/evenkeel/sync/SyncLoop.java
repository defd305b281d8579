package org.evenkeel.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.evenkeel.backend.Backend;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.EventStream;
import org.evenkeel.backend.ServerEvent;
import org.evenkeel.store.Database;
import org.evenkeel.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the cache in step with the server for as long as it runs: signs in, opens the event stream, catches up beside it, and
 * begins again whenever the line breaks. One virtual thread; start and close from any other.
 */
public final class SyncLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);
    private static final Duration TICK = Duration.ofSeconds(5);
    /** A tick that took this much longer than it should: the machine slept, or somebody set the clock. */
    private static final Duration JUMP = Duration.ofSeconds(20);

    /** The socket is heard from every three seconds, so a live line may say so nearly as often. */
    private static final Duration SAY_EVERY = Duration.ofMillis(1_500);

    private static final Duration REMEMBER_EVERY = Duration.ofSeconds(15);
    private static final int BATCH = 64;

    private final Database database;
    private final Backend backend;
    private final Inbox inbox;
    private final Connectivity connectivity;
    private final InstantSource clock;
    private final Backoff backoff;
    private final Rhythm rhythm;
    private final SignIn signIn;
    private final CatchUp catchUp;
    private final Bell bell = new Bell();
    private final Thread thread;

    public SyncLoop(
            Database database,
            Backend backend,
            Inbox inbox,
            Connectivity connectivity,
            InstantSource clock,
            Backoff backoff,
            Rhythm rhythm) {
        this.database = database;
        this.backend = backend;
        this.inbox = inbox;
        this.connectivity = connectivity;
        this.clock = clock;
        this.backoff = backoff;
        this.rhythm = rhythm;
        this.signIn = new SignIn(database, backend);
        this.catchUp = new CatchUp(database, backend, inbox, connectivity, clock);
        this.thread = Thread.ofVirtual().name("sync").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Ends the wait before the next attempt: the network is said to be back. */
    public void wake() {
        bell.ring();
    }

    private void run() {
        int failures = 0;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                @Nullable Instant before = connectivity.line().lastSync();
                Duration pause;
                try {
                    session();
                    return;
                } catch (BackendException e) {
                    if (e.kind() == BackendException.Kind.SIGN_IN_NEEDED) {
                        LOG.warn("The server refused us: {}", e.sentence());
                        connectivity.refused(e.sentence());
                        return;
                    }
                    failures = progressed(before) ? 1 : failures + 1;
                    Duration asked = e.retryAfter();
                    pause = asked != null ? asked : backoff.delay(failures);
                    LOG.info("Line lost ({}); next attempt in {} ms", e.sentence(), pause.toMillis());
                    connectivity.offline(e.sentence());
                } catch (StoreException e) {
                    failures++;
                    pause = backoff.delay(failures);
                    LOG.error("The cache could not be kept in step", e);
                    connectivity.offline(String.valueOf(e.getMessage()));
                } catch (RuntimeException e) {
                    failures++;
                    pause = backoff.delay(failures);
                    LOG.error("Synchronising met a defect and begins again", e);
                    connectivity.offline("Something went wrong inside; trying again.");
                }
                bell.await(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True when the line stood long enough to get in step: the next failure is a first one again. */
    private boolean progressed(@Nullable Instant before) {
        return !Objects.equals(connectivity.line().lastSync(), before);
    }

    /** One life of the line; ends by the exception that broke it. */
    private void session() throws BackendException, InterruptedException {
        signIn.run();
        try (EventStream events = backend.events()) {
            connectivity.catchingUp(0, 0);
            Upkeep upkeep = new Upkeep(catchUp, connectivity, clock, rhythm);
            upkeep.start();
            try {
                pump(events, upkeep);
            } finally {
                upkeep.stop();
            }
        }
    }

    private void pump(EventStream events, Upkeep upkeep) throws BackendException, InterruptedException {
        Instant last = clock.instant();
        Instant remembered = last;
        Instant said = last;
        List<ServerEvent> batch = new ArrayList<>(BATCH);
        while (true) {
            BackendException broken = null;
            try {
                collect(events, batch);
            } catch (BackendException e) {
                broken = e;
            }
            if (!batch.isEmpty()) {
                upkeep.note(inbox.apply(batch));
                batch.clear();
            }
            if (broken != null) {
                throw broken;
            }
            rethrow(upkeep.failure());
            Instant now = clock.instant();
            if (Duration.between(last, now).minus(TICK).abs().compareTo(JUMP) > 0) {
                LOG.info("The clock jumped: looking for what was missed");
                connectivity.catchingUp(0, 0);
                upkeep.repairSoon();
            }
            last = now;
            if (connectivity.line().state() == Connectivity.State.ONLINE
                    && !upkeep.behind()
                    && Duration.between(said, now).abs().compareTo(SAY_EVERY) >= 0) {
                said = now;
                if (Duration.between(remembered, now).abs().compareTo(REMEMBER_EVERY) > 0) {
                    connectivity.inStep(now);
                    remembered = now;
                } else {
                    connectivity.stillInStep(now);
                }
            }
        }
    }

    /** Waits for an event and takes what else is there already, so that a burst is few transactions. */
    private static void collect(EventStream events, List<ServerEvent> batch)
            throws BackendException, InterruptedException {
        ServerEvent event = events.next(TICK);
        while (event != null) {
            batch.add(event);
            event = batch.size() < BATCH ? events.next(Duration.ZERO) : null;
        }
    }

    private static void rethrow(@Nullable Exception failure) throws BackendException {
        switch (failure) {
            case null -> {}
            case BackendException e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    /** Ends the loop and waits for it. The cache stays open. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            if (thread.isAlive() && !thread.join(Duration.ofSeconds(5))) {
                LOG.warn("Synchronising did not end within 5 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
