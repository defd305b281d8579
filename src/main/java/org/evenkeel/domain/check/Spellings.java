package org.evenkeel.domain.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of several words a slip of the finger comes from. */
final class Spellings {
    /** Shorter ones are names too often. */
    private static final int SHORTEST_NOUN = 6;

    private Spellings() {}

    /** The nearest of them; of two as near the one that differs by a doubled letter, then the one with the same beginning, then the longer, for letters are forgotten more often. */
    static Optional<String> likeliest(String written, List<String> near) {
        return nearest(
                written,
                near.stream()
                        .filter(meant -> !Character.isUpperCase(meant.charAt(0)))
                        .toList());
    }

    /** The same for a word with a capital in a language that writes its nouns so: it may be a name, so only a single slip counts. */
    static Optional<String> likeliestNoun(String written, List<String> near) {
        return written.length() < SHORTEST_NOUN
                ? Optional.empty()
                : nearest(
                        written,
                        near.stream()
                                .filter(meant -> steps(written, Draft.lower(meant)) == 1)
                                .toList());
    }

    private static Optional<String> nearest(String written, List<String> near) {
        return near.stream()
                .filter(meant -> meant.indexOf(' ') < 0 && meant.indexOf('-') < 0)
                .filter(meant -> small(written, Draft.lower(meant)))
                .min(Comparator.<String>comparingInt(meant -> steps(written, Draft.lower(meant)))
                        .thenComparing(meant -> !single(Draft.lower(meant)).equals(single(written)))
                        .thenComparing(meant -> Draft.lower(meant).charAt(0) != written.charAt(0))
                        .thenComparing(Comparator.comparingInt(String::length).reversed()));
    }

    /** True for what a slip of the finger makes: one step in a short word, two in a long one. Swapped neighbours are one. */
    private static String single(String word) {
        StringBuilder single = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                single.append(word.charAt(i));
            }
        }
        return single.toString();
    }

    private static boolean small(String written, String meant) {
        int most = written.length() >= 8 ? 2 : 1;
        return Math.abs(written.length() - meant.length()) <= most && steps(written, meant) <= most;
    }

    private static int steps(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
