package org.evenkeel.ui.composer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.evenkeel.desk.Replies;
import org.jspecify.annotations.Nullable;

/** The message just sent, for as long as it can surely be taken back. FX thread only. */
final class UndoOffer {
    /**
     * What was just put into the outbox.
     *
     * @param leavesAt empty when it cannot be taken back
     */
    record Sent(long localId, Optional<Instant> leavesAt) {
        static Sent of(Replies replies, long localId) {
            return new Sent(localId, replies.leavesAt(localId));
        }
    }

    private record Standing(long localId, Instant leavesAt) {}

    private final InstantSource clock;
    private final ReadOnlyIntegerWrapper seconds = new ReadOnlyIntegerWrapper();
    private @Nullable Standing standing;

    UndoOffer(InstantSource clock) {
        this.clock = clock;
    }

    void offer(Sent sent) {
        standing = sent.leavesAt().map(at -> new Standing(sent.localId(), at)).orElse(null);
        tick();
    }

    /** Whole seconds until it leaves, rounded up; 0 while there is nothing to take back. */
    ReadOnlyIntegerProperty seconds() {
        return seconds.getReadOnlyProperty();
    }

    /** Looks at the clock. */
    void tick() {
        Standing last = standing;
        Duration left = last == null ? Duration.ZERO : Duration.between(clock.instant(), last.leavesAt());
        if (!left.isPositive()) {
            standing = null;
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
        Optional<Long> taken = Optional.ofNullable(standing).map(Standing::localId);
        standing = null;
        tick();
        return taken;
    }
}
