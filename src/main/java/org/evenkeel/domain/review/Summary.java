package org.evenkeel.domain.review;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * Many cases in four numbers. Median and p90 are the smallest value that half, or nine tenths, of the cases do not exceed: always
 * a value that occurred.
 *
 * @param n how many cases, at least 1
 */
public record Summary(int n, long median, long p90, double mean) {
    /** Empty without cases. */
    public static Optional<Summary> of(Collection<Long> cases) {
        if (cases.isEmpty()) {
            return Optional.empty();
        }
        long[] sorted = cases.stream().mapToLong(Long::longValue).sorted().toArray();
        return Optional.of(new Summary(
                sorted.length,
                sorted[rank(sorted.length, 0.5)],
                sorted[rank(sorted.length, 0.9)],
                Arrays.stream(sorted).average().orElse(0)));
    }

    /** The index, from 0, of the smallest of {@code n} sorted cases that a share of them does not exceed. */
    public static int rank(int n, double share) {
        return Math.max(0, (int) Math.ceil(n * share - 1e-9) - 1);
    }
}
