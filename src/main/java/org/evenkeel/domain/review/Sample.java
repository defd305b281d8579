package org.evenkeel.domain.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Sessions that were drawn by chance.
 *
 * @param wanted how many were asked for
 * @param sessions those that were drawn and are still there; ids
 */
public record Sample(long id, Instant drawn, long seed, Strata strata, int wanted, List<Long> sessions) {
    /** Over what a sample is spread evenly. */
    public enum Strata {
        AGENT,
        /** How it ended: solved at first contact, not solved, or still open. */
        OUTCOME
    }

    public Sample {
        sessions = List.copyOf(sessions);
    }

    /**
     * One from each hat in turn, until there are enough. The same seed draws the same from the same hats.
     *
     * @param hats ids, each in an order of its own that stays the same
     * @param passedOver ids that are not drawn
     * @return fewer than asked for when there are not so many
     */
    public static List<Long> draw(List<List<Long>> hats, Set<Long> passedOver, int size, long seed) {
        Random dice = new Random(seed);
        List<List<Long>> mixed = new ArrayList<>();
        for (List<Long> ids : hats) {
            List<Long> hat = new ArrayList<>(ids);
            hat.removeAll(passedOver);
            Collections.shuffle(hat, dice);
            mixed.add(hat);
        }
        Collections.shuffle(mixed, dice);
        List<Long> drawn = new ArrayList<>();
        for (int round = 0; drawn.size() < size && mixed.stream().anyMatch(hat -> !hat.isEmpty()); round++) {
            List<Long> hat = mixed.get(round % mixed.size());
            if (!hat.isEmpty()) {
                drawn.add(hat.removeLast());
            }
        }
        return List.copyOf(drawn);
    }
}
