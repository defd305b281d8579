package org.evenkeel.domain.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Do not disturb.
 *
 * @param until when it ends by itself; null: not before it is switched off
 */
public record Quiet(boolean on, @Nullable Instant until) {
    public static final Quiet OFF = new Quiet(false, null);
    public static final Quiet ON = new Quiet(true, null);

    public static Quiet until(Instant end) {
        return new Quiet(true, end);
    }

    public boolean at(Instant now) {
        return on && (until == null || now.isBefore(until));
    }
}
