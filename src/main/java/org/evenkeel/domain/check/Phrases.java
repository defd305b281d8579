package org.evenkeel.domain.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.domain.check.Draft.Word;
import org.jspecify.annotations.Nullable;

/**
 * A list of phrases, found in one walk over the words of a draft. One phrase a line:
 *
 * <pre>
 * bear with (me|us)  -> Say what you do and how long it takes.
 * touch base         => talk
 * ^ calm down
 * </pre>
 *
 * {@code (a|b)} stands for either (an empty one for nothing), {@code *} for any one word, {@code ^} for the beginning and
 * {@code $} for the end of a sentence. Behind {@code =>} stands what can be put in its place, behind {@code ->} what to do
 * instead; a line with neither has no advice.
 */
final class Phrases {
    /** @param advice empty when the line has none */
    record Entry(
            String phrase,
            boolean first,
            boolean last,
            @Nullable String replacement,
            String advice) {}

    record Match(Entry entry, int start, int end, int firstWord, int endWord) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private @Nullable Entry entry;
    }

    private final Node root = new Node();

    private Phrases() {}

    static Phrases of(String... lists) {
        Phrases phrases = new Phrases();
        for (String list : lists) {
            list.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(phrases::add);
        }
        return phrases;
    }

    private void add(String line) {
        int arrow = line.indexOf("=>");
        int dash = line.indexOf("->");
        int end = arrow >= 0 ? arrow : dash >= 0 ? dash : line.length();
        String behind = end == line.length() ? "" : line.substring(end + 2).strip();
        for (String phrase : either(line.substring(0, end).strip())) {
            String words = phrase.strip();
            boolean first = words.startsWith("^");
            boolean last = words.endsWith("$");
            String bare = words.substring(first ? 1 : 0, words.length() - (last ? 1 : 0))
                    .strip();
            put(bare, new Entry(bare, first, last, arrow >= 0 ? behind : null, arrow >= 0 ? "" : behind));
        }
    }

    private static List<String> either(String phrase) {
        int open = phrase.indexOf('(');
        if (open < 0) {
            return List.of(phrase);
        }
        int close = phrase.indexOf(')', open);
        List<String> all = new ArrayList<>();
        for (String one : phrase.substring(open + 1, close).split("\\|", -1)) {
            all.addAll(either(phrase.substring(0, open) + one + phrase.substring(close + 1)));
        }
        return all;
    }

    private void put(String phrase, Entry entry) {
        Node node = root;
        for (String word : phrase.split("[\\s-]+")) {
            node = node.next.computeIfAbsent(word, w -> new Node());
        }
        node.entry = entry;
    }

    /** What of the list stands in the draft: the longest at each place, none over another. */
    List<Match> in(Draft draft) {
        List<Match> found = new ArrayList<>();
        List<Word> words = draft.words();
        int at = 0;
        while (at < words.size()) {
            Match match = longest(draft, root, at, at, null);
            if (match != null) {
                found.add(match);
                at = match.endWord();
            } else {
                at++;
            }
        }
        return found;
    }

    boolean any(Draft draft) {
        return !in(draft).isEmpty();
    }

    private static @Nullable Match longest(Draft draft, Node node, int from, int at, @Nullable Match best) {
        Match longest = best;
        Entry entry = node.entry;
        if (entry != null && at > from && fits(draft, entry, from, at)) {
            List<Word> words = draft.words();
            longest =
                    new Match(entry, words.get(from).start(), words.get(at - 1).end(), from, at);
        }
        if (at >= draft.words().size() || (at > from && !together(draft, at))) {
            return longest;
        }
        Node exact = node.next.get(draft.words().get(at).lower());
        if (exact != null) {
            longest = longest(draft, exact, from, at + 1, longest);
        }
        Node any = node.next.get("*");
        if (any != null) {
            Match wide = longest(draft, any, from, at + 1, null);
            if (wide != null && (longest == null || wide.endWord() > longest.endWord())) {
                longest = wide;
            }
        }
        return longest;
    }

    private static boolean fits(Draft draft, Entry entry, int from, int end) {
        Draft.Sentence sentence = draft.sentenceAt(draft.words().get(from).start());
        return (!entry.first() || sentence.firstWord() == from) && (!entry.last() || sentence.endWord() == end);
    }

    /** No full stop or line break between a word and the one before. */
    private static boolean together(Draft draft, int word) {
        int end = draft.words().get(word).start();
        for (int i = draft.words().get(word - 1).end(); i < end; i++) {
            char c = draft.prose().charAt(i);
            if (c != ' ' && c != ',' && c != '-' && c != '\u00a0' && c != '\'' && c != '"' && c != '*' && c != '_') {
                return false;
            }
        }
        return true;
    }
}
