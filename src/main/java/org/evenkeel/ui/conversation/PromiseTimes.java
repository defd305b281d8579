package org.evenkeel.ui.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenkeel.ui.fx.I18n;

/**
 * By when an agent can promise something.
 *
 * @param title as a line of the menu: "in 15 min, by 10:59"
 */
record PromiseTimes(String title, Instant due) {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    /** Soonest first. */
    static List<PromiseTimes> from(Instant now, ZoneId zone) {
        ZonedDateTime here = now.atZone(zone);
        List<PromiseTimes> times = new ArrayList<>();
        for (int minutes : List.of(15, 30, 60, 120)) {
            Instant due = now.plus(Duration.ofMinutes(minutes));
            times.add(new PromiseTimes(I18n.text("promise.minutes", minutes, hour(due, zone)), due));
        }
        ZonedDateTime evening = here.with(EVENING);
        if (evening.isAfter(here.plusHours(2))) {
            times.add(new PromiseTimes(I18n.text("promise.evening", HOUR.format(EVENING)), evening.toInstant()));
        }
        ZonedDateTime tomorrow = here.plusDays(1).with(MORNING);
        times.add(new PromiseTimes(I18n.text("promise.tomorrow", HOUR.format(MORNING)), tomorrow.toInstant()));
        for (int days : List.of(3, 7)) {
            ZonedDateTime day = here.plusDays(days).with(EVENING);
            times.add(new PromiseTimes(I18n.text("promise.days", days, DAY.format(day)), day.toInstant()));
        }
        return times;
    }

    static String hour(Instant at, ZoneId zone) {
        return HOUR.format(at.atZone(zone));
    }
}
