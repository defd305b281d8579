package org.evenkeel.domain.template;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How much of a template an agent changed before sending: the edit distance over words and signs, divided by the longer text.
 * 0: sent as it was; 1: nothing of it is left.
 */
public final class EditShare {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+|[^\\s\\p{L}\\p{N}]");
    /** Beyond that many words on either side the ends are not compared. */
    private static final int MOST = 1_500;

    private EditShare() {}

    /** Of a text that was all the message began from. */
    public static double whole(String inserted, String sent) {
        List<String> from = words(inserted);
        List<String> to = words(sent);
        int longer = Math.max(from.size(), to.size());
        return longer == 0 ? 0 : (double) distance(from, to, false) / longer;
    }

    /** Of one of several texts in a message: compared with the passage most like it. */
    public static double within(String inserted, String sent) {
        List<String> from = words(inserted);
        return from.isEmpty() ? 0 : Math.min(1, (double) distance(from, words(sent), true) / from.size());
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().limit(MOST).map(MatchResult::group).toList();
    }

    /** Levenshtein, row by row. With {@code passage} what stands before and behind costs nothing. */
    private static int distance(List<String> from, List<String> to, boolean passage) {
        int[] above = new int[to.size() + 1];
        for (int j = 0; j <= to.size(); j++) {
            above[j] = passage ? 0 : j;
        }
        for (int i = 1; i <= from.size(); i++) {
            int[] row = new int[to.size() + 1];
            row[0] = i;
            for (int j = 1; j <= to.size(); j++) {
                int change = above[j - 1] + (from.get(i - 1).equals(to.get(j - 1)) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        int best = above[to.size()];
        if (passage) {
            for (int cost : above) {
                best = Math.min(best, cost);
            }
        }
        return best;
    }
}
