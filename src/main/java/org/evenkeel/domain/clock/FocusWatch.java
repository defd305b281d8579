package org.evenkeel.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which conversation an agent works: its pane has the keyboard, and something was typed, clicked or scrolled in the last
 * minute. Told of what happens in the order it happens; each span is told once, when it is over. One thread.
 */
public final class FocusWatch {
    /** Without any input for so long, nobody is working there. */
    public static final Duration IDLE = Duration.ofSeconds(60);

    /** Passing through is no work. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private @Nullable Long conversation;
    private @Nullable Instant began;
    private Instant lastInput = Instant.EPOCH;

    /**
     * The keyboard goes elsewhere; going there is itself an input.
     *
     * @param to null when to no conversation, or to another program
     * @return the span that has ended
     */
    public Optional<FocusSpan> turn(@Nullable Long to, Instant now) {
        Optional<FocusSpan> over = end(now);
        conversation = to;
        began = to == null ? null : now;
        lastInput = now;
        return over;
    }

    /** Something was typed, clicked or scrolled. */
    public Optional<FocusSpan> input(Instant now) {
        Optional<FocusSpan> over = tick(now);
        if (conversation != null && began == null) {
            began = now;
        }
        lastInput = now;
        return over;
    }

    /** The time has moved on. */
    public Optional<FocusSpan> tick(Instant now) {
        return now.isBefore(lastInput.plus(IDLE)) ? Optional.empty() : end(now);
    }

    private Optional<FocusSpan> end(Instant now) {
        Instant from = began;
        Long where = conversation;
        began = null;
        if (from == null || where == null) {
            return Optional.empty();
        }
        Instant latest = lastInput.plus(IDLE);
        Instant to = now.isBefore(latest) ? now : latest;
        return Duration.between(from, to).compareTo(SHORTEST) < 0
                ? Optional.empty()
                : Optional.of(new FocusSpan(where, from, to));
    }
}
