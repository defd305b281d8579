package org.evenkeel.ui.fx;

import java.time.Duration;

/** How long something is, in a word or two, for what need not be told to the second. */
public final class Lengths {
    private Lengths() {}

    /** Whole minutes, hours or days, rounded down; below a minute "now". */
    public static String ago(Duration time) {
        return time.toMinutes() < 1 ? I18n.text("length.now") : words(time.toMinutes());
    }

    /** The same for what is ahead or overdue, rounded up: "in 0 min" helps nobody. */
    public static String of(Duration time) {
        return words(Math.max(1, (time.abs().toSeconds() + 59) / 60));
    }

    private static String words(long minutes) {
        if (minutes < 60) {
            return I18n.text("length.minutes", minutes);
        }
        return minutes < 24 * 60
                ? I18n.text("length.hours", minutes / 60)
                : I18n.text("length.days", minutes / (24 * 60));
    }
}
