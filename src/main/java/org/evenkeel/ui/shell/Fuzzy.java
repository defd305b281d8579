package org.evenkeel.ui.shell;

import java.util.Locale;

/** Whether typed letters stand for a name: all of them, in order, the better the nearer together and to word starts. */
final class Fuzzy {
    static final int NO_MATCH = -1;

    private Fuzzy() {}

    /** How well a text matches; greater is better, {@link #NO_MATCH} when it does not, 0 for an empty query. */
    static int score(String query, String text) {
        String sought = query.strip().toLowerCase(Locale.ROOT);
        String given = text.toLowerCase(Locale.ROOT);
        if (sought.isEmpty()) {
            return 0;
        }
        int whole = given.indexOf(sought);
        if (whole >= 0) {
            return 1000 - Math.min(whole, 400) + (startsWord(given, whole) ? 500 : 0);
        }
        int byWords = scattered(sought, given, true);
        return byWords == NO_MATCH ? scattered(sought, given, false) : byWords;
    }

    private static int scattered(String sought, String given, boolean byWords) {
        int score = 0;
        int from = 0;
        int previous = -2;
        for (int i = 0; i < sought.length(); i++) {
            char letter = sought.charAt(i);
            if (Character.isWhitespace(letter)) {
                continue;
            }
            int at = byWords ? nextByWord(given, letter, from) : given.indexOf(letter, from);
            if (at < 0) {
                return NO_MATCH;
            }
            score += at == previous + 1 ? 8 : startsWord(given, at) ? 6 : 1;
            previous = at;
            from = at + 1;
        }
        return score;
    }

    /** The letter right here, else at the start of a later word, else anywhere later. */
    private static int nextByWord(String text, char letter, int from) {
        for (int at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1)) {
            if (at == from || startsWord(text, at)) {
                return at;
            }
        }
        return text.indexOf(letter, from);
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
