package org.evenkeel.domain.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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

    /**
     * Values on their way to a summary; a million take 4 MB. Kept in many small pieces: one large array would be copied with every
     * doubling, and once more by the collector, while everybody waits.
     */
    public static final class Cases {
        private static final int LEAST = 16;
        private static final int PIECE = 8_192;

        private final List<int[]> full = new ArrayList<>();
        private int[] piece = new int[LEAST];
        private int used;
        /** Those that do not fit, such as more than 24 days in milliseconds. */
        private long[] wide = {};

        private int wides;
        private int n;
        private long sum;

        public void add(long value) {
            n++;
            sum += value;
            if ((int) value != value) {
                addWide(value);
                return;
            }
            if (used == piece.length) {
                if (used < PIECE) {
                    piece = Arrays.copyOf(piece, used * 2);
                } else {
                    full.add(piece);
                    piece = new int[PIECE];
                    used = 0;
                }
            }
            piece[used++] = (int) value;
        }

        private void addWide(long value) {
            if (wides == wide.length) {
                wide = Arrays.copyOf(wide, Math.max(LEAST, wides * 2));
            }
            wide[wides++] = value;
        }

        /** Empty without cases. */
        public Optional<Summary> summary() {
            if (n == 0) {
                return Optional.empty();
            }
            long[] values = all();
            int ninth = rank(n, 0.9);
            long p90 = Ranked.select(values, 0, n - 1, ninth);
            long median = Ranked.select(values, 0, ninth, rank(n, 0.5));
            return Optional.of(new Summary(n, median, p90, (double) sum / n));
        }

        private long[] all() {
            long[] values = Arrays.copyOf(wide, n);
            int at = wides;
            for (int[] one : full) {
                at = copy(one, one.length, values, at);
            }
            copy(piece, used, values, at);
            return values;
        }

        private static int copy(int[] from, int length, long[] into, int at) {
            for (int i = 0; i < length; i++) {
                into[at + i] = from[i];
            }
            return at + length;
        }
    }

    /** The index, from 0, of the smallest of {@code n} sorted cases that a share of them does not exceed. */
    static int rank(int n, double share) {
        return Math.max(0, (int) Math.ceil(n * share - 1e-9) - 1);
    }
}
