package org.evenkeel.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntSupplier;
import org.evenkeel.domain.Change;
import org.evenkeel.store.Database;
import org.evenkeel.store.Retention;
import org.evenkeel.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the cache needs and nobody waits for: the mood of new messages is read and they become searchable, sessions are measured,
 * old transcripts leave, their space is given back.
 * In small steps with pauses between them, on a thread of its own, so that no write of the agent waits noticeably; while a
 * catch-up pours messages in, indexing stands back.
 */
public final class Housekeeping implements AutoCloseable {
    /**
     * @param quiet so long after a message was stored it is indexed, and with it all that came meanwhile
     * @param patience but a catch-up that lasts does not put it off longer than this
     * @param between two steps
     */
    public record Pace(Duration quiet, Duration patience, Duration between) {
        public static final Pace SHIPPED =
                new Pace(Duration.ofMillis(300), Duration.ofSeconds(20), Duration.ofMillis(16));
    }

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    /** When nobody types, larger steps make a better index in less time. */
    private static final int LONG_STEP = 4_000;

    /** Blocks of a thousand sessions packed in one step: some 5 ms. */
    private static final int PACKED = 1;

    /** So many at least before the next look whether messages still pour in. */
    private static final int STEPS_IN_A_ROW = 25;

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration RETENTION_EVERY = Duration.ofHours(6);
    /** Not while a console is opening. */
    private static final Duration RETENTION_FIRST = Duration.ofMinutes(1);

    private final Database database;
    private final InstantSource clock;
    private final IntSupplier retentionDays;
    private final Pace pace;
    private final ToneReader tones;
    private final Stride toned;
    private final Stride guessed;
    private final Stride indexed;
    private final Stride measured;
    private final Bell bell = new Bell();
    /** Never rung: just a wait. */
    private final Bell pause = new Bell();

    private final AutoCloseable listening;
    private final Thread thread;
    private Instant retentionDue;

    /**
     * @param retentionDays after how many days transcripts leave; 0: never
     * @param tones what reads the mood of new messages
     */
    public Housekeeping(
            Database database, InstantSource clock, IntSupplier retentionDays, Pace pace, ToneReader tones) {
        this.database = database;
        this.clock = clock;
        this.retentionDays = retentionDays;
        this.pace = pace;
        this.tones = tones;
        this.toned = new Stride(clock, 20, 100);
        this.guessed = new Stride(clock, 5, 40);
        this.indexed = new Stride(clock, 40, 400);
        this.measured = new Stride(clock, 2, 20);
        this.retentionDue = clock.instant().plus(RETENTION_FIRST);
        this.listening = database.changes().subscribe(this::note);
        // It computes more than it waits: on a virtual thread it would keep those of the line off their carrier.
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("housekeeping")
                .priority(Thread.MIN_PRIORITY)
                .unstarted(this::run);
    }

    public void start() {
        int days = retentionDays.getAsInt();
        Retention.wantFrom(database, days == 0 ? Instant.EPOCH : clock.instant().minus(Duration.ofDays(days)));
        thread.start();
        bell.ring();
    }

    /** Makes everything searchable now; for a program that ends afterwards. */
    public static void indexAll(Database database) {
        boolean more = true;
        while (more) {
            more = database.<Boolean>derive(s -> s.searchIndex().fill(LONG_STEP));
        }
    }

    /** Measures every session now; for a program that ends afterwards. */
    public static void measureAll(Database database, InstantSource clock) {
        boolean more = true;
        while (more) {
            more = database.<Boolean>derive(s -> s.sessionIndex().fill(LONG_STEP, clock.instant()));
        }
    }

    private void note(Change change) {
        if (change instanceof Change.Messages
                || change instanceof Change.Conversations
                || change instanceof Change.Holds) {
            bell.ring();
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                boolean rung = bell.await(IDLE);
                try {
                    if (rung) {
                        settle();
                        readTones();
                        guessKinds();
                        index();
                        measure();
                    }
                    if (!clock.instant().isBefore(retentionDue)) {
                        retentionDue = clock.instant().plus(RETENTION_EVERY);
                        expire();
                    }
                } catch (StoreException e) {
                    LOG.warn("Housekeeping was put off: {}", e.getMessage());
                } catch (RuntimeException e) {
                    LOG.error("Housekeeping met a defect", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until messages have stopped pouring in. */
    private void settle() throws InterruptedException {
        Instant latest = clock.instant().plus(pace.patience());
        boolean pouring = true;
        while (pouring && clock.instant().isBefore(latest)) {
            pouring = bell.await(pace.quiet());
        }
    }

    /** Before the index: an agent looks at the mood at once and searches later. */
    private void readTones() throws InterruptedException {
        for (int steps = 0; toned.take(tones::step); steps++) {
            if (steps >= STEPS_IN_A_ROW && bell.rung()) {
                return;
            }
            pause.await(pace.between());
        }
    }

    /** What new conversations are about, for the lists; it takes a moment, and only where something was said. */
    private void guessKinds() throws InterruptedException {
        while (guessed.take(some -> database.<Boolean>derive(s -> s.kinds().guessSome(some)))) {
            pause.await(pace.between());
        }
    }

    /** Until all is searchable; while messages go on coming, a share of it at a time. */
    private void index() throws InterruptedException {
        for (int steps = 0;
                indexed.take(
                        some -> database.<Boolean>derive(s -> s.searchIndex().fill(some)));
                steps++) {
            if (steps >= STEPS_IN_A_ROW && bell.rung()) {
                return;
            }
            pause.await(pace.between());
        }
    }

    /**
     * Sessions of the conversations that changed, and what numbers read of them; while messages go on coming, a share of them at a
     * time.
     */
    private void measure() throws InterruptedException {
        for (int steps = 0; measured.take(this::measure); steps++) {
            if (steps >= STEPS_IN_A_ROW && bell.rung()) {
                return;
            }
            pause.await(pace.between());
        }
        while (database.<Boolean>derive(s -> s.facts().fill(PACKED)) && !bell.rung()) {
            pause.await(pace.between());
        }
    }

    private boolean measure(int some) {
        return database.<Boolean>derive(s -> s.sessionIndex().fill(some, clock.instant()));
    }

    private void expire() throws InterruptedException {
        int days = retentionDays.getAsInt();
        if (days == 0) {
            return;
        }
        Retention retention = new Retention(database, clock.instant().minus(Duration.ofDays(days)));
        while (retention.step()) {
            pause.await(pace.between());
        }
        if (retention.removed() > 0) {
            LOG.info("{} messages older than {} days left the cache", retention.removed(), days);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            if (thread.isAlive()) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("Housekeeping did not end cleanly", e);
        }
    }
}
