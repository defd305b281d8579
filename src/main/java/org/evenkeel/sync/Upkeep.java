package org.evenkeel.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.evenkeel.backend.BackendException;
import org.jspecify.annotations.Nullable;

/**
 * What is fetched beside the event stream while it stands, most urgent first: the first reconciliation, conversations that
 * events spoke of, stale lists, messages that may have been lost between events, the periodic repair, and history when there is
 * nothing else. Works on a thread of its own, so that events go on being applied meanwhile.
 */
final class Upkeep {
    private static final Duration BETWEEN_STEPS = Duration.ofMillis(20);
    /** However far off what is due next: the clock may be set meanwhile. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    private static final Duration WHEN_TOO_MANY = Duration.ofSeconds(15);

    private final CatchUp catchUp;
    private final Connectivity connectivity;
    private final InstantSource clock;
    private final Rhythm rhythm;
    private final Bell bell = new Bell();
    private final Thread thread;
    private final Set<Long> unknown = new HashSet<>();
    private final Map<Long, Instant> touched = new HashMap<>();
    private boolean directoryStale;
    /** How often something may have been missed, the beginning included, and up to which of these was looked. */
    private int missed = 1;

    private int looked;
    private Instant repaired;
    private boolean historyLeft = true;
    private volatile @Nullable Exception failure;

    Upkeep(CatchUp catchUp, Connectivity connectivity, InstantSource clock, Rhythm rhythm) {
        this.catchUp = catchUp;
        this.connectivity = connectivity;
        this.clock = clock;
        this.rhythm = rhythm;
        this.repaired = clock.instant();
        this.thread = Thread.ofVirtual().name("upkeep").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Ends the work at hand and waits for its end, so that nothing of an old line is written beside a new one. */
    void stop() {
        thread.interrupt();
        boolean interrupted = Thread.interrupted();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Why the work ended, or null while it goes on. */
    @Nullable
    Exception failure() {
        return failure;
    }

    /** There is something to do after events, now or later. Any thread. */
    void note(Inbox.Applied applied) {
        synchronized (this) {
            boolean nothingToBeSureOf = touched.isEmpty();
            unknown.addAll(applied.unknown());
            Instant due = clock.instant().plus(rhythm.makeSureAfter());
            applied.touched().forEach(id -> touched.putIfAbsent(id, due));
            directoryStale |= applied.directoryStale();
            // What is to be made sure of later is never due before what is already.
            boolean earlier = nothingToBeSureOf && !touched.isEmpty();
            if (applied.unknown().isEmpty() && !applied.directoryStale() && !earlier) {
                return;
            }
        }
        bell.ring();
    }

    /** The machine slept, or the clock was set: look for what was missed. Any thread. */
    void repairSoon() {
        missed();
        bell.ring();
    }

    private synchronized void missed() {
        missed++;
    }

    /** True while something may have been missed and was not looked for yet: nobody may say that we are in step. Any thread. */
    synchronized boolean behind() {
        return looked < missed;
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Duration pause;
                try {
                    if (behind()) {
                        getInStep();
                    }
                    pause = step() ? BETWEEN_STEPS : untilSomethingIsDue();
                } catch (BackendException e) {
                    if (e.kind() != BackendException.Kind.TOO_MANY_REQUESTS) {
                        throw e;
                    }
                    // The line stands: wait on it rather than make it anew, which would cost still more requests.
                    missed();
                    connectivity.catchingUp(0, 0);
                    Duration asked = e.retryAfter();
                    bell.rest(asked != null ? asked : WHEN_TOO_MANY);
                    continue;
                }
                bell.await(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (BackendException | RuntimeException e) {
            failure = e;
        }
    }

    private synchronized Duration untilSomethingIsDue() {
        Instant next = touched.values().stream()
                .reduce(repaired.plus(rhythm.repairEvery()), (one, other) -> one.isBefore(other) ? one : other);
        Duration wait = Duration.between(clock.instant(), next);
        return wait.compareTo(BETWEEN_STEPS) < 0 ? BETWEEN_STEPS : wait.compareTo(IDLE) > 0 ? IDLE : wait;
    }

    /** Looks for everything that was missed until now. */
    private void getInStep() throws BackendException, InterruptedException {
        int until;
        synchronized (this) {
            until = missed;
        }
        Instant begun = clock.instant();
        connectivity.catchingUp(0, 0);
        catchUp.directory();
        catchUp.reconcile(false);
        repaired = begun;
        historyLeft = true;
        synchronized (this) {
            looked = until;
        }
        if (!behind()) {
            connectivity.online(begun);
        }
    }

    /**
     * Does the most urgent thing.
     *
     * @return false when there was nothing to do
     */
    private boolean step() throws BackendException, InterruptedException {
        Instant now = clock.instant();
        Set<Long> fetch;
        Set<Long> sure = new HashSet<>();
        boolean lists;
        boolean repair;
        synchronized (this) {
            fetch = new HashSet<>(unknown);
            unknown.clear();
            lists = directoryStale;
            directoryStale = false;
            repair = Duration.between(repaired, now).abs().compareTo(rhythm.repairEvery()) >= 0;
            touched.forEach((id, due) -> {
                if (!now.isBefore(due)) {
                    sure.add(id);
                }
            });
            sure.forEach(touched::remove);
        }
        for (long id : fetch) {
            if (catchUp.conversation(id).isPresent()) {
                catchUp.makeSure(id);
                historyLeft = true;
            }
        }
        if (lists) {
            catchUp.directory();
        }
        for (long id : sure) {
            catchUp.makeSure(id);
        }
        if (repair) {
            repaired = now;
            catchUp.directory();
            catchUp.reconcile(true);
            historyLeft = true;
        }
        if (!fetch.isEmpty() || lists || !sure.isEmpty() || repair) {
            return true;
        }
        historyLeft = historyLeft && catchUp.history();
        return historyLeft;
    }
}
