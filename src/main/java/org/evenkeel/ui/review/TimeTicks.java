package org.evenkeel.ui.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Round moments on a line of time.
 *
 * @param step from one to the next
 */
record TimeTicks(Duration step, List<Instant> moments) {
    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(7),
            Duration.ofDays(28));

    /** @param most how many there may be, unless the time is endless */
    static TimeTicks between(Instant from, Instant until, int most, ZoneId zone) {
        long length = Math.max(1, Duration.between(from, until).toMillis());
        long step = STEPS.stream()
                .mapToLong(Duration::toMillis)
                .filter(one -> length / one <= most)
                .findFirst()
                .orElse(STEPS.getLast().toMillis());
        long offset = zone.getRules().getOffset(from).getTotalSeconds() * 1_000L;
        long next = Math.ceilDiv(from.toEpochMilli() + offset, step) * step - offset;
        List<Instant> moments = new ArrayList<>();
        for (; next <= until.toEpochMilli(); next += step) {
            moments.add(Instant.ofEpochMilli(next));
        }
        return new TimeTicks(Duration.ofMillis(step), List.copyOf(moments));
    }
}
