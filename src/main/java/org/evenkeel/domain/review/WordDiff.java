package org.evenkeel.domain.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What was changed from one text to another, word by word. The pieces of the later text, in order, are that text. */
public final class WordDiff {
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{N}'’]+|\\s+|.", Pattern.DOTALL);
    /** Beyond so many pieces on either side nothing is compared: the one text is taken out and the other put in. */
    private static final int MOST = 1_200;

    private WordDiff() {}

    public enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    /** @param text never empty */
    public record Piece(Change change, String text) {}

    /** Neighbours of the same kind are one piece; what was taken out stands before what was put in. */
    public static List<Piece> between(String before, String after) {
        List<String> from = pieces(before);
        List<String> to = pieces(after);
        if (from.size() > MOST || to.size() > MOST) {
            Diff whole = new Diff();
            whole.add(Change.REMOVED, before);
            whole.add(Change.ADDED, after);
            return whole.pieces();
        }
        int[][] common = common(from, to);
        Diff diff = new Diff();
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
                diff.add(Change.SAME, from.get(i));
                i++;
                j++;
            } else if (i < from.size() && (j == to.size() || common[i + 1][j] >= common[i][j + 1])) {
                diff.add(Change.REMOVED, from.get(i++));
            } else {
                diff.add(Change.ADDED, to.get(j++));
            }
        }
        return diff.pieces();
    }

    private static List<String> pieces(String text) {
        return PIECE.matcher(text).results().map(MatchResult::group).toList();
    }

    /** How many pieces the rests from i and j have in common, in order. */
    private static int[][] common(List<String> from, List<String> to) {
        int[][] common = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                common[i][j] = from.get(i).equals(to.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Joins neighbours; a blank between two changed words is changed with them. */
    private static final class Diff {
        private final List<Piece> done = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();
        private final StringBuilder blank = new StringBuilder();

        void add(Change change, String text) {
            if (text.isEmpty()) {
                return;
            }
            boolean changed = !removed.isEmpty() || !added.isEmpty();
            if (change == Change.SAME && changed && text.isBlank()) {
                blank.append(text);
                return;
            }
            if (change == Change.SAME) {
                flush();
                same(text);
                return;
            }
            if (!blank.isEmpty()) {
                removed.append(blank);
                added.append(blank);
                blank.setLength(0);
            }
            (change == Change.REMOVED ? removed : added).append(text);
        }

        private void same(String text) {
            if (!done.isEmpty() && done.getLast().change() == Change.SAME) {
                done.set(done.size() - 1, new Piece(Change.SAME, done.getLast().text() + text));
            } else {
                done.add(new Piece(Change.SAME, text));
            }
        }

        private void flush() {
            if (!removed.isEmpty()) {
                done.add(new Piece(Change.REMOVED, removed.toString()));
            }
            if (!added.isEmpty()) {
                done.add(new Piece(Change.ADDED, added.toString()));
            }
            removed.setLength(0);
            added.setLength(0);
            if (!blank.isEmpty()) {
                String between = blank.toString();
                blank.setLength(0);
                same(between);
            }
        }

        List<Piece> pieces() {
            flush();
            return List.copyOf(done);
        }
    }
}
