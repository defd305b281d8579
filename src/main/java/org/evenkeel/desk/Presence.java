package org.evenkeel.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.store.Database;
import org.evenkeel.store.Errand;
import org.evenkeel.sync.Connectivity;
import org.jspecify.annotations.Nullable;

/** Who we are and how the line is. */
public final class Presence {
    private final Database database;
    private final Connectivity connectivity;
    private final InstantSource clock;
    private final Runnable ring;

    /** @param ring wakes the outbox; any thread */
    public Presence(Database database, Connectivity connectivity, InstantSource clock, Runnable ring) {
        this.database = database;
        this.connectivity = connectivity;
        this.clock = clock;
        this.ring = ring;
    }

    public enum LineState {
        /** Not yet connected since the start. */
        STARTING,
        ONLINE,
        CATCHING_UP,
        OFFLINE,
        /** The server does not let us in. */
        REFUSED
    }

    /**
     * @param lastSync when the cache last was known to be in step, or null
     * @param since since when the state stands
     * @param done of CATCHING_UP: conversations brought in step, of {@code total}
     * @param outbox waiting to be sent;
     * @param failed not sent and waiting for a decision
     * @param sentence of OFFLINE and REFUSED: why, for a person; else empty
     */
    public record Line(
            LineState state,
            @Nullable Instant lastSync,
            Instant since,
            int done,
            int total,
            int outbox,
            int failed,
            String sentence) {
        /** The same, in step at that moment. */
        public Line inStep(@Nullable Instant moment) {
            return new Line(state, moment, since, done, total, outbox, failed, sentence);
        }
    }

    /** When the cache last was known to be in step, or null. Moves on without a change being told; any thread, at once. */
    public @Nullable Instant lastSync() {
        return connectivity.line().lastSync();
    }

    /** How the line is now. Never on the FX thread. */
    public Line line() {
        Connectivity.Line line = connectivity.line();
        return database.read(s -> new Line(
                switch (line.state()) {
                    case STARTING -> LineState.STARTING;
                    case CATCHING_UP -> LineState.CATCHING_UP;
                    case ONLINE -> LineState.ONLINE;
                    case OFFLINE -> LineState.OFFLINE;
                    case REFUSED -> LineState.REFUSED;
                },
                line.lastSync(),
                line.since(),
                line.done(),
                line.total(),
                s.outbox().waiting(),
                s.messages().failed(),
                line.sentence()));
    }

    /** How many replies are held until we have decided: see {@link Replies#held}. */
    public int held() {
        return database.read(s -> s.guards().held());
    }

    /** Ourselves, or null before the first sign-in. */
    public @Nullable Agent self() {
        return database.read(People::self).orElse(null);
    }

    /** Everyone in the account, by name. */
    public List<Agent> agents() {
        return database.read(s -> s.directory().agents());
    }

    /** What colleagues see of us. */
    public void change(Availability availability) {
        database.change(s -> {
            People.self(s)
                    .ifPresent(self -> s.directory()
                            .put(new Agent(self.id(), self.name(), self.email(), self.role(), availability)));
            s.outbox().add(new Errand.ChangeAvailability(availability), clock.instant());
        });
        ring.run();
    }
}
