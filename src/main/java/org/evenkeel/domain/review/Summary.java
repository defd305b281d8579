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
        private long[] values = new long[16];
        private int n;
        private long sum;

        public void add(long value) {
            if (n == values.length) {
                values = Arrays.copyOf(values, n * 2);
            }
            values[n++] = value;
            sum += value;
        }

        /** Empty without cases. */
        public Optional<Summary> summary() {
            if (n == 0) {
                return Optional.empty();
            }
            int ninth = rank(n, 0.9);
            long p90 = Ranked.select(values, 0, n - 1, ninth);
            long median = Ranked.select(values, 0, ninth, rank(n, 0.5));
            return Optional.of(new Summary(n, median, p90, (double) sum / n));
        }
    }

    /** The index, from 0, of the smallest of {@code n} sorted cases that a share of them does not exceed. */
    static int rank(int n, double share) {
        return Math.max(0, (int) Math.ceil(n * share - 1e-9) - 1);
    }
}
