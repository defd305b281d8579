package org.evenkeel.domain.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenkeel.domain.hold.Hold.ConsentKind;
import org.evenkeel.domain.hold.Hold.Outcome;
import org.evenkeel.domain.hold.HoldEvent.Ending;
import org.evenkeel.domain.hold.HoldStanding.State;
import org.junit.jupiter.api.Test;

/** Every arrow of the machine in {@link HoldRules}, and what an event does where there is no arrow for it. */
class HoldMachineTest {
    private static final Instant ASKED = Instant.parse("2026-06-17T12:00:00Z");
    private static final long ANA = 7;
    private static final long BEN = 8;
    private static final HoldTimes TIMES = HoldTimes.SHIPPED;

    private final String id = UUID.randomUUID().toString();
    private final List<HoldEvent> events = new ArrayList<>();

    private static Instant after(int seconds) {
        return ASKED.plusSeconds(seconds);
    }

    private HoldMachineTest ask(int minutes) {
        return then(new HoldEvent.Asked(ASKED, ANA, minutes));
    }

    private HoldMachineTest answer(int second, Consent.Answer answer) {
        return then(new HoldEvent.Answered(after(second), 0, answer, 100 + second));
    }

    private HoldMachineTest extend(int second, int minutes) {
        return then(new HoldEvent.Extended(after(second), ANA, minutes));
    }

    private HoldMachineTest end(int second, Ending how) {
        return then(new HoldEvent.Ended(after(second), ANA, how));
    }

    private HoldMachineTest then(HoldEvent event) {
        events.add(event);
        return this;
    }

    private HoldLog log() {
        return new HoldLog(id, 1, "the logs", events);
    }

    private Hold hold() {
        return log().hold().orElseThrow();
    }

    private State state(int second) {
        return hold().standing(after(second), TIMES).orElseThrow().state();
    }

    @Test
    void noneToAskingWhenAsked() {
        assertThat(log().hold()).isEmpty();
        ask(2);
        HoldStanding standing = hold().standing(after(20), TIMES).orElseThrow();
        assertThat(standing.state()).isEqualTo(State.ASKING);
        assertThat(standing.since()).isEqualTo(ASKED);
        assertThat(standing.promisedUntil()).isNull();
        assertThat(hold().held(after(20))).isEqualTo(Duration.ZERO);
        assertThat(HoldRules.question(hold())).isEqualTo(id);
    }

    @Test
    void askingToHoldingOnAYes() {
        ask(3).answer(20, Consent.Answer.YES);
        HoldStanding standing = hold().standing(after(60), TIMES).orElseThrow();
        assertThat(standing.state()).isEqualTo(State.HOLDING);
        assertThat(standing.promisedUntil()).isEqualTo(after(200));
        assertThat(standing.checkInDue()).isEqualTo(after(140));
        assertThat(hold().consent()).isEqualTo(ConsentKind.YES);
        assertThat(hold().held(after(60))).isEqualTo(Duration.ofSeconds(40));
        assertThat(HoldRules.question(hold())).isNull();
    }

    @Test
    void askingToHoldingWithoutAYesIsRecordedAsSuch() {
        ask(1).then(new HoldEvent.Started(after(50), ANA, "no answer, the caller is driving"));
        assertThat(state(60)).isEqualTo(State.HOLDING);
        assertThat(hold().consent()).isEqualTo(ConsentKind.WITHOUT_YES);
        assertThat(hold().because()).isEqualTo("no answer, the caller is driving");
    }

    @Test
    void askingToNoneOnANo() {
        ask(2).answer(10, Consent.Answer.NO);
        assertThat(hold().open()).isFalse();
        assertThat(hold().standing(after(11), TIMES)).isEmpty();
        assertThat(hold().consent()).isEqualTo(ConsentKind.NO);
        assertThat(hold().outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void askingToNoneWhenWithdrawn() {
        ask(2).end(15, Ending.WITHDRAWN);
        assertThat(hold().open()).isFalse();
        assertThat(hold().consent()).isEqualTo(ConsentKind.WITHDRAWN);
        assertThat(hold().outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void anUnclearAnswerLeavesItAskingUntilAnAgentDecides() {
        ask(2).answer(10, Consent.Answer.UNCLEAR);
        assertThat(state(11)).isEqualTo(State.ASKING);
        assertThat(hold().unclear()).isNotNull();
        then(new HoldEvent.Answered(after(20), BEN, Consent.Answer.YES, 110));
        assertThat(state(21)).isEqualTo(State.HOLDING);
        assertThat(hold().unclear()).isNull();
    }

    @Test
    void holdingToOverdueWhenThePromiseLapses() {
        ask(2).answer(10, Consent.Answer.YES);
        assertThat(state(129)).isEqualTo(State.HOLDING);
        assertThat(state(130)).isEqualTo(State.OVERDUE);
        HoldStanding standing = hold().standing(after(170), TIMES).orElseThrow();
        assertThat(standing.since()).as("counts up from here").isEqualTo(after(130));
    }

    @Test
    void overdueToHoldingWhenExtendedAndThePromiseStaysBroken() {
        ask(2).answer(10, Consent.Answer.YES).extend(150, 1);
        assertThat(state(160)).isEqualTo(State.HOLDING);
        assertThat(state(210)).isEqualTo(State.OVERDUE);
        end(180, Ending.RETURNED);
        assertThat(hold().outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void holdingToHoldingWhenExtendedInTime() {
        ask(2).answer(10, Consent.Answer.YES).extend(100, 2);
        assertThat(hold().promisedUntil()).isEqualTo(after(220));
        assertThat(HoldRules.question(hold())).as("extending asks again").isNotNull();
        end(219, Ending.RETURNED);
        assertThat(hold().outcome()).isEqualTo(Outcome.KEPT);
    }

    @Test
    void anExtensionNeverShortensAPromise() {
        ask(5).answer(0, Consent.Answer.YES).extend(10, 1);
        assertThat(hold().promisedUntil()).isEqualTo(after(300));
    }

    @Test
    void aNoToAnExtensionIsRecordedAndEndsNothing() {
        ask(2).answer(10, Consent.Answer.YES).extend(100, 2).answer(110, Consent.Answer.NO);
        assertThat(hold().extensions().getFirst().agreed()).isFalse();
        assertThat(state(120)).isEqualTo(State.HOLDING);
        assertThat(HoldRules.question(hold())).isNull();
    }

    @Test
    void holdingToNoneOnReturnKeepsThePromise() {
        ask(2).answer(10, Consent.Answer.YES).end(129, Ending.RETURNED);
        assertThat(hold().outcome()).isEqualTo(Outcome.KEPT);
        assertThat(hold().held(after(4_000))).isEqualTo(Duration.ofSeconds(119));
    }

    @Test
    void overdueToNoneOnReturnBreaksThePromise() {
        ask(2).answer(10, Consent.Answer.YES).end(130, Ending.RETURNED);
        assertThat(hold().outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void holdingToNoneWhenTheAgentOffersToWriteLater() {
        ask(2).answer(10, Consent.Answer.YES).end(60, Ending.LATER);
        assertThat(hold().outcome()).isEqualTo(Outcome.KEPT);
    }

    @Test
    void anUpdateResetsTheCheckInAndLeavesThePromise() {
        ask(5).answer(0, Consent.Answer.YES).then(new HoldEvent.Updated(after(100), ANA));
        HoldStanding standing = hold().standing(after(110), TIMES).orElseThrow();
        assertThat(standing.checkInDue()).isEqualTo(after(220));
        assertThat(standing.promisedUntil()).isEqualTo(after(300));
    }

    @Test
    void thereIsOneEndWhateverComesAfterIt() {
        ask(2).answer(10, Consent.Answer.YES).end(60, Ending.RETURNED);
        Hold ended = hold();
        end(61, Ending.LATER)
                .answer(62, Consent.Answer.NO)
                .extend(63, 5)
                .then(new HoldEvent.Updated(after(64), BEN))
                .then(new HoldEvent.Started(after(65), BEN, "late"));
        assertThat(hold().end()).isEqualTo(ended.end());
        assertThat(hold().outcome()).isEqualTo(Outcome.KEPT);
        assertThat(hold().extensions()).isEmpty();
        assertThat(hold().updates()).isEmpty();
    }

    @Test
    void anAnswerThatCameBeforeAWithdrawalCountsAndTheWithdrawalEndsTheWait() {
        ask(2).end(20, Ending.WITHDRAWN).answer(15, Consent.Answer.YES);
        assertThat(hold().consent()).isEqualTo(ConsentKind.YES);
        assertThat(hold().open()).isFalse();
    }

    @Test
    void aClockSetBackMakesNoSpanNegative() {
        ask(2).answer(10, Consent.Answer.YES);
        Instant earlier = ASKED.minus(Duration.ofHours(1));
        assertThat(HoldRules.moment(log(), earlier)).isEqualTo(after(10).plusMillis(1));
        assertThat(hold().held(earlier)).isEqualTo(Duration.ZERO);
        assertThat(hold().standing(earlier, TIMES).orElseThrow().state()).isEqualTo(State.HOLDING);
    }

    @Test
    void sleepingCounts() {
        ask(2).answer(10, Consent.Answer.YES);
        assertThat(state(8 * 3_600)).isEqualTo(State.OVERDUE);
        assertThat(hold().held(after(10 + 8 * 3_600))).isEqualTo(Duration.ofHours(8));
    }
}
