package org.evenkeel.desk;

import java.nio.file.Path;
import java.util.Optional;

/** Whose words drafts are spelled by, as far as they do not ship. Never on the FX thread. */
public interface Dictionaries {
    /** There are none, and none can be chosen. */
    Dictionaries NONE = new Dictionaries() {
        @Override
        public Optional<Path> where(String language) {
            return Optional.empty();
        }

        @Override
        public void recall(String language, Path words) {}

        @Override
        public void choose(String language, Path words) {
            throw new IllegalArgumentException("No dictionary can be chosen here.");
        }
    };

    /** The file whose words are taken: the chosen one, else the one that the system has. */
    Optional<Path> where(String language);

    /** Takes a file that was chosen before, as long as it is there; reads nothing yet. */
    void recall(String language, Path words);

    /**
     * From now on a language is spelled by this file.
     *
     * @param words a Hunspell dictionary ({@code .dic}), with its rules ({@code .aff}) beside it
     * @throws IllegalArgumentException with a sentence for a person, when that cannot be read as one
     */
    void choose(String language, Path words);
}
