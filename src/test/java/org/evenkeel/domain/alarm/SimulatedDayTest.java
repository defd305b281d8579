package org.evenkeel.domain.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.domain.hold.HoldTimes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight hours with sixty chats, looked at every second: each alarm once, at its time, none after it was answered. */
class SimulatedDayTest {
    private static final int SECONDS = (int) Duration.ofHours(8).toSeconds();
    private static final int CHATS = 60;

    private final AlarmBoard board = new AlarmBoard();
    private final Announcer announcer = new Announcer();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyAlarmIsRaisedOnceAtItsTimeAndNoneAfterItWasAnswered(long seed) {
        ChatScript script = new ChatScript(seed, CHATS, SECONDS);
        List<ChatScript.Span> raised = new ArrayList<>();
        Map<ChatScript.Id, Integer> open = new HashMap<>();
        for (int second = 0; second <= SECONDS; second++) {
            int at = second;
            Instant now = ChatScript.instant(second);
            AlarmBoard.Outcome outcome = board.look(script.watchedAt(second), HoldTimes.SHIPPED, nobody -> false, now);
            for (Alarm alarm : outcome.begun()) {
                assertEquals(null, open.put(ChatScript.Id.of(alarm), at), () -> "raised twice: " + alarm);
                assertEquals(now, alarm.at(), () -> "not at its time: " + alarm);
            }
            for (Alarm alarm : outcome.again()) {
                assertTrue(open.containsKey(ChatScript.Id.of(alarm)), () -> "again without being raised: " + alarm);
            }
            for (Alarm alarm : outcome.ended()) {
                ChatScript.Id id = ChatScript.Id.of(alarm);
                raised.add(new ChatScript.Span(id, Objects.requireNonNull(open.remove(id)), at));
            }
        }
        open.forEach((id, from) -> raised.add(new ChatScript.Span(id, from, Integer.MAX_VALUE)));
        Set<ChatScript.Span> recount = script.recount();
        assertEquals(recount.size(), raised.size());
        assertEquals(recount, Set.copyOf(raised));
        assertEquals(
                Set.of(AlarmKind.values()),
                raised.stream().map(span -> span.id().kind()).collect(Collectors.toSet()),
                "the day has every kind of alarm");
        assertTrue(raised.size() > 500, () -> raised.size() + " alarms are hardly a day");
    }

    @Test
    void whatIsToldStandsAndNothingThatStandsLongIsLeftOut() {
        ChatScript script = new ChatScript(4, CHATS, SECONDS);
        Map<ChatScript.Id, Integer> told = new HashMap<>();
        Set<ChatScript.Id> standing = new HashSet<>();
        int calls = 0;
        for (int second = 0; second <= SECONDS; second++) {
            int at = second;
            Instant now = ChatScript.instant(second);
            AlarmBoard.Outcome outcome = board.look(script.watchedAt(second), HoldTimes.SHIPPED, nobody -> false, now);
            outcome.begun().forEach(alarm -> standing.add(ChatScript.Id.of(alarm)));
            outcome.ended().forEach(alarm -> standing.remove(ChatScript.Id.of(alarm)));
            var telling = announcer.tell(outcome, AlarmChoices.SHIPPED, now);
            calls += telling.isPresent() ? 1 : 0;
            telling.ifPresent(call -> call.alarms().forEach(alarm -> {
                assertTrue(standing.contains(ChatScript.Id.of(alarm)), () -> "told after it was answered: " + alarm);
                told.putIfAbsent(ChatScript.Id.of(alarm), at);
            }));
        }
        for (ChatScript.Span span : script.recount()) {
            int latest = span.from() + (int) Announcer.GATHERED.toSeconds();
            Integer first = told.get(span.id());
            if (first == null) {
                assertTrue(span.to() <= latest, () -> "never told: " + span);
            } else {
                assertTrue(first >= span.from() && first <= latest, () -> "told at " + first + ": " + span);
            }
        }
        int all = calls;
        assertTrue(told.size() > 500 && all > 500, () -> told.size() + " alarms in " + all + " calls");
    }

    @Test
    void aRestartTellsEverythingThatStandsInOneCall() {
        ChatScript script = new ChatScript(5, CHATS, SECONDS);
        int noon = SECONDS / 2;
        Set<ChatScript.Id> expected = script.recount().stream()
                .filter(span -> span.from() <= noon && noon < span.to())
                .map(ChatScript.Span::id)
                .collect(Collectors.toSet());
        for (int second = 0; second < noon; second++) {
            script.watchedAt(second);
        }
        Telling first = announcer
                .tell(
                        board.look(
                                script.watchedAt(noon), HoldTimes.SHIPPED, nobody -> false, ChatScript.instant(noon)),
                        AlarmChoices.SHIPPED,
                        ChatScript.instant(noon))
                .orElseThrow();
        assertTrue(expected.size() > 3, expected::toString);
        assertEquals(expected, first.alarms().stream().map(ChatScript.Id::of).collect(Collectors.toSet()));
    }

    @Test
    void aComputerThatSleptTellsWhatStandsAndNothingOfTheRest() {
        ChatScript script = new ChatScript(6, CHATS, SECONDS);
        int asleep = 4_000;
        int awake = asleep + 3_600;
        for (int second = 0; second <= asleep; second++) {
            board.look(script.watchedAt(second), HoldTimes.SHIPPED, nobody -> false, ChatScript.instant(second));
        }
        for (int second = asleep + 1; second < awake; second++) {
            script.watchedAt(second);
        }
        AlarmBoard.Outcome outcome =
                board.look(script.watchedAt(awake), HoldTimes.SHIPPED, nobody -> false, ChatScript.instant(awake));
        assertEquals(
                script.recount().stream()
                        .filter(span -> span.from() > asleep && span.from() <= awake && awake < span.to())
                        .map(ChatScript.Span::id)
                        .collect(Collectors.toSet()),
                outcome.begun().stream().map(ChatScript.Id::of).collect(Collectors.toSet()));
    }
}
