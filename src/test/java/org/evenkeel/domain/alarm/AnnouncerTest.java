package org.evenkeel.domain.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenkeel.domain.alarm.AlarmBoard.Outcome;
import org.junit.jupiter.api.Test;

/** How alarms become few calls, and none at all while nobody may be disturbed. */
class AnnouncerTest {
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    private final Announcer announcer = new Announcer();
    private AlarmChoices choices = AlarmChoices.SHIPPED;

    @Test
    void oneAlarmIsOneCallWithItsSound() {
        Telling told = begin(0, alarm(AlarmKind.NEW_CHAT, 1)).orElseThrow();
        assertEquals(1, told.alarms().size());
        assertEquals(Optional.of(Urgency.CHAT), told.sound());
    }

    @Test
    void manyAtOnceAreOneCallTheMostUrgentFirst() {
        Telling told = begin(
                        0, alarm(AlarmKind.NEW_REPLY, 1), alarm(AlarmKind.HOLD_LAPSED, 2), alarm(AlarmKind.NEW_CHAT, 3))
                .orElseThrow();
        assertEquals(AlarmKind.HOLD_LAPSED, told.first().kind());
        assertEquals(3, told.conversations());
        assertEquals(Optional.of(Urgency.OVERDUE), told.sound());
    }

    @Test
    void whatFollowsAtOnceIsGathered() {
        begin(0, alarm(AlarmKind.NEW_CHAT, 1));
        assertTrue(begin(1, alarm(AlarmKind.NEW_CHAT, 2)).isEmpty());
        assertTrue(begin(2, alarm(AlarmKind.NEW_REPLY, 3)).isEmpty());
        assertEquals(2, begin(4).orElseThrow().alarms().size());
        assertTrue(begin(9).isEmpty());
    }

    @Test
    void whatIsMorePressingDoesNotWait() {
        begin(0, alarm(AlarmKind.NEW_CHAT, 1));
        begin(1, alarm(AlarmKind.NEW_REPLY, 3));
        assertEquals(
                List.of(AlarmKind.HOLD_ENDING, AlarmKind.NEW_REPLY),
                begin(2, alarm(AlarmKind.HOLD_ENDING, 2)).orElseThrow().alarms().stream()
                        .map(Alarm::kind)
                        .toList());
    }

    @Test
    void whatWasAnsweredMeanwhileIsNotTold() {
        begin(0, alarm(AlarmKind.NEW_CHAT, 1));
        begin(1, alarm(AlarmKind.NEW_CHAT, 2));
        assertTrue(tell(3, List.of(), List.of(alarm(AlarmKind.NEW_CHAT, 2))).isEmpty());
        assertTrue(begin(5).isEmpty());
    }

    @Test
    void whatTheAgentTurnedToIsNotTold() {
        begin(0, alarm(AlarmKind.NEW_CHAT, 1));
        begin(1, alarm(AlarmKind.NEW_CHAT, 2));
        announcer.seen(2);
        assertTrue(begin(5).isEmpty());
    }

    @Test
    void aKindThatIsOffIsNotToldAndASilentOneHasNoSound() {
        choices = choices.with(AlarmKind.NEW_CHAT, AlarmStyle.OFF).with(AlarmKind.NEW_REPLY, AlarmStyle.SILENT);
        assertTrue(begin(0, alarm(AlarmKind.NEW_CHAT, 1)).isEmpty());
        assertEquals(
                Optional.empty(),
                begin(1, alarm(AlarmKind.NEW_REPLY, 1)).orElseThrow().sound());
        assertEquals(
                Optional.of(Urgency.DUE),
                begin(9, alarm(AlarmKind.NEW_REPLY, 2), alarm(AlarmKind.PROMISE_DUE, 2))
                        .orElseThrow()
                        .sound());
    }

    @Test
    void doNotDisturbEndsWithOneCallOfWhatStillStands() {
        choices = choices.with(Quiet.until(NOW.plusSeconds(600)));
        for (int chat = 1; chat <= 40; chat++) {
            assertTrue(begin(chat, alarm(AlarmKind.NEW_CHAT, chat)).isEmpty());
        }
        tell(300, List.of(), List.of(alarm(AlarmKind.NEW_CHAT, 7)));
        assertTrue(begin(599).isEmpty());
        assertEquals(39, begin(600).orElseThrow().conversations());
        assertTrue(begin(601).isEmpty());
    }

    @Test
    void doNotDisturbWithoutAnEndLastsUntilItIsSwitchedOff() {
        choices = choices.with(Quiet.ON);
        assertTrue(begin(1_000_000, alarm(AlarmKind.NEW_CHAT, 1)).isEmpty());
        choices = choices.with(Quiet.OFF);
        assertTrue(begin(1_000_001).isPresent());
    }

    private Optional<Telling> begin(int second, Alarm... begun) {
        return tell(second, Arrays.asList(begun), List.of());
    }

    private Optional<Telling> tell(int second, List<Alarm> begun, List<Alarm> ended) {
        return announcer.tell(new Outcome(begun, List.of(), ended), choices, NOW.plusSeconds(second));
    }

    private static Alarm alarm(AlarmKind kind, long chat) {
        return new Alarm(kind, chat, "Ana", 0, NOW, NOW);
    }
}
