package org.evenkeel.domain.tone;

import java.util.Optional;

/** Tells what language a text is written in; a library stands behind it. */
@FunctionalInterface
public interface LanguageGuess {
    /** Never knows. */
    LanguageGuess NONE = text -> Optional.empty();

    /**
     * @param text of one person, the longer the better
     * @return the ISO 639-1 code, or nothing while the text is too short or could be several
     */
    Optional<String> of(String text);
}
