package org.evenkeel.domain.check;

import java.util.Map;
import java.util.Optional;

/** English words that are written without their apostrophe more often than not. */
final class Apostrophes {
    private static final Map<String, String> MISSING = Map.ofEntries(
            Map.entry("dont", "don't"),
            Map.entry("doesnt", "doesn't"),
            Map.entry("didnt", "didn't"),
            Map.entry("cant", "can't"),
            Map.entry("couldnt", "couldn't"),
            Map.entry("wouldnt", "wouldn't"),
            Map.entry("wouldent", "wouldn't"),
            Map.entry("shouldnt", "shouldn't"),
            Map.entry("isnt", "isn't"),
            Map.entry("arent", "aren't"),
            Map.entry("wasnt", "wasn't"),
            Map.entry("werent", "weren't"),
            Map.entry("havent", "haven't"),
            Map.entry("hasnt", "hasn't"),
            Map.entry("hadnt", "hadn't"),
            Map.entry("youre", "you're"),
            Map.entry("youll", "you'll"),
            Map.entry("youve", "you've"),
            Map.entry("weve", "we've"),
            Map.entry("theyre", "they're"),
            Map.entry("theres", "there's"),
            Map.entry("thats", "that's"),
            Map.entry("whats", "what's"));

    private Apostrophes() {}

    static Optional<String> missing(String lower, String language) {
        return language.equals("en") ? Optional.ofNullable(MISSING.get(lower)) : Optional.empty();
    }
}
