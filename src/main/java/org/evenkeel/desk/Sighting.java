package org.evenkeel.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.evenkeel.domain.search.Words;
import org.evenkeel.store.SearchQuery.Term;

/** How a text answers a question: how well, and where. Pure; any thread. */
final class Sighting {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final int SNIPPET = 160;
    private static final int LEAD = 40;
    private static final double HALF_LIFE_DAYS = 30;

    private Sighting() {}

    /** Greater is better. Whole words before beginnings, the words together and in order, short texts, and new ones. */
    static double score(String text, Instant at, List<Term> terms, Instant now) {
        List<Words.Word> words = Words.of(text);
        double fit = 0;
        int last = -1;
        for (Term term : terms) {
            int hits = 0;
            boolean whole = false;
            int nearest = Integer.MAX_VALUE;
            for (int i = 0; i < words.size(); i++) {
                if (begins(words, i, term)) {
                    hits++;
                    whole |= whole(words, i, term);
                    nearest = last < 0 ? 0 : Math.min(nearest, Math.abs(i - last - 1));
                    if (nearest == 0 || hits == 1) {
                        last = i + (term.any() ? 0 : term.words().size() - 1);
                    }
                }
            }
            fit += (whole ? 1.0 : 0.6) * (1 + Math.log1p(hits) / 4) + (nearest < 3 ? 0.4 / (1 + nearest) : 0);
        }
        double brevity = 1 / (1 + words.size() / 60.0);
        double age = Math.max(0, Duration.between(at, now).toHours() / 24.0);
        return fit * (0.7 + 0.3 * brevity) + 1.2 * Math.exp(-age * Math.log(2) / HALF_LIFE_DAYS);
    }

    private static boolean begins(List<Words.Word> words, int at, Term term) {
        if (term.any()) {
            return term.words().contains(words.get(at).folded());
        }
        int count = term.words().size();
        if (at + count > words.size()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            String there = words.get(at + i).folded();
            String asked = term.words().get(i);
            boolean prefix = term.prefix() && i == count - 1;
            if (prefix ? !there.startsWith(asked) : !there.equals(asked)) {
                return false;
            }
        }
        return true;
    }

    private static boolean whole(List<Words.Word> words, int at, Term term) {
        return term.any()
                || words.get(at + term.words().size() - 1)
                        .folded()
                        .equals(term.words().getLast());
    }

    /** The part of the text where most of the question stands. */
    static Search.Snippet snippet(String text, List<Term> terms) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        List<Words.Word> words = Words.of(line);
        List<Search.Range> all = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (Term term : terms) {
                if (begins(words, i, term)) {
                    int end = i + (term.any() ? 0 : term.words().size() - 1);
                    add(all, words.get(i).start(), words.get(end).end());
                }
            }
        }
        int start = start(line, all);
        int end = Math.min(line.length(), start + SNIPPET);
        if (end < line.length()) {
            int blank = line.lastIndexOf(' ', end);
            end = blank > start + SNIPPET / 2 ? blank : whole(line, end);
        }
        String before = start > 0 ? "…" : "";
        int shift = before.length() - start;
        List<Search.Range> shown = new ArrayList<>();
        for (Search.Range range : all) {
            if (range.start() >= start && range.end() <= end) {
                shown.add(new Search.Range(range.start() + shift, range.end() + shift));
            }
        }
        return new Search.Snippet(
                before + line.substring(start, end) + (end < line.length() ? "…" : ""), List.copyOf(shown));
    }

    private static void add(List<Search.Range> ranges, int start, int end) {
        if (!ranges.isEmpty() && ranges.getLast().end() >= start) {
            Search.Range last = ranges.removeLast();
            ranges.add(new Search.Range(last.start(), Math.max(last.end(), end)));
        } else {
            ranges.add(new Search.Range(start, end));
        }
    }

    /** Where the window with most matches begins, a little before its first one, at a word's beginning. */
    private static int start(String line, List<Search.Range> ranges) {
        if (line.length() <= SNIPPET || ranges.isEmpty()) {
            return 0;
        }
        int best = 0;
        int most = 0;
        for (int i = 0; i < ranges.size(); i++) {
            int reach = ranges.get(i).start() + SNIPPET - LEAD;
            int count = 0;
            for (int k = i; k < ranges.size() && ranges.get(k).end() <= reach; k++) {
                count++;
            }
            if (count > most) {
                most = count;
                best = i;
            }
        }
        int wanted = Math.max(0, ranges.get(best).start() - LEAD);
        if (wanted == 0) {
            return 0;
        }
        int blank = line.indexOf(' ', wanted);
        return blank >= 0 && blank < ranges.get(best).start() ? blank + 1 : whole(line, wanted);
    }

    /** Never cuts a character in two. */
    private static int whole(String line, int at) {
        return at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at)) ? at - 1 : at;
    }
}
