package org.evenkeel.domain.review;

/**
 * A filter that somebody named, with how far back it looks and how it is sorted.
 *
 * @param name not blank; no two are alike
 * @param days 0 for everything
 */
public record SavedView(String name, SessionFilter filter, int days, SessionOrder order) {
    /** Longer names are no names. */
    public static final int LONGEST_NAME = 60;

    public SavedView {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A view needs a name of 1 to " + LONGEST_NAME + " characters");
        }
    }
}
