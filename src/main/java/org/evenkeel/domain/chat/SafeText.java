package org.evenkeel.domain.chat;

import java.util.regex.Pattern;

/** Makes what strangers wrote harmless to show: no character of it may reach outside its own message. */
public final class SafeText {
    /** More accents than this on one letter serve to paint over the neighbours. */
    private static final int ACCENTS = 4;

    private static final int LONGEST_NAME = 80;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private SafeText() {}

    /**
     * Without control characters (line breaks and tabs stay), without characters that turn the direction of what follows, and
     * with no more than a few accents on a letter. Joiners stay: emoji and several scripts are written with them.
     */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        int accents = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                c = i < text.length() && text.charAt(i) == '\n' ? 0 : '\n';
            } else if (c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\u000B' || c == '\f') {
                c = '\n';
            }
            if (Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.ENCLOSING_MARK) {
                accents++;
            } else {
                accents = 0;
            }
            if (!harmful(c) && accents <= ACCENTS) {
                clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }

    /**
     * The same on one line: every stretch of blanks and line breaks is one space, and what is longer is cut.
     *
     * @param longest in code points, the mark of the cut included
     * @return empty when nothing of it can be seen
     */
    public static String line(String text, int longest) {
        String line = BLANKS.matcher(clean(text)).replaceAll(" ").strip();
        if (line.codePoints().allMatch(c -> c == ' ' || Character.getType(c) == Character.FORMAT)) {
            return "";
        }
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }

    /** What a person calls themselves, fit for a row, a title or a menu: a {@link #line} of at most 80 code points. */
    public static String name(String name) {
        return line(name, LONGEST_NAME);
    }

    private static boolean harmful(int c) {
        if (c == '\n' || c == '\t') {
            return false;
        }
        return Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.SURROGATE
                || turnsDirection(c)
                || c == 0xFEFF
                || (c >= 0xFFF9 && c <= 0xFFFB);
    }

    private static boolean turnsDirection(int c) {
        return (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x206F)
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C;
    }
}
