package org.evenkeel.sync;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.evenkeel.domain.Change;
import org.evenkeel.store.Database;
import org.evenkeel.store.KeyValueTable;
import org.jspecify.annotations.Nullable;

/**
 * How the line to the server is. Never says more than is known. Any thread.
 *
 * <pre>
 *   STARTING ──▶ CATCHING_UP ──▶ ONLINE
 *      │             ▲  │          │ repair: stays ONLINE
 *      │             │  ▼          ▼
 *      ├──────────▶ OFFLINE ◀──────┘        any ──▶ REFUSED (the server does not know our sign-in)
 * </pre>
 */
public final class Connectivity {
    public enum State {
        STARTING,
        CATCHING_UP,
        ONLINE,
        OFFLINE,
        REFUSED
    }

    /**
     * @param since when the state began
     * @param lastSync when the cache last was known to be in step, or null
     * @param done of CATCHING_UP: conversations in step, of {@code total}
     * @param sentence of OFFLINE and REFUSED: why; else empty
     */
    public record Line(State state, Instant since, @Nullable Instant lastSync, int done, int total, String sentence) {}

    private final Database database;
    private final InstantSource clock;
    private final List<Runnable> onReturn = new CopyOnWriteArrayList<>();
    private final List<Runnable> beforeOnline = new CopyOnWriteArrayList<>();
    private volatile Line line;

    public Connectivity(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        Instant lastSync =
                database.read(s -> s.meta().time(KeyValueTable.LAST_SYNC)).orElse(null);
        this.line = new Line(State.STARTING, clock.instant(), lastSync, 0, 0, "");
    }

    public Line line() {
        return line;
    }

    /** True while the event stream stands, caught up or not. */
    public boolean connected() {
        return line.state() == State.ONLINE || line.state() == State.CATCHING_UP;
    }

    /** Runs whenever the line comes back, on the thread that noticed; until the handle is closed. */
    AutoCloseable onReturn(Runnable action) {
        onReturn.add(action);
        return () -> onReturn.remove(action);
    }

    /** Runs before the line is said to be ONLINE again, on the thread that noticed; until the handle is closed. */
    AutoCloseable beforeOnline(Runnable action) {
        beforeOnline.add(action);
        return () -> beforeOnline.remove(action);
    }

    void catchingUp(int done, int total) {
        boolean returned = !connected();
        set(State.CATCHING_UP, done, total, "");
        if (returned) {
            onReturn.forEach(Runnable::run);
        }
    }

    /** The cache is in step with what the server held then, and is told of everything since. */
    void online(Instant asOf) {
        boolean returned = !connected();
        if (line.state() != State.ONLINE) {
            beforeOnline.forEach(Runnable::run);
        }
        inStep(asOf);
        set(State.ONLINE, 0, 0, "");
        if (returned) {
            onReturn.forEach(Runnable::run);
        }
    }

    /** The server answers, which is all that whoever only sends needs to know; nothing is said of the cache. */
    void reachable() {
        set(State.ONLINE, 0, 0, "");
    }

    void offline(String sentence) {
        set(State.OFFLINE, 0, 0, sentence);
    }

    void refused(String sentence) {
        set(State.REFUSED, 0, 0, sentence);
    }

    /** Remembers, across restarts, that the cache was in step at that moment. */
    void inStep(Instant asOf) {
        database.cache(s -> {
            s.meta().put(KeyValueTable.LAST_SYNC, asOf);
            s.conversations().newestUpdate().ifPresent(mark -> s.meta().put(KeyValueTable.SERVER_MARK, mark));
        });
        stillInStep(asOf);
    }

    /**
     * The cache was in step at that moment; not written down, and not announced: it happens every few seconds all day, and
     * whoever shows it counts the seconds anyway.
     */
    synchronized void stillInStep(Instant asOf) {
        line = new Line(line.state(), line.since(), asOf, line.done(), line.total(), line.sentence());
    }

    private void set(State state, int done, int total, String sentence) {
        synchronized (this) {
            Instant since = line.state() == state ? line.since() : clock.instant();
            Line next = new Line(state, since, line.lastSync(), done, total, sentence);
            if (next.equals(line)) {
                return;
            }
            line = next;
        }
        database.changes().publish(new Change.Line());
    }
}
