package org.evenkeel.ui.review.chart;

/** How much room words take, near enough for a chart and the same on the screen as in a file. */
final class Letters {
    private static final double NARROW = 0.32;
    private static final double USUAL = 0.56;
    private static final double WIDE = 0.86;
    private static final double FULL = 1.05;

    private Letters() {}

    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Letters::share).sum() * size;
    }

    private static double share(int letter) {
        if (letter >= 0x1100) {
            return FULL;
        }
        if ("iljtfrI.,:;!'|()[] ·".indexOf(letter) >= 0) {
            return NARROW;
        }
        return letter == 'm' || letter == 'w' || letter == 'M' || letter == 'W' || letter == '%' ? WIDE : USUAL;
    }

    /** The words, or as many of them as there is room for and an ellipsis. */
    static String fit(String text, double room, double size) {
        if (width(text, size) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end), size) + size > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
