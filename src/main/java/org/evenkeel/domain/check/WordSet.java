package org.evenkeel.domain.check;

import java.util.List;
import java.util.Set;

/** A list of words as it is written in source: with blanks between. */
final class WordSet {
    private WordSet() {}

    static Set<String> of(String words) {
        return Set.copyOf(List.of(words.strip().split("\\s+")));
    }
}
