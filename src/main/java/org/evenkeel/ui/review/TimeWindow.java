package org.evenkeel.ui.review;

/**
 * Which part of a session's time is looked at.
 *
 * @param from where it begins, as a share of the whole, 0 to 1
 * @param until where it ends
 */
record TimeWindow(double from, double until) {
    static final TimeWindow WHOLE = new TimeWindow(0, 1);
    /** Narrower than this share nothing is to be seen. */
    private static final double NARROWEST = 1.0 / 2_000;

    double width() {
        return until - from;
    }

    boolean whole() {
        return width() >= 1;
    }

    /** Where in the window a share of the whole lies: 0 to 1 inside, beyond outside. */
    double place(double share) {
        return (share - from) / width();
    }

    /** The share of the whole at a place in the window. */
    double share(double place) {
        return from + place * width();
    }

    /**
     * Nearer or farther.
     *
     * @param factor above 1 shows less
     * @param around the place in the window that stays where it is, 0 to 1
     */
    TimeWindow zoom(double factor, double around) {
        double wide = Math.clamp(width() / factor, NARROWEST, 1);
        return at(share(around) - around * wide, wide);
    }

    /** To a side, by a share of the window; never past the ends. */
    TimeWindow pan(double by) {
        return at(from + by * width(), width());
    }

    /** The same width, moved only as far as needed to show a share of the whole. */
    TimeWindow showing(double share) {
        double place = place(share);
        return place >= 0 && place <= 1 ? this : at(share - width() / 2, width());
    }

    private static TimeWindow at(double from, double wide) {
        double start = Math.clamp(from, 0, Math.max(0, 1 - wide));
        return new TimeWindow(start, Math.min(1, start + wide));
    }
}
