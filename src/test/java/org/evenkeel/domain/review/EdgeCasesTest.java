package org.evenkeel.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cases that numbers usually get wrong, each by its name: what is expected is written out, and the recount agrees. */
class EdgeCasesTest {
    private static final long ADA = 7;
    private static final long BRUNO = 8;
    /** Ten in the evening in Berlin. */
    private static final Instant T = Instant.parse("2026-03-02T21:00:00Z");

    @Test
    void neverAnswered() {
        Measures m = only(
                at(0, "arrived"),
                at(0, "customer"),
                at(5, "activity"),
                at(40, "customer"),
                at(90, "note", ADA),
                at(300, "resolved"));
        assertThat(m.firstResponse()).isNull();
        assertThat(m.waits()).isEmpty();
        assertThat(m.unanswered()).isEqualTo(2);
        assertThat(m.exclusions()).isEqualTo(Set.of(Exclusion.NEVER_ANSWERED, Exclusion.NEVER_TAKEN));
        assertThat(m.handleElapsed()).isNull();
        assertThat(m.resolution()).isEqualTo(seconds(300));
        assertThat(m.owner()).isNull();
    }

    @Test
    void answeredByABotFirst() {
        Measures m = only(
                at(0, "arrived"),
                at(0, "customer"),
                at(1, "bot"),
                at(30, "customer"),
                at(31, "bot"),
                at(60, "handed"),
                at(75, "assigned", ADA),
                at(100, "agent", ADA),
                at(160, "resolved"));
        assertThat(m.firstResponse()).isEqualTo(seconds(40));
        assertThat(m.waits()).extracting(Measures.ReplyWait::waited).containsExactly(seconds(40));
        assertThat(m.waits()).extracting(Measures.ReplyWait::since).containsExactly(T.plusSeconds(60));
        assertThat(m.queueWait()).isEqualTo(seconds(75));
        assertThat(m.exclusions()).isEmpty();
        Measures alone = only(at(0, "arrived"), at(0, "customer"), at(1, "bot"), at(50, "resolved", 1));
        assertThat(alone.firstResponse()).isNull();
        assertThat(alone.exclusions()).contains(Exclusion.BOT_ONLY).doesNotContain(Exclusion.NEVER_ANSWERED);
    }

    @Test
    void reopened() {
        List<RawEvent> raw = List.of(
                at(0, "arrived"),
                at(0, "customer"),
                at(4, "assigned", ADA),
                at(20, "agent", ADA),
                at(60, "resolved"),
                at(61, "survey"),
                at(70, "wrapped"),
                at(80, "agent", ADA),
                at(400_000, "customer"),
                at(400_001, "reopened"),
                at(400_031, "agent", ADA),
                at(400_100, "resolved"));
        List<Measures> both = measured(raw);
        assertThat(both).hasSize(2);
        assertThat(both.getFirst().firstResponse()).isEqualTo(seconds(20));
        assertThat(both.getFirst().handleElapsed()).isEqualTo(seconds(66));
        assertThat(both.getFirst().messages()).isEqualTo(3);
        Measures again = both.getLast();
        assertThat(again.begins()).isEqualTo(T.plusSeconds(400_000));
        assertThat(again.firstResponse()).as("not from last week").isEqualTo(seconds(30));
        assertThat(again.owner()).isEqualTo(ADA);
        assertThat(again.queueWait()).isEqualTo(Duration.ZERO);
        assertThat(again.transfers()).isZero();
        List<Session> sessions = Session.cut(1, T, RawEvent.events(raw));
        assertThat(sessions).extracting(Session::number).containsExactly(1, 2);
        assertThat(sessions).extracting(Session::reopened).containsExactly(false, true);
    }

    @Test
    void transferredTwice() {
        Measures m = only(
                at(0, "arrived"),
                at(0, "customer"),
                at(3, "assigned", ADA),
                at(10, "agent", ADA),
                at(20, "assigned", 0),
                at(30, "assigned", BRUNO),
                at(40, "agent", BRUNO),
                at(50, "assigned", BRUNO),
                at(60, "assigned", ADA),
                at(90, "agent", ADA),
                at(120, "resolved"));
        assertThat(m.transfers())
                .as("taken from nobody or by the same is no transfer")
                .isEqualTo(2);
        assertThat(m.owner()).isEqualTo(ADA);
        assertThat(m.handleElapsed()).isEqualTo(seconds(117));
    }

    @Test
    void aHoldOverMidnight() {
        long evening = Duration.ofMinutes(119).toSeconds();
        Measures m = only(
                at(evening - 60, "arrived"),
                at(evening - 60, "customer"),
                at(evening - 50, "agent", ADA),
                at(evening - 20, "asked"),
                at(evening - 5, "customer"),
                at(evening - 4, "granted"),
                promise(evening - 4, "hold", evening + 116),
                at(evening + 110, "return"),
                at(evening + 112, "agent", ADA),
                at(evening + 200, "resolved"));
        HoldRecord hold = m.holds().records().getFirst();
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(hold.began().atZone(berlin).toLocalDate())
                .isBefore(T.plusSeconds(evening + 110).atZone(berlin).toLocalDate());
        assertThat(m.holds().total()).isEqualTo(seconds(114));
        assertThat(m.holds().promises()).isEqualTo(1);
        assertThat(m.holds().kept()).isEqualTo(1);
        assertThat(m.waits())
                .extracting(Measures.ReplyWait::waited)
                .as("the wait stood still while the promise held")
                .containsExactly(seconds(10), seconds(3));
    }

    @Test
    void theClocksOfTheCountryChange() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        for (String change : List.of("2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z")) {
            long before = Duration.between(T, Instant.parse(change)).toSeconds() - 600;
            Measures m = only(
                    at(before, "arrived"),
                    at(before, "customer"),
                    at(before + 30, "agent", ADA),
                    promise(before + 60, "hold", before + 1_260),
                    at(before + 1_200, "return"),
                    at(before + 1_230, "resolved"));
            assertThat(m.holds().total())
                    .as("twenty minutes are twenty minutes")
                    .isEqualTo(seconds(1_140));
            assertThat(m.holds().kept()).isEqualTo(1);
            assertThat(m.handleElapsed()).isEqualTo(seconds(1_200));
            Duration shown = Duration.between(
                    T.plusSeconds(before).atZone(berlin).toLocalTime(),
                    T.plusSeconds(before + 1_230).atZone(berlin).toLocalTime());
            assertThat(shown).as("and no clock on the wall says so").isNotEqualTo(seconds(1_230));
        }
    }

    @Test
    void aComputersClockThatWasSetBackMakesNoNegativeTime() {
        List<RawEvent> raw = List.of(
                at(100, "arrived"),
                at(100, "customer"),
                at(70, "assigned", ADA),
                at(80, "agent", ADA),
                at(90, "resolved"));
        List<Session> sessions = Session.cut(1, T.plusSeconds(100), RawEvent.events(raw));
        for (Session session : sessions) {
            Measures m = Measures.of(session, T.plusSeconds(500));
            assertThat(Stream.of(m.firstResponse(), m.queueWait(), m.handleElapsed(), m.resolution()))
                    .allMatch(time -> time == null || !time.isNegative());
            assertThat(m.waits()).noneMatch(wait -> wait.waited().isNegative());
        }
    }

    @Test
    void twoAgents() {
        Measures m = only(
                at(0, "arrived"),
                at(0, "customer"),
                at(5, "assigned", ADA),
                at(25, "agent", ADA),
                at(60, "customer"),
                at(80, "note", BRUNO),
                at(95, "agent", BRUNO),
                at(130, "customer"),
                at(150, "agent", ADA),
                at(200, "resolved"));
        assertThat(m.waits())
                .extracting(Measures.ReplyWait::waited)
                .as("whoever answers ends the wait; a note does not")
                .containsExactly(seconds(25), seconds(35), seconds(20));
        assertThat(m.owner()).as("whose it is, not who wrote").isEqualTo(ADA);
        assertThat(m.transfers()).isZero();
        Measures untaken = only(
                at(0, "arrived"),
                at(0, "customer"),
                at(25, "agent", BRUNO),
                at(60, "customer"),
                at(95, "agent", ADA),
                at(200, "resolved"));
        assertThat(untaken.owner())
                .as("who answered first, where nobody took it")
                .isEqualTo(BRUNO);
    }

    private static Measures only(RawEvent... raw) {
        List<Measures> all = measured(List.of(raw));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static List<Measures> measured(List<RawEvent> raw) {
        RecountTest.compare("counted again", raw, new HashMap<>());
        Instant now = Instant.ofEpochMilli(raw.getLast().at()).plus(Duration.ofMinutes(2));
        return Session.cut(1, Instant.ofEpochMilli(raw.getFirst().at()), RawEvent.events(raw)).stream()
                .map(session -> Measures.of(session, now))
                .toList();
    }

    private static RawEvent at(long second, String what) {
        return at(second, what, 0);
    }

    private static RawEvent at(long second, String what, long number) {
        return RawEvent.of(T.plusSeconds(second).toEpochMilli(), what, number);
    }

    private static RawEvent promise(long second, String what, long until) {
        return at(second, what, T.plusSeconds(until).toEpochMilli());
    }

    private static Duration seconds(long count) {
        return Duration.ofSeconds(count);
    }
}
