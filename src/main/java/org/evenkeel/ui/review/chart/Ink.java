package org.evenkeel.ui.review.chart;

import java.util.Locale;

/** What a colour of a drawing means; the theme says which one it is. */
public enum Ink {
    PANEL,
    TEXT,
    DIM,
    LINE,
    SOFT,
    ACCENT,
    PALE,
    OK,
    WARN,
    LATE,
    HOLD;

    /** The style class of the probe that has this colour. */
    String style() {
        return "chart-" + name().toLowerCase(Locale.ROOT);
    }
}
