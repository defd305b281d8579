package org.evenkeel.domain.review;

/** What sessions can be told apart by in a chart. Times are those of the place the reader is in. */
public enum Grouping {
    /** The day each began; the key is that day since the epoch. */
    DAY,
    /** The same by week: the key is its Monday. */
    WEEK,
    /** The same by month: the key is its first day. */
    MONTH,
    /** The hour of the day each began, 0 to 23. */
    HOUR,
    /** Whose they were. */
    AGENT,
    /** Service, support, or not told: the kind's place in its order, −1. */
    KIND,
    /** A session counts in each of its labels. */
    LABEL,
    /** First response by {@link Bands#FIRST_RESPONSE}: the number of the band. Sessions without one are left out. */
    FIRST_RESPONSE,
    /** Longest wait by {@link Bands#WAIT}. Sessions in which nobody waited are left out. */
    WAIT,
    /** 0 without a hold, 1 with holds whose promises were kept, 2 with a broken one. */
    HOLD,
    /** Chats open at once by {@link Bands#CONCURRENCY}. Where it is not known they are left out. */
    CONCURRENCY,
    /** The place of the tone's shape in its order. */
    TONE
}
