package org.evenkeel.domain.tone;

import org.jspecify.annotations.Nullable;

/**
 * How a customer writes: the part of their tone that a reply mirrors.
 *
 * @param emoji whether they use any
 * @param language ISO 639-1 code of what they write in, or null while that cannot be told
 */
public record Register(
        Formality formality,
        Length length,
        Technicality technicality,
        boolean emoji,
        Directness directness,
        @Nullable String language) {
    /** What is assumed of somebody who has not written yet. */
    public static final Register UNKNOWN =
            new Register(Formality.NEUTRAL, Length.FULL, Technicality.PLAIN, false, Directness.BALANCED, null);

    public enum Formality {
        FORMAL,
        NEUTRAL,
        CASUAL
    }

    public enum Length {
        SHORT,
        FULL
    }

    public enum Technicality {
        PLAIN,
        TECHNICAL
    }

    public enum Directness {
        /** Orders and short statements. */
        DIRECT,
        BALANCED,
        /** Asks around the thing: would it be possible, I was wondering. */
        INDIRECT
    }
}
