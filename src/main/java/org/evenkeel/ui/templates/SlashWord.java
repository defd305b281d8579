package org.evenkeel.ui.templates;

import org.jspecify.annotations.Nullable;

/**
 * A slash at the beginning of a word, and what is typed behind it up to the caret.
 *
 * @param start of the slash
 * @param end where the caret is
 * @param words without the slash
 */
record SlashWord(int start, int end, String words) {
    private static final int LONGEST = 40;

    /** Null when the caret stands behind no such word. */
    static @Nullable SlashWord at(String text, int caret) {
        for (int i = caret - 1; i >= 0 && caret - i <= LONGEST; i--) {
            char c = text.charAt(i);
            if (c == '/') {
                boolean begins = i == 0 || Character.isWhitespace(text.charAt(i - 1));
                return begins ? new SlashWord(i, caret, text.substring(i + 1, caret)) : null;
            }
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
                return null;
            }
        }
        return null;
    }
}
