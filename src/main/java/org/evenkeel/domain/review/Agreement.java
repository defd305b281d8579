package org.evenkeel.domain.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenkeel.domain.review.Scorecard.Mark;

/**
 * How far reviewers who did not see each other's scores agree. Compared are all pairs of reviewers, point by point; a point that one
 * of the two left open is not compared.
 *
 * @param points by the key of the point, in the card's order
 * @param all over all points
 * @param open comparisons that were not made because one of the two left the point open
 * @param kappa weighted, −1 to 1; empty where it is not defined
 */
public record Agreement(Map<String, Count> points, Count all, int open, OptionalDouble kappa) {
    private static final int MARKS = Mark.values().length;

    /** How two marks stand to each other. */
    public enum Distance {
        EQUAL,
        /** By ½. */
        HALF,
        /** 0 against 1. */
        OPPOSITE;

        static Distance of(Mark one, Mark other) {
            return values()[Math.abs(one.ordinal() - other.ordinal())];
        }
    }

    /** Comparisons by what came of them. */
    public record Count(int equal, int half, int opposite) {
        static final Count NONE = new Count(0, 0, 0);

        public int compared() {
            return equal + half + opposite;
        }

        /** The share of comparisons in which both gave the same mark; empty when nothing was compared. */
        public OptionalDouble share() {
            return compared() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) equal / compared());
        }

        /** The furthest that two were apart; empty when nothing was compared. */
        public Optional<Distance> furthest() {
            return opposite > 0
                    ? Optional.of(Distance.OPPOSITE)
                    : half > 0
                            ? Optional.of(Distance.HALF)
                            : equal > 0 ? Optional.of(Distance.EQUAL) : Optional.empty();
        }

        private Count plus(Distance distance) {
            return switch (distance) {
                case EQUAL -> new Count(equal + 1, half, opposite);
                case HALF -> new Count(equal, half + 1, opposite);
                case OPPOSITE -> new Count(equal, half, opposite + 1);
            };
        }
    }

    public Agreement {
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    }

    /**
     * Weighted kappa is Cohen's with linear weights: 1 − observed ÷ expected disagreement, where ½ apart weighs 1 and opposite
     * weighs 2, and the expected one follows from how often each of the two gave each mark. Over three or more reviewers it is the
     * mean over the pairs that have one. A pair that gave one and the same mark throughout has none.
     *
     * @param sessions of each session, what each reviewer gave, by reviewer
     */
    public static Agreement of(Scorecard card, Collection<Map<Long, Map<String, Mark>>> sessions) {
        Map<String, Count> points = new LinkedHashMap<>();
        card.points().forEach(point -> points.put(point.key(), Count.NONE));
        Map<List<Long>, int[][]> pairs = new LinkedHashMap<>();
        Count all = Count.NONE;
        int open = 0;
        for (Map<Long, Map<String, Mark>> session : sessions) {
            List<Long> reviewers = session.keySet().stream().sorted().toList();
            for (List<Long> pair : pairs(reviewers)) {
                Map<String, Mark> one = session.getOrDefault(pair.getFirst(), Map.of());
                Map<String, Mark> other = session.getOrDefault(pair.getLast(), Map.of());
                for (Scorecard.Point point : card.points()) {
                    Mark mark = one.get(point.key());
                    Mark against = other.get(point.key());
                    if (mark != null && against != null) {
                        Distance distance = Distance.of(mark, against);
                        points.merge(point.key(), Count.NONE, (before, none) -> before.plus(distance));
                        all = all.plus(distance);
                        pairs.computeIfAbsent(pair, first -> new int[MARKS][MARKS])[mark.ordinal()][
                                against.ordinal()]++;
                    } else if (mark != null || against != null) {
                        open++;
                    }
                }
            }
        }
        OptionalDouble kappa = pairs.values().stream()
                .map(Agreement::kappa)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
        return new Agreement(points, all, open, kappa);
    }

    private static List<List<Long>> pairs(List<Long> reviewers) {
        List<List<Long>> pairs = new ArrayList<>();
        for (int i = 0; i < reviewers.size(); i++) {
            for (int j = i + 1; j < reviewers.size(); j++) {
                pairs.add(List.of(reviewers.get(i), reviewers.get(j)));
            }
        }
        return pairs;
    }

    private static OptionalDouble kappa(int[][] table) {
        double observed = 0;
        double expected = 0;
        int n = 0;
        int[] rows = new int[MARKS];
        int[] columns = new int[MARKS];
        for (int i = 0; i < MARKS; i++) {
            for (int j = 0; j < MARKS; j++) {
                observed += Math.abs(i - j) * table[i][j];
                rows[i] += table[i][j];
                columns[j] += table[i][j];
                n += table[i][j];
            }
        }
        for (int i = 0; i < MARKS; i++) {
            for (int j = 0; j < MARKS; j++) {
                expected += Math.abs(i - j) * (double) rows[i] * columns[j] / n;
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed / expected);
    }
}
