package org.evenkeel.domain.clock;

import static org.evenkeel.domain.clock.Chat.NOW;
import static org.evenkeel.domain.clock.Chat.RULES;
import static org.evenkeel.domain.clock.Chat.ago;
import static org.evenkeel.domain.clock.Chat.chat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.clock.Prompt.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptTest {
    private static Optional<Kind> kind(Course course) {
        return Prompt.of(course, NOW, RULES).map(Prompt::kind);
    }

    @ParameterizedTest
    @CsvSource({"119,", "120,NUDGE", "599,NUDGE", "600,CLOSE"})
    void silenceAsksForANudgeAndThenForClosing(long silent, Kind kind) {
        assertEquals(Optional.ofNullable(kind), kind(chat().answered(silent).get()));
    }

    @Test
    void nobodyIsPressedWhoWaitsForUsOrWasNeverThere() {
        assertEquals(Optional.empty(), kind(chat().waits(900).get()));
        assertEquals(Optional.empty(), kind(chat().answered(900).held(900, 60).get()));
        assertEquals(Optional.empty(), kind(chat().answered(900).owes(4_000).get()));
        assertEquals(
                Optional.empty(), kind(chat().answered(900).by("Channel::Email").get()));
        assertEquals(Optional.empty(), kind(chat().wrote(900).get()), "only a bot has answered");
    }

    @ParameterizedTest
    @CsvSource({"301,", "300,PROMISE_DUE", "0,PROMISE_DUE", "-1,PROMISE_OVERDUE"})
    void aPromiseAsksForAttentionBeforeItFallsDue(long left, Kind kind) {
        assertEquals(Optional.ofNullable(kind), kind(chat().waits(30).owes(left).get()));
    }

    @Test
    void aPromiseSurvivesResolving() {
        Course resolved =
                chat().is(ConversationStatus.RESOLVED).owes(-60).owes(9_000).get();
        assertEquals(Optional.of(Kind.PROMISE_OVERDUE), kind(resolved));
    }

    @Test
    void wrappingUpTakesThirtySecondsUnlessItIsEndedByHand() {
        Chat resolved = chat().is(ConversationStatus.RESOLVED);
        assertEquals(
                Optional.of(new Prompt(Kind.WRAP_UP, Duration.ofSeconds(18), null)),
                Prompt.of(resolved.get(ago(600), ago(12), null), NOW, RULES));
        assertEquals(Optional.empty(), kind(resolved.get(ago(600), ago(30), null)));
        assertEquals(Optional.empty(), kind(resolved.get(ago(600), ago(12), ago(3))));
    }

    @ParameterizedTest
    @CsvSource({"12,,612,52", "500,,630,70", "12,5,607,47"})
    void handleTimeHoldsTheWrapUp(long ended, Long wrapped, long elapsed, long inFocus) {
        Instant stopped = wrapped == null ? null : ago(wrapped);
        Course course = chat().get(ago(600 + ended), ago(ended), stopped);
        assertEquals(
                Optional.of(new HandleTime(Duration.ofSeconds(elapsed), Duration.ofSeconds(inFocus))),
                HandleTime.of(course.moments(), NOW, RULES));
    }

    @Test
    void whileHandledItRunsAndBeforeThereIsNone() {
        assertEquals(
                Optional.of(new HandleTime(Duration.ofSeconds(75), Duration.ofSeconds(40))),
                HandleTime.of(chat().get(ago(75), null, null).moments(), NOW, RULES));
        assertEquals(Optional.empty(), HandleTime.of(Moments.NONE, NOW, RULES));
    }

    @ParameterizedTest
    @CsvSource({"DONE,-1,KEPT", "DONE,0,KEPT", "DONE,1,BROKEN", "DROPPED,9,DROPPED"})
    void aPromiseIsKeptInTimeOrBroken(Promise.State state, long late, Promise.Standing standing) {
        Promise ended = new Promise(1, 1, null, 7, "x", ago(900), ago(100), state, ago(100 - late));
        assertEquals(standing, ended.standing(NOW, RULES.promiseSoon()));
    }
}
