package org.evenkeel.domain.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of a session beside its {@link SessionSummary}: what numbers over many are added up from. Durations are
 * milliseconds; {@link SessionSummary#NONE} where there is none.
 *
 * @param created when its conversation began
 * @param nextContact when the same customer next came with anything, or null
 * @param waits of the customer that were answered
 * @param waited all of these together
 * @param labels titles, in order
 */
public record SessionFigures(
        Instant created,
        @Nullable Instant nextContact,
        long inboxId,
        int waits,
        long waited,
        long holdLongest,
        int holdsAsked,
        int holdsGranted,
        int surveys,
        List<String> labels) {
    public SessionFigures {
        labels = List.copyOf(labels);
    }
}
