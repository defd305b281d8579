package org.evenkeel.ui.composer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/** The message just sent, for as long as it can surely be taken back. FX thread only. */
final class UndoOffer {
    private record Sent(long localId, Instant leavesAt) {}

    private final InstantSource clock;
    private final ReadOnlyIntegerWrapper seconds = new ReadOnlyIntegerWrapper();
    private @Nullable Sent sent;

    UndoOffer(InstantSource clock) {
        this.clock = clock;
    }

    /** @param leavesAt empty when it cannot be taken back */
    void offer(long localId, Optional<Instant> leavesAt) {
        sent = leavesAt.map(at -> new Sent(localId, at)).orElse(null);
        tick();
    }

    /** Whole seconds until it leaves, rounded up; 0 while there is nothing to take back. */
    ReadOnlyIntegerProperty seconds() {
        return seconds.getReadOnlyProperty();
    }

    /** Looks at the clock. */
    void tick() {
        Sent last = sent;
        Duration left = last == null ? Duration.ZERO : Duration.between(clock.instant(), last.leavesAt());
        if (!left.isPositive()) {
            sent = null;
        }
        seconds.set(left.isPositive() ? Math.toIntExact((left.toMillis() + 999) / 1_000) : 0);
    }

    /**
     * Ends the offer.
     *
     * @return the message's local id; empty when it was over
     */
    Optional<Long> take() {
        tick();
        Optional<Long> taken = Optional.ofNullable(sent).map(Sent::localId);
        sent = null;
        tick();
        return taken;
    }
}
