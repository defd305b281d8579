package org.evenkeel.domain.clock;

import static org.evenkeel.domain.clock.Chat.NOW;
import static org.evenkeel.domain.clock.Chat.RULES;
import static org.evenkeel.domain.clock.Chat.chat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Wait.Level;
import org.evenkeel.domain.clock.Reading.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the clocks show, against the shipped thresholds. */
class ReadingTest {
    private static Reading read(Chat chat) {
        return Reading.of(chat.get(), NOW, RULES);
    }

    @ParameterizedTest
    @CsvSource({"29,GREEN", "30,AMBER", "49,AMBER", "50,RED", "119,RED", "120,ALARM"})
    void theFirstReplyTurnsAmberRedAndAlarms(long waited, Level level) {
        assertEquals(
                new Reading(Kind.FIRST_REPLY, Duration.ofSeconds(waited), level),
                read(chat().neverAnswered().waits(waited)));
    }

    @ParameterizedTest
    @CsvSource({"39,GREEN", "40,AMBER", "89,AMBER", "90,RED", "119,RED", "120,ALARM"})
    void theReplyGapTurnsAmberRedAndAlarms(long waited, Level level) {
        assertEquals(new Reading(Kind.NEXT_REPLY, Duration.ofSeconds(waited), level), read(chat().waits(waited)));
    }

    @ParameterizedTest
    @CsvSource({"120,GREEN", "3599,GREEN", "3600,AMBER", "14400,RED", "28800,ALARM"})
    void anAsyncChannelHasHoursNotSeconds(long waited, Level level) {
        assertEquals(level, read(chat().by("Channel::Email").waits(waited)).level());
    }

    @ParameterizedTest
    @CsvSource({"0,ANSWERED", "299,ANSWERED", "300,ASYNC", "7200,ASYNC"})
    void anAnsweredChatGoesAsyncAfterFiveMinutesOfSilence(long silent, Kind kind) {
        assertEquals(new Reading(kind, Duration.ofSeconds(silent), Level.NONE), read(chat().answered(silent)));
    }

    @Test
    void aCustomersMessageMakesItLiveAgain() {
        Chat silent = chat().answered(4_000);
        assertEquals(Pace.ASYNC, Pace.of(silent.get(), NOW, RULES));
        silent.waits(5);
        assertEquals(Pace.LIVE, Pace.of(silent.get(), NOW, RULES));
        assertEquals(Pace.ASYNC, Pace.of(chat().by("Channel::Whatsapp").waits(5).get(), NOW, RULES));
    }

    @Test
    void eachReplyGivesTheCustomerTheFullTimeAgain() {
        assertEquals(Kind.ANSWERED, read(chat().wrote(4_000).answered(60)).kind());
        assertEquals(
                Duration.ofSeconds(60), read(chat().wrote(4_000).answered(60)).time());
    }

    @Test
    void aHoldPausesTheWaitWhileItsPromiseHolds() {
        Reading held = read(chat().waits(400).held(100, 80));
        assertEquals(new Reading(Kind.ON_HOLD, Duration.ofSeconds(80), Level.NONE), held);
        assertEquals(Level.AMBER, read(chat().waits(400).held(160, 20)).level());
    }

    @Test
    void theOverrunOfAHoldCountsAsWaitingAgain() {
        assertEquals(
                new Reading(Kind.HOLD_OVERDUE, Duration.ofSeconds(7), Level.RED),
                read(chat().waits(400).held(187, -7)));
        assertEquals(Level.ALARM, read(chat().waits(400).held(300, -120)).level());
    }

    @Test
    void whileAHoldIsAskedForOnlyAnAnswerStartsTheClock() {
        assertEquals(Kind.HOLD_ASKED, read(chat().answered(20).asked(20)).kind());
        assertEquals(Kind.NEXT_REPLY, read(chat().waits(5).asked(20)).kind());
    }

    @Test
    void whatIsPutAsideHasNoClock() {
        assertEquals(
                Kind.SNOOZED,
                read(chat().waits(400).is(ConversationStatus.SNOOZED)).kind());
        assertEquals(
                Kind.RESOLVED,
                read(chat().waits(400).held(10, -10).is(ConversationStatus.RESOLVED))
                        .kind());
    }

    @Test
    void aServerWhoseClockRunsAheadMakesNobodyWaitLessThanNothing() {
        assertEquals(Duration.ZERO, read(chat().waits(-30)).time());
        assertEquals(Duration.ZERO, read(chat().answered(-30)).time());
    }
}
