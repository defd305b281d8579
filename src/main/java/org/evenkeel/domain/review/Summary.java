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
    public static Optional<Summary> of(Collection<Long> values) {
        Cases cases = new Cases();
        values.forEach(cases::add);
        return cases.summary();
    }

    /** Values on their way to a summary; a million take 8 MB. */
    public static final class Cases {
        private long[] values = new long[64];
        private int n;

        public void add(long value) {
            if (n == values.length) {
                values = Arrays.copyOf(values, n * 2);
            }
            values[n++] = value;
        }

        /** Empty without cases. */
        public Optional<Summary> summary() {
            if (n == 0) {
                return Optional.empty();
            }
            long[] sorted = Arrays.copyOf(values, n);
            Arrays.sort(sorted);
            return Optional.of(new Summary(
                    n,
                    sorted[rank(n, 0.5)],
                    sorted[rank(n, 0.9)],
                    Arrays.stream(sorted).average().orElse(0)));
        }
    }

    /** The index, from 0, of the smallest of {@code n} sorted cases that a share of them does not exceed. */
    static int rank(int n, double share) {
        return Math.max(0, (int) Math.ceil(n * share - 1e-9) - 1);
    }
}
