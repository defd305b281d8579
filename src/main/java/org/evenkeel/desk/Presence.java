package org.evenkeel.desk;

import java.time.Instant;
import java.util.List;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.agent.Availability;
import org.jspecify.annotations.Nullable;

/** Who we are and how the line is. */
public final class Presence {
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
     * @param outbox waiting to be sent; @param failed not sent and waiting for a decision
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
            String sentence) {}

    /** How the line is now. Never on the FX thread. */
    public Line line() {
        throw new UnsupportedOperationException();
    }

    /** Ourselves, or null before the first sign-in. */
    public @Nullable Agent self() {
        throw new UnsupportedOperationException();
    }

    /** Everyone in the account, by name. */
    public List<Agent> agents() {
        throw new UnsupportedOperationException();
    }

    /** What colleagues see of us. */
    public void change(Availability availability) {
        throw new UnsupportedOperationException();
    }
}
