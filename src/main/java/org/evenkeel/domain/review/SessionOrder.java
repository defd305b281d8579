package org.evenkeel.domain.review;

/** How a table of sessions is sorted; equal ones by their id. */
public record SessionOrder(Key key, boolean descending) {
    public static final SessionOrder NEWEST_FIRST = new SessionOrder(Key.BEGAN, true);

    public enum Key {
        BEGAN,
        FIRST_RESPONSE,
        LONGEST_WAIT,
        HANDLE,
        HOLD,
        RATING,
        SCORE,
        /** By their names, whatever their capitals and accents. */
        CUSTOMER,
        AGENT,
        KIND,
        QUEUE,
        FOCUS,
        TRANSFERS,
        CONCURRENCY,
        MESSAGES,
        /** By the mood the customer came with, then by the one they left with; those that told none, then the angriest first. */
        TONE
    }
}
