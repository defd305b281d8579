package org.evenkeel.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks are read from beside the conversation itself.
 *
 * @param customerWroteAt the customer's newest message in the cache; null when it holds none
 * @param agentWroteAt an agent's newest reply, sent or on its way; null when the cache holds none
 * @param takenAt when we began to handle it (last); null when we have not
 * @param endedAt when we resolved it; null while we handle it
 * @param wrappedAt when wrapping up was ended by hand; null when it was not
 * @param inFocus for how long its pane had the keyboard and was used since {@code takenAt}
 * @param promises those that stand, the next due first
 */
public record Moments(
        @Nullable Instant customerWroteAt,
        @Nullable Instant agentWroteAt,
        @Nullable Instant takenAt,
        @Nullable Instant endedAt,
        @Nullable Instant wrappedAt,
        Duration inFocus,
        List<Promise> promises) {
    /** Nothing is known. */
    public static final Moments NONE = new Moments(null, null, null, null, null, Duration.ZERO, List.of());

    public Moments {
        promises = List.copyOf(promises);
    }

    public Moments with(List<Promise> standing) {
        return new Moments(customerWroteAt, agentWroteAt, takenAt, endedAt, wrappedAt, inFocus, standing);
    }
}
