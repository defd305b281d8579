package org.evenkeel.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.backend.Backend;
import org.evenkeel.store.Database;
import org.evenkeel.store.Errand;
import org.evenkeel.store.OutboxTable.Row;
import org.evenkeel.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox: one errand in flight per conversation, first in first out; conversations beside each other. The rows are
 * the truth; whatever stops this, the next start goes on from them.
 */
public final class Outbox implements AutoCloseable {
    /**
     * @param lookAgainAfter how long after an attempt with unknown outcome the server may still be busy with it
     * @param typingLife how old a typing notice may become
     * @param lanes how many conversations are served beside each other
     */
    public record Timing(Duration lookAgainAfter, Duration typingLife, int lanes) {
        public static final Timing SHIPPED = new Timing(Duration.ofSeconds(20), Duration.ofSeconds(5), 8);
    }

    /** @param pending what is still to be told */
    public record Drained(int sent, int failed, int pending) {}

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    /** How often the file is asked whether another process put something into it. */
    private static final Duration LOOK_ROUND = Duration.ofSeconds(5);
    /**
     * A round that took this much longer or shorter: somebody set the clock, or the machine slept. More than a round, since the
     * bell cuts one short.
     */
    private static final Duration JUMP = Duration.ofSeconds(6);

    private static final long UNKNOWN = -1;

    private final Database database;
    private final Connectivity connectivity;
    private final InstantSource clock;
    private final Timing timing;
    private final Courier courier;
    private final Bell bell = new Bell();
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();
    private final ClosedLanes closed;
    private final Semaphore lanes;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final Bell settled = new Bell();
    private final AutoCloseable wakeOnReturn;
    private final AutoCloseable markBeforeOnline;
    private final Thread thread;
    /** When the outbox was last looked at; its own thread only. */
    private Instant looked;
    /** Of a look that found nothing, how far the file was written then, else {@link #UNKNOWN}; its own thread only. */
    private long empty = UNKNOWN;

    public Outbox(
            Database database,
            Backend backend,
            Inbox inbox,
            Connectivity connectivity,
            InstantSource clock,
            Backoff backoff,
            Timing timing) {
        this.database = database;
        this.connectivity = connectivity;
        this.clock = clock;
        this.timing = timing;
        this.courier = new Courier(database, backend, inbox, connectivity, clock, backoff, timing.lookAgainAfter());
        this.closed = new ClosedLanes(clock, backoff);
        this.lanes = new Semaphore(timing.lanes());
        this.wakeOnReturn = connectivity.onReturn(this::lineIsBack);
        this.markBeforeOnline =
                connectivity.beforeOnline(() -> database.cache(s -> s.guards().delayAll()));
        this.looked = clock.instant();
        this.thread = Thread.ofVirtual().name("outbox").unstarted(this::run);
    }

    /** Takes up what an earlier run left. */
    public void start() {
        start(Set.of());
    }

    /** @param justWritten messages that whoever waits for them wrote a moment ago: they are sent as they are */
    void start(Set<Long> justWritten) {
        database.change(s -> {
            Instant now = clock.instant();
            s.outbox().nothingInFlight(now);
            s.guards().delayAll();
            for (long localId : justWritten) {
                s.outbox()
                        .ofMessage(localId)
                        .ifPresent(row -> s.guards().know(localId, row.errand().conversationId(), now));
            }
        });
        thread.start();
    }

    /** There is something new. Any thread. */
    public void ring() {
        bell.ring();
    }

    private void lineIsBack() {
        database.cache(s -> s.outbox().allDue(clock.instant()));
        bell.ring();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Duration pause;
                try {
                    pause = dispatch();
                } catch (StoreException e) {
                    LOG.error("The outbox could not be read", e);
                    pause = AFTER_TROUBLE;
                } catch (RuntimeException e) {
                    LOG.error("The outbox met a defect and goes on", e);
                    pause = AFTER_TROUBLE;
                }
                bell.await(pause.compareTo(LOOK_ROUND) < 0 ? pause : LOOK_ROUND);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Starts what is due.
     *
     * @return how long until something else is
     */
    private Duration dispatch() throws InterruptedException {
        Instant now = clock.instant();
        if (Duration.between(looked, now).minus(LOOK_ROUND).abs().compareTo(JUMP) > 0) {
            database.cache(s -> s.outbox().clockSet(now));
        }
        looked = now;
        long written = database.tellWhatOthersWrote();
        if (written == empty) {
            return IDLE;
        }
        empty = UNKNOWN;
        boolean quiet = mentionTyping();
        if (connectivity.line().state() == Connectivity.State.REFUSED) {
            return IDLE;
        }
        Duration pause = IDLE;
        List<Row> heads = database.read(s -> s.outbox().heads());
        if (quiet && heads.isEmpty()) {
            empty = written;
        }
        for (Row row : heads) {
            long lane = row.errand().conversationId();
            if (busy.contains(lane) || closed.contains(lane)) {
                continue;
            }
            Duration wait = Duration.between(now, row.dueAt());
            if (wait.isPositive()) {
                pause = wait.compareTo(pause) < 0 ? wait : pause;
            } else {
                lanes.acquire();
                busy.add(lane);
                threads.execute(() -> serve(lane, row.id()));
            }
        }
        return pause;
    }

    private void serve(long lane, long id) {
        boolean trouble = true;
        try {
            // Read again now that the lane is ours: since the look at all heads, the row may have been served and put
            // back.
            Row row = database.read(s -> s.outbox().find(id)).orElse(null);
            if (row == null || row.dueAt().isAfter(clock.instant())) {
                trouble = false;
                return;
            }
            switch (courier.carry(row)) {
                case DONE -> sent.incrementAndGet();
                case FAILED -> failed.incrementAndGet();
                case LATER, HELD -> {}
            }
            trouble = false;
        } catch (StoreException e) {
            LOG.error("What came of an errand could not be written down", e);
        } catch (RuntimeException e) {
            LOG.error("An errand of conversation {} ended by a defect", lane, e);
        } finally {
            // The row lies there as due as before: what closes the lane for a while is only here.
            if (trouble) {
                closed.close(lane);
            } else {
                closed.open(lane);
            }
            busy.remove(lane);
            lanes.release();
            settled.ring();
            if (!trouble) {
                bell.ring();
            }
        }
    }

    /** @return whether nobody typed */
    private boolean mentionTyping() {
        List<Row> notices = database.read(s -> s.outbox().typing());
        if (notices.isEmpty()) {
            return true;
        }
        database.cache(s -> notices.forEach(notice -> s.outbox().remove(notice.id())));
        Instant oldest = clock.instant().minus(timing.typingLife());
        for (Row notice : notices) {
            if (connectivity.connected()
                    && notice.createdAt().isAfter(oldest)
                    && notice.errand() instanceof Errand.ShowTyping typing) {
                threads.execute(() -> courier.mention(typing));
            }
        }
        return false;
    }

    /** Waits until everything is told, at most so long. Counts from the start of this outbox. */
    public Drained drain(Duration patience) throws InterruptedException {
        Instant end = clock.instant().plus(patience);
        ring();
        // A lane is busy until what it told is counted, a moment after its row is gone.
        while (pending() > 0 || !busy.isEmpty()) {
            Duration left = Duration.between(clock.instant(), end);
            if (!left.isPositive()) {
                break;
            }
            settled.await(left);
        }
        return new Drained(sent.get(), failed.get(), pending());
    }

    private int pending() {
        return database.read(s -> s.outbox().pending());
    }

    /** Stops sending; what is in flight gets a moment to end. */
    @Override
    public void close() {
        try {
            wakeOnReturn.close();
            markBeforeOnline.close();
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(5));
            }
            threads.shutdown();
            if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
                threads.shutdownNow();
                threads.awaitTermination(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("The outbox did not end cleanly", e);
        }
    }
}
