package org.evenkeel.domain.hold;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.evenkeel.domain.search.Words;

/**
 * A stretch of text between marks of punctuation.
 *
 * @param words small letters, without accents and apostrophes: "d'accord" is {@code daccord}; a number is {@code #}
 * @param asks ends with a question mark
 * @param signs what its emoji and typed faces say
 */
record Clause(List<String> words, boolean asks, Set<Sense> signs) {
    private static final String ENDS = ".,;:!?…\n()\"¿¡–—";

    static List<Clause> of(String text) {
        List<Clause> clauses = new ArrayList<>();
        StringBuilder clause = new StringBuilder();
        Set<Sense> signs = typedFaces(text);
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (c == '\'' || c == '’' || c == '`' || c == '´') {
                continue;
            }
            signs.addAll(signOf(c));
            if (c < 0xFFFF && ENDS.indexOf(c) >= 0) {
                add(clauses, clause.toString(), c == '?', signs);
                clause.setLength(0);
                signs = EnumSet.noneOf(Sense.class);
            } else {
                clause.appendCodePoint(c);
            }
        }
        add(clauses, clause.toString(), false, signs);
        return clauses;
    }

    private static void add(List<Clause> clauses, String text, boolean asks, Set<Sense> signs) {
        List<String> words =
                Words.folded(text).stream().map(Clause::withoutNumber).toList();
        if (!words.isEmpty() || !signs.isEmpty() || asks) {
            clauses.add(new Clause(words, asks, signs));
        }
    }

    private static String withoutNumber(String word) {
        return word.chars().allMatch(Character::isDigit) ? "#" : word;
    }

    private static Set<Sense> typedFaces(String text) {
        boolean sad = text.contains(":(") || text.contains(":-(") || text.contains(":/") && !text.contains("://");
        return sad ? EnumSet.of(Sense.DOUBT) : EnumSet.noneOf(Sense.class);
    }

    private static Set<Sense> signOf(int codePoint) {
        String sign = Character.toString(codePoint);
        if ("👍👌✅🆗✔🤝🙆☑".contains(sign)) {
            return EnumSet.of(Sense.AGREE);
        }
        if ("👎✋🚫❌🙅🛑✖⛔🤚❎".contains(sign)) {
            return EnumSet.of(Sense.REFUSE);
        }
        if ("😡🤬😠🙄😒😤⏰⏳⌛⏱🤔🤷😑😭😢🖕💩😩😫🤦😐😞🥱".contains(sign)) {
            return EnumSet.of(Sense.DOUBT);
        }
        return EnumSet.noneOf(Sense.class);
    }
}
