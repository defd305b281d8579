package org.evenkeel.domain.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/** Days and hours of a place for moments that mostly come in order: the clock's offset is looked up once a quarter of an hour. */
final class LocalDays {
    /** No zone changes its clock at another moment. */
    private static final long QUARTER = 900_000;

    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final int WEEK = 7;
    /** 1 January 1970 was a Thursday. */
    private static final int SINCE_MONDAY = 3;

    private final ZoneRules rules;
    private long quarter = Long.MIN_VALUE;
    private long offset;
    private long monthOf = Long.MIN_VALUE;
    private long month;

    LocalDays(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** The day since the epoch. */
    long day(long millis) {
        return Math.floorDiv(local(millis), DAY);
    }

    /** The Monday of its week, as a day since the epoch. */
    long week(long millis) {
        long day = day(millis);
        return day - Math.floorMod(day + SINCE_MONDAY, WEEK);
    }

    /** The first of its month, as a day since the epoch. */
    long month(long millis) {
        long day = day(millis);
        if (day != monthOf) {
            monthOf = day;
            month = LocalDate.ofEpochDay(day).withDayOfMonth(1).toEpochDay();
        }
        return month;
    }

    /** 0 to 23. */
    int hour(long millis) {
        return (int) (Math.floorMod(local(millis), DAY) / HOUR);
    }

    private long local(long millis) {
        long wanted = Math.floorDiv(millis, QUARTER);
        if (wanted != quarter) {
            quarter = wanted;
            offset = rules.getOffset(Instant.ofEpochMilli(wanted * QUARTER)).getTotalSeconds() * 1_000L;
        }
        return millis + offset;
    }
}
