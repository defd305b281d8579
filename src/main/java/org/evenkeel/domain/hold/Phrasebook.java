package org.evenkeel.domain.hold;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.domain.search.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is said when somebody is asked to wait, in seven languages. Phrases are written the way {@link Clause} cuts them: small
 * letters without accents and apostrophes, commas between phrases.
 */
final class Phrasebook {
    /** A phrase found; {@code length} in words, at least 1. */
    record Match(Sense sense, int length) {}

    private static final int LONGEST = 6;
    /** Shorter words have too many neighbours to guess at a slip of the finger. */
    private static final int GUESSED_FROM = 5;

    private static final Map<String, Sense> PHRASES = new HashMap<>();

    static {
        list(Sense.PLAIN, Phrases.PLAIN);
        list(Sense.AGREE, Phrases.AGREE);
        list(Sense.THANK, Phrases.THANK);
        list(Sense.NEGATE, Phrases.NEGATE);
        list(Sense.BARE_NO, Phrases.BARE_NO);
        list(Sense.DOUBT, Phrases.DOUBT);
        list(Sense.PATIENT, Phrases.PATIENT);
        list(Sense.REFUSE, Phrases.REFUSE);
    }

    private Phrasebook() {}

    private static void list(Sense sense, String phrases) {
        for (String phrase : phrases.split("[,\\n]")) {
            if (!phrase.isBlank()) {
                PHRASES.put(phrase.strip(), sense);
            }
        }
    }

    /** The longest known phrase that begins at this word; an unknown word is {@link Sense#OTHER}. */
    static Match longestAt(List<String> words, int from) {
        for (int length = Math.min(LONGEST, words.size() - from); length > 1; length--) {
            Sense sense = PHRASES.get(String.join(" ", words.subList(from, from + length)));
            if (sense != null) {
                return new Match(sense, length);
            }
        }
        return new Match(word(words.get(from)), 1);
    }

    private static Sense word(String word) {
        Sense sense = PHRASES.get(word);
        if (sense == null) {
            sense = PHRASES.get(shortened(word, 2));
        }
        if (sense == null) {
            sense = PHRASES.get(shortened(word, 1));
        }
        if (sense == null && word.length() >= GUESSED_FROM) {
            sense = guessed(word);
        }
        return sense == null ? Sense.OTHER : sense;
    }

    /** "yesss" as "yess" and as "yes": no letter more often in a row than given. */
    private static String shortened(String word, int most) {
        StringBuilder kept = new StringBuilder(word.length());
        int run = 0;
        for (int i = 0; i < word.length(); i++) {
            run = i > 0 && word.charAt(i) == word.charAt(i - 1) ? run + 1 : 1;
            if (run <= most) {
                kept.append(word.charAt(i));
            }
        }
        return kept.toString();
    }

    /** The sense of the known words one slip away, if they agree on one. */
    private static @Nullable Sense guessed(String word) {
        Set<Sense> near = new HashSet<>();
        for (String other : Words.oneLetterAway(word)) {
            Sense sense =
                    other.length() >= GUESSED_FROM && other.charAt(0) == word.charAt(0) ? PHRASES.get(other) : null;
            if (sense != null) {
                near.add(sense);
            }
        }
        return near.size() == 1 ? near.iterator().next() : null;
    }
}
