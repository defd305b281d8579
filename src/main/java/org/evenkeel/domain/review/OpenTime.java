package org.evenkeel.domain.review;

import java.util.Arrays;
import java.util.OptionalDouble;

/** When one agent's chats were open, for {@link Load#average} over very many of them. */
public final class OpenTime {
    private long[] starts = new long[16];
    private long[] ends = new long[16];
    private int n;

    /** A chat that stood open from one moment to another, milliseconds since the epoch. */
    public void add(long from, long until) {
        if (until <= from) {
            return;
        }
        if (n == starts.length) {
            starts = Arrays.copyOf(starts, n * 2);
            ends = Arrays.copyOf(ends, n * 2);
        }
        starts[n] = from;
        ends[n++] = until;
    }

    /** Σ open seconds of all chats ÷ seconds with at least one open; empty without chats. */
    public OptionalDouble average() {
        if (n == 0) {
            return OptionalDouble.empty();
        }
        // Which end belongs to which start does not matter for how many are open at a moment.
        Arrays.sort(starts, 0, n);
        Arrays.sort(ends, 0, n);
        long open = 0;
        long busy = 0;
        long since = starts[0];
        for (int i = 0; i < n; i++) {
            open += ends[i] - starts[i];
            if (i > 0 && starts[i] > ends[i - 1]) {
                busy += ends[i - 1] - since;
                since = starts[i];
            }
        }
        busy += ends[n - 1] - since;
        return OptionalDouble.of((double) open / busy);
    }
}
