package org.evenkeel.domain.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Cuts text into words the way the index does (SQLite's unicode61 with diacritics removed): runs of letters and digits, case
 * and accents taken away.
 */
public final class Words {
    /** A word and where it stands: characters from {@code start} to before {@code end}. */
    public record Word(String folded, int start, int end) {}

    private Words() {}

    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        int length = text.length();
        while (at < length) {
            int codePoint = text.codePointAt(at);
            if (!within(codePoint)) {
                at += Character.charCount(codePoint);
                continue;
            }
            int start = at;
            boolean plain = true;
            while (within(codePoint) || isMark(codePoint)) {
                plain &= codePoint < 0x80;
                at += Character.charCount(codePoint);
                codePoint = at < length ? text.codePointAt(at) : ' ';
            }
            String word = text.substring(start, at);
            words.add(new Word(plain ? word.toLowerCase(Locale.ROOT) : fold(word), start, at));
        }
        return words;
    }

    /** Just the words. */
    public static List<String> folded(String text) {
        return of(text).stream().map(Word::folded).toList();
    }

    private static boolean within(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= 'a' && codePoint <= 'z'
                    || codePoint >= 'A' && codePoint <= 'Z'
                    || codePoint >= '0' && codePoint <= '9';
        }
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    private static boolean isMark(int codePoint) {
        return codePoint >= 0x80 && Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    private static String fold(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(apart.length());
        apart.codePoints().filter(c -> !isMark(c)).forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Every word that is one letter away: one left out, one too many, one wrong, or two swapped. Includes no word with a digit. */
    public static Set<String> oneLetterAway(String folded) {
        Set<String> near = new LinkedHashSet<>();
        int[] letters = folded.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            near.add(spell(letters, 0, i) + spell(letters, i + 1, letters.length));
            if (i + 1 < letters.length) {
                near.add(spell(letters, 0, i)
                        + Character.toString(letters[i + 1])
                        + Character.toString(letters[i])
                        + spell(letters, i + 2, letters.length));
            }
        }
        for (int letter : alphabet(letters.length == 0 ? 'a' : letters[0])) {
            for (int i = 0; i <= letters.length; i++) {
                String before = spell(letters, 0, i) + Character.toString(letter);
                near.add(before + spell(letters, i, letters.length));
                if (i < letters.length) {
                    near.add(before + spell(letters, i + 1, letters.length));
                }
            }
        }
        near.remove(folded);
        near.remove("");
        return near;
    }

    private static String spell(int[] letters, int from, int to) {
        return from >= to ? "" : new String(letters, from, to - from);
    }

    private static int[] alphabet(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case CYRILLIC -> range('а', 'я');
            case GREEK -> range('α', 'ω');
            default -> range('a', 'z');
        };
    }

    private static int[] range(int first, int last) {
        return IntStream.rangeClosed(first, last).toArray();
    }
}
