package org.evenkeel.ui.review.chart;

/** Steps of an axis that people count in. */
final class Axis {
    private static final double LINES = 3;
    private static final double MINUTE = 60_000;
    private static final double HOUR = 60 * MINUTE;
    private static final double[] CLOCK = {
        1_000,
        2_000,
        5_000,
        10_000,
        15_000,
        20_000,
        30_000,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        20 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        24 * HOUR
    };

    private Axis() {}

    /**
     * @param greatest what must be reached
     * @param whole counts, by ones, twos, fives and tens; else milliseconds, by what a clock has
     */
    static double step(double greatest, boolean whole) {
        double least = greatest / LINES;
        if (!whole) {
            for (double step : CLOCK) {
                if (step >= least) {
                    return step;
                }
            }
            return Math.ceil(least / (24 * HOUR)) * 24 * HOUR;
        }
        double ten = 1;
        while (true) {
            for (double times : new double[] {1, 2, 5}) {
                if (ten * times >= least) {
                    return ten * times;
                }
            }
            ten *= 10;
        }
    }
}
