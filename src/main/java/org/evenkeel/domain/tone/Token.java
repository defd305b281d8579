package org.evenkeel.domain.tone;

/**
 * One piece of a message as the model sees it.
 *
 * @param norm in small letters, with drawn-out letters shortened and names of things replaced: {@code [num]}, {@code [url]}
 * @param surface as it was written
 * @param shouted three capitals or more and no small letter
 * @param drawn a letter three times in a row or more
 * @param negated within the reach of a "not"
 */
record Token(Kind kind, String norm, String surface, boolean shouted, boolean drawn, boolean negated) {
    enum Kind {
        WORD,
        /** A number, a link, an address, a handle. */
        THING,
        /** An emoji or a face made of signs. */
        FACE,
        PUNCTUATION
    }

    boolean word() {
        return kind == Kind.WORD;
    }
}
