package org.evenkeel.domain.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The quick ways to a number against the plain ones. */
class NumbersTest {
    @Test
    void theValueAtARankIsThatOfTheSortedCases() {
        Random dice = new Random(3);
        for (int round = 0; round < 400; round++) {
            int n = 1 + dice.nextInt(round < 200 ? 12 : round < 390 ? 3_000 : 40_000);
            long kinds = round % 7 == 0 ? 9_000_000_000L : 1 + dice.nextInt(round % 3 == 0 ? 4 : 1_000_000);
            long[] values = dice.longs(n, -5, kinds).toArray();
            if (round % 5 == 0) {
                Arrays.sort(values);
            }
            long[] sorted = values.clone();
            Arrays.sort(sorted);
            int rank = dice.nextInt(n);
            assertEquals(sorted[rank], Ranked.select(values, 0, n - 1, rank));
            Summary.Cases cases = new Summary.Cases();
            Arrays.stream(sorted).forEach(cases::add);
            Summary summary = cases.summary().orElseThrow();
            assertEquals(sorted[(n + 1) / 2 - 1], summary.median());
            assertEquals(sorted[(n * 9 + 9) / 10 - 1], summary.p90());
        }
    }

    @Test
    void daysAndHoursAreThoseOfThePlaceAlsoWhenItsClockChanges() {
        for (String name : List.of("Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns")) {
            ZoneId zone = ZoneId.of(name);
            LocalDays days = new LocalDays(zone);
            Instant at = Instant.parse("2026-01-01T00:00:00Z");
            for (int i = 0; i < 9_000; i++) {
                ZonedDateTime there = at.atZone(zone);
                assertEquals(there.getHour(), days.hour(at.toEpochMilli()), () -> there.toString());
                assertEquals(there.toLocalDate().toEpochDay(), days.day(at.toEpochMilli()));
                assertEquals(
                        there.toLocalDate().with(java.time.DayOfWeek.MONDAY).toEpochDay(),
                        days.week(at.toEpochMilli()));
                assertEquals(there.toLocalDate().withDayOfMonth(1).toEpochDay(), days.month(at.toEpochMilli()));
                at = at.plusSeconds(3_599);
            }
        }
    }

    @Test
    void manyChatsAtOnceAreCountedAsAFewAre() {
        Random dice = new Random(8);
        for (int round = 0; round < 200; round++) {
            OpenTime quick = new OpenTime();
            List<Span> spans = new ArrayList<>();
            int chats = 1 + dice.nextInt(40);
            for (int i = 0; i < chats; i++) {
                long from = dice.nextInt(5_000);
                long until = from + dice.nextInt(300);
                quick.add(from, until);
                spans.add(new Span(Instant.ofEpochMilli(from), Instant.ofEpochMilli(until)));
            }
            assertEquals(Load.average(spans).orElse(-1.0), quick.average().orElse(-1), 1e-12);
        }
    }
}
