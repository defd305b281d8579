package org.evenkeel.domain.review;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether one contact was enough. */
public enum FirstContact {
    /** Not resolved, so not a case. */
    NO_CASE,
    /** Resolved with no transfer, and the customer did not come back within the window. */
    SOLVED,
    /** So far; the window is not over. */
    PROVISIONAL,
    /** Transferred, or the customer came back. */
    NOT_SOLVED;

    /** The shipped window. */
    public static final Duration WINDOW = Duration.ofDays(7);

    /** @param nextContact when the same customer next came with anything, or null */
    public static FirstContact of(
            @Nullable Instant resolved, int transfers, @Nullable Instant nextContact, Instant now, Duration window) {
        if (resolved == null) {
            return NO_CASE;
        }
        Instant end = resolved.plus(window);
        if (transfers > 0 || nextContact != null && nextContact.isBefore(end)) {
            return NOT_SOLVED;
        }
        return now.isBefore(end) ? PROVISIONAL : SOLVED;
    }
}
