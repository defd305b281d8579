package org.evenkeel.domain.review;

import java.util.Arrays;

/**
 * Ranges that values are sorted into.
 *
 * @param limits the greatest value of each band, rising; what is greater than the last belongs to one more
 */
public record Bands(double... limits) {
    /** Milliseconds; 30 s and 50 s are where the first reply's clock turns amber and red. */
    public static final Bands FIRST_RESPONSE =
            new Bands(10_000, 20_000, 30_000, 40_000, 50_000, 90_000, 120_000, 300_000);
    /** Milliseconds; 40 s and 90 s are where a reply's clock turns amber and red, 120 s is its alarm. */
    public static final Bands WAIT = new Bands(40_000, 90_000, 120_000, 300_000);
    /** Chats at once on average. */
    public static final Bands CONCURRENCY = new Bands(1, 2, 3, 4);

    public Bands {
        limits = limits.clone();
    }

    @Override
    public double[] limits() {
        return limits.clone();
    }

    /** How many bands there are. */
    public int count() {
        return limits.length + 1;
    }

    /** The number of the band a value belongs to, from 0. */
    public int of(double value) {
        for (int i = 0; i < limits.length; i++) {
            if (value <= limits[i]) {
                return i;
            }
        }
        return limits.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bands bands && Arrays.equals(limits, bands.limits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(limits);
    }

    @Override
    public String toString() {
        return Arrays.toString(limits);
    }
}
