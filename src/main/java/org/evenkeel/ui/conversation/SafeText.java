package org.evenkeel.ui.conversation;

/** Makes what strangers wrote harmless to show: no character of it may reach outside its own message. */
final class SafeText {
    /** More accents than this on one letter serve to paint over the neighbours. */
    private static final int ACCENTS = 4;

    private SafeText() {}

    /**
     * Without control characters (line breaks and tabs stay), without characters that turn the direction of what follows, and
     * with no more than a few accents on a letter. Joiners stay: emoji and several scripts are written with them.
     */
    static String clean(String text) {
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
