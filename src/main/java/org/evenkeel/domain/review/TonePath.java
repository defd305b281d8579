package org.evenkeel.domain.review;

import java.util.List;
import java.util.Optional;
import org.evenkeel.domain.tone.Mood;
import org.jspecify.annotations.Nullable;

/**
 * How a customer came, and how they left. Messages whose mood could not be told are passed over.
 *
 * @param entry mood of the first message that told one; null when none did
 * @param exit mood of the last one
 * @param upset angry or frustrated at some point
 * @param recovered upset at some point and in neither of the last two messages
 * @param turnsToRecover messages from the first upset one to the last, both counted; null unless recovered
 */
public record TonePath(
        @Nullable Mood entry,
        @Nullable Mood exit,
        boolean upset,
        boolean recovered,
        @Nullable Integer turnsToRecover) {
    private static final int CALM_TAIL = 2;

    public enum Shape {
        UNKNOWN,
        /** Never upset. */
        CALM,
        /** Came upset and stayed so. */
        STAYED_UPSET,
        /** Came upset, left calm. */
        LEFT_CALMER,
        /** Came calm, became upset and was so at the end. */
        TURNED,
        /** Came calm, was upset in between, left calm. */
        CALMED
    }

    static TonePath of(List<Mood> moods) {
        List<Mood> told = moods.stream().filter(mood -> mood != Mood.UNSURE).toList();
        Optional<Mood> entry = told.stream().findFirst();
        int first = -1;
        int last = -1;
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i).upset()) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        boolean recovered = first >= 0 && last < told.size() - CALM_TAIL;
        return new TonePath(
                entry.orElse(null),
                told.isEmpty() ? null : told.getLast(),
                first >= 0,
                recovered,
                recovered ? last - first + 1 : null);
    }

    public Shape shape() {
        if (entry == null) {
            return Shape.UNKNOWN;
        }
        if (!upset) {
            return Shape.CALM;
        }
        if (entry.upset()) {
            return recovered ? Shape.LEFT_CALMER : Shape.STAYED_UPSET;
        }
        return recovered ? Shape.CALMED : Shape.TURNED;
    }
}
