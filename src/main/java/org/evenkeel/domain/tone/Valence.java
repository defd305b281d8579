package org.evenkeel.domain.tone;

import java.util.Map;

/** How good or bad a word is by itself, from -4 to 4; 0 for most words. */
@FunctionalInterface
interface Valence {
    float of(String norm);

    /** Shorter words are too like others to be told from one that is mistyped. */
    int LEAST_LETTERS = 8;

    /** What stands for all words that have the bones of this one. */
    static String mistyped(String norm) {
        return "~" + Tokens.bones(norm);
    }

    static Valence of(Map<String, Float> words) {
        return norm -> words.getOrDefault(norm, 0f);
    }
}
