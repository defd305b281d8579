package org.evenkeel.domain.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
    record Entry(boolean first, boolean last, @Nullable String replacement, String advice) {}

    record Match(Entry entry, int start, int end, int firstWord, int endWord) {}

    /** Where one can stand in a phrase, and by which words one goes on: alternatives are branches, so none is spelt out. */
    private static final class Node {
        private final Map<String, List<Node>> next = new HashMap<>();
        private @Nullable Entry entry;

        /** What can be done at the other one, can be done here as well. */
        void joined(Node other) {
            other.next.forEach((word, nodes) ->
                    next.computeIfAbsent(word, w -> new ArrayList<>(1)).addAll(nodes));
            if (other.entry != null) {
                entry = other.entry;
            }
        }
    }

    private static final Pattern GAP = Pattern.compile("[\\s-]+");
    /** A gap between words that no bracket encloses. */
    private static final Pattern OUTER_GAP = Pattern.compile("[\\s-]+(?![^(]*\\))");

    private final List<String> lists;
    private volatile @Nullable Node root;

    private Phrases(List<String> lists) {
        this.lists = lists;
    }

    /** Read when it is first asked, not before: what nobody types for costs no start. */
    static Phrases of(String... lists) {
        return new Phrases(List.of(lists));
    }

    private Node root() {
        Node known = root;
        return known == null ? read() : known;
    }

    private synchronized Node read() {
        Node known = root;
        if (known == null) {
            Node reading = new Node();
            for (String list : lists) {
                list.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> add(reading, line));
            }
            root = reading;
            known = reading;
        }
        return known;
    }

    private static void add(Node root, String line) {
        int arrow = line.indexOf("=>");
        int dash = line.indexOf("->");
        int end = arrow >= 0 ? arrow : dash >= 0 ? dash : line.length();
        String behind = end == line.length() ? "" : line.substring(end + 2).strip();
        String words = line.substring(0, end).strip();
        boolean first = words.startsWith("^");
        boolean last = words.endsWith("$");
        String bare =
                words.substring(first ? 1 : 0, words.length() - (last ? 1 : 0)).strip();
        Node node = new Node();
        node.entry = new Entry(first, last, arrow >= 0 ? behind : null, arrow >= 0 ? "" : behind);
        for (String part : List.of(OUTER_GAP.split(bare)).reversed()) {
            node = before(node, part);
        }
        root.joined(node);
    }

    /** The node from which one of the part's alternatives leads to that one. */
    private static Node before(Node then, String part) {
        Node node = new Node();
        for (String alternative : either(part)) {
            if (alternative.isBlank()) {
                node.joined(then);
                continue;
            }
            Node target = then;
            List<String> words = List.of(GAP.split(alternative.strip()));
            for (String word : words.subList(1, words.size()).reversed()) {
                Node step = new Node();
                step.next.put(word, List.of(target));
                target = step;
            }
            node.next.computeIfAbsent(words.getFirst(), w -> new ArrayList<>(1)).add(target);
        }
        return node;
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

    /** What of the list stands in the draft: the longest at each place, none over another. */
    List<Match> in(Draft draft) {
        List<Match> found = new ArrayList<>();
        List<Word> words = draft.words();
        Node start = root();
        int at = 0;
        while (at < words.size()) {
            Match match = longest(draft, start, at, at, null);
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
        for (Node exact : node.next.getOrDefault(draft.words().get(at).lower(), List.of())) {
            longest = wider(longest(draft, exact, from, at + 1, null), longest, true);
        }
        for (Node any : node.next.getOrDefault("*", List.of())) {
            longest = wider(longest(draft, any, from, at + 1, null), longest, false);
        }
        return longest;
    }

    /** The one that reaches further; of two that reach as far the later line, and words before any word. */
    private static @Nullable Match wider(@Nullable Match one, @Nullable Match known, boolean preferred) {
        if (one == null || known == null) {
            return one == null ? known : one;
        }
        return one.endWord() > known.endWord() || preferred && one.endWord() == known.endWord() ? one : known;
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
