package org.evenkeel.domain.review;

import java.util.Map;
import java.util.Optional;

/**
 * Many sessions in numbers, each with how many cases it rests on.
 *
 * @param sessions how many there are
 * @param firstContact resolved sessions by outcome; {@link FirstContact#NO_CASE} ones are missing
 * @param ratings answers; {@code satisfied} of them gave 4 or 5
 * @param recovered of the {@code upset} ones
 * @param excluded sessions that are no case of some measure, by reason
 */
public record Totals(
        int sessions,
        Optional<Summary> firstResponse,
        Optional<Summary> longestWait,
        Optional<Summary> handle,
        Optional<Summary> resolution,
        int holds,
        int asked,
        int granted,
        int promises,
        int kept,
        Map<FirstContact, Integer> firstContact,
        int surveys,
        int ratings,
        int satisfied,
        double meanRating,
        int upset,
        int recovered,
        Map<Exclusion, Integer> excluded) {
    public Totals {
        firstContact = Map.copyOf(firstContact);
        excluded = Map.copyOf(excluded);
    }

    /** A share of cases; empty without cases. */
    public static Optional<Double> share(int part, int all) {
        return all == 0 ? Optional.empty() : Optional.of((double) part / all);
    }

    public Optional<Double> promisesKept() {
        return share(kept, promises);
    }

    /** Provisional ones count as solved until the customer comes back. */
    public Optional<Double> solvedAtFirstContact() {
        int solved = outcome(FirstContact.SOLVED) + outcome(FirstContact.PROVISIONAL);
        return share(solved, solved + outcome(FirstContact.NOT_SOLVED));
    }

    public int outcome(FirstContact outcome) {
        return firstContact.getOrDefault(outcome, 0);
    }

    public Optional<Double> csat() {
        return share(satisfied, ratings);
    }

    public Optional<Double> leftCalmer() {
        return share(recovered, upset);
    }
}
