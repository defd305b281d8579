package org.evenkeel.domain.check;

import java.util.List;

/** Knows the words of some languages. Any thread but the FX thread. */
public interface Speller {
    /** Knows no language. */
    Speller NONE = new Speller() {
        @Override
        public boolean speaks(String language) {
            return false;
        }

        @Override
        public boolean knows(String word, String language) {
            return true;
        }

        @Override
        public List<String> near(String word, String language) {
            return List.of();
        }
    };

    /**
     * True when its words are at hand. Where they still have to be read from disk it says no and begins to read.
     *
     * @param language ISO 639-1
     */
    boolean speaks(String language);

    /** True as well for every word of a language it does not speak. */
    boolean knows(String word, String language);

    /** Words that may have been meant, the likeliest first; may be empty, also because that takes longer to tell. */
    List<String> near(String word, String language);

    /**
     * Waits until it knows what may have been meant by the words it was asked about.
     *
     * @return false when it knew already: asking again tells nothing new
     */
    default boolean settle() {
        return false;
    }
}
