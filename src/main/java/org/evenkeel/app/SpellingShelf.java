package org.evenkeel.app;

import java.nio.file.Path;
import java.util.Optional;
import org.evenkeel.desk.Dictionaries;
import org.evenkeel.lexicon.HunspellSpeller;

/** The speller's files, as the settings choose them. */
record SpellingShelf(HunspellSpeller speller) implements Dictionaries {
    @Override
    public Optional<Path> where(String language) {
        return speller.where(language);
    }

    @Override
    public void recall(String language, Path words) {
        speller.choose(language, words);
    }

    @Override
    public void choose(String language, Path words) {
        if (!words.toString().endsWith(".dic") || !HunspellSpeller.whole(words)) {
            throw new IllegalArgumentException(
                    "“%s” cannot be used: a Hunspell dictionary is a .dic file with an .aff file of the same name beside it."
                            .formatted(words.getFileName()));
        }
        Optional<Path> before = speller.where(language);
        speller.choose(language, words);
        if (!speller.learn(language)) {
            before.ifPresent(known -> speller.choose(language, known));
            throw new IllegalArgumentException(
                    "“%s” could not be read as a dictionary.".formatted(words.getFileName()));
        }
    }
}
