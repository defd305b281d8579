package org.evenkeel.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in messages; all of it must hold.
 *
 * @param terms words as the index folds them
 * @param marks of each set at least one, made by {@link SearchTable}
 * @param from not before, or null
 * @param until before, or null
 */
public record SearchQuery(
        List<Term> terms,
        List<Set<String>> marks,
        @Nullable Instant from,
        @Nullable Instant until) {
    public SearchQuery {
        terms = List.copyOf(terms);
        marks = List.copyOf(marks);
    }

    /**
     * Words that stand one after the other; alternatives of one another when {@code any}.
     *
     * @param prefix the last one is only the beginning of a word
     */
    public record Term(List<String> words, boolean prefix, boolean any) {
        public Term {
            words = List.copyOf(words);
        }

        public static Term phrase(List<String> words, boolean prefix) {
            return new Term(words, prefix, false);
        }

        /** Any of these, whole. */
        public static Term anyOf(List<String> words) {
            return new Term(words, false, true);
        }
    }

    public boolean isEmpty() {
        return terms.isEmpty() && marks.isEmpty() && from == null && until == null;
    }
}
