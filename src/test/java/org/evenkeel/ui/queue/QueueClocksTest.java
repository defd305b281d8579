package org.evenkeel.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.desk.Conversations.QueueCounts;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.domain.clock.Moments;
import org.evenkeel.domain.clock.Promise;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.fixtures.People;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.queue.QueueEntries.Lists;
import org.evenkeel.ui.queue.QueueEntry.Row;
import org.evenkeel.ui.queue.QueueEntry.Section;
import org.junit.jupiter.api.Test;

/** Order, slots, promises and offers, as time goes by and nothing else happens. */
class QueueClocksTest {
    private Instant now = People.NOW;
    private ClockRules rules = ClockRules.SHIPPED;
    private final List<QueueRow> mine = new ArrayList<>();
    private final List<QueueRow> unassigned = new ArrayList<>();
    private final List<QueueRow> promised = new ArrayList<>();

    private QueueViewModel model() {
        return new QueueViewModel(
                others -> new Lists(
                        List.copyOf(mine),
                        List.copyOf(unassigned),
                        List.of(),
                        List.copyOf(promised),
                        new QueueCounts(mine.size(), unassigned.size(), mine.size() + unassigned.size())),
                () -> rules,
                FxThread.immediate(),
                null,
                () -> now);
    }

    private void pass(QueueViewModel model, long seconds) {
        for (long i = 0; i < seconds; i++) {
            now = now.plusSeconds(1);
            model.tick(now);
        }
    }

    private static List<Long> shown(QueueViewModel model, Section section) {
        return model.entries().stream()
                .flatMap(entry -> entry instanceof Row row && row.section() == section
                        ? Optional.of(row.row().conversation().id()).stream()
                        : Optional.<Long>empty().stream())
                .toList();
    }

    private static Moments owing(long id, long dueIn) {
        return Moments.NONE.with(List.of(new Promise(
                id, id, null, 7, "Refund", People.NOW, People.NOW.plusSeconds(dueIn), Promise.State.OPEN, null)));
    }

    @Test
    void aLapsedHoldRisesByTimeAlone() {
        mine.add(People.row(1, "Waits", "x").waits(60).get());
        mine.add(People.row(2, "Held", "x")
                .answered(30)
                .held(new HoldStanding(
                        HoldStanding.State.HOLDING, "", now.minusSeconds(30), now.plusSeconds(150), null))
                .get());
        QueueViewModel model = model();
        assertThat(shown(model, Section.MINE)).containsExactly(1L, 2L);
        pass(model, 155);
        assertThat(shown(model, Section.MINE))
                .as("2.4 for the wait, 2.06 for the hold that is just over")
                .containsExactly(1L, 2L);
        mine.clear();
        mine.add(People.row(1, "Waits", "x").answered(0).get());
        mine.add(People.row(2, "Held", "x").waits(-300).get());
        QueueViewModel later = model();
        assertThat(shown(later, Section.MINE)).containsExactly(2L, 1L);
    }

    @Test
    void rowsThatWaitAboutEquallyLongStandStillAndWhoIsClearlyWorseRises() {
        mine.add(People.row(1, "A", "x").waits(41).get());
        mine.add(People.row(2, "B", "x").waits(40).get());
        mine.add(People.row(3, "First", "x").first(1).get());
        QueueViewModel model = model();
        assertThat(shown(model, Section.MINE)).containsExactly(1L, 2L, 3L);
        pass(model, 150);
        assertThat(shown(model, Section.MINE))
                .as("a first reply is late after 50 s, a later one after 90")
                .containsExactly(3L, 1L, 2L);
    }

    @Test
    void theOrderIsNotTouchedEverySecond() {
        mine.add(People.row(1, "A", "x").waits(41).get());
        mine.add(People.row(3, "First", "x").first(1).get());
        QueueViewModel model = model();
        List<Integer> moved = new ArrayList<>();
        for (int second = 1; second <= 150; second++) {
            List<Long> before = shown(model, Section.MINE);
            pass(model, 1);
            if (!shown(model, Section.MINE).equals(before)) {
                moved.add(second);
            }
        }
        assertThat(moved).isNotEmpty().allMatch(second -> second % 5 == 0);
    }

    @Test
    void nothingMovesUnderThePointer() {
        mine.add(People.row(1, "A", "x").waits(41).get());
        mine.add(People.row(3, "First", "x").first(1).get());
        QueueViewModel model = model();
        model.hold(true);
        pass(model, 150);
        assertThat(shown(model, Section.MINE)).as("under the pointer").containsExactly(1L, 3L);
        model.hold(false);
        assertThat(shown(model, Section.MINE)).containsExactly(3L, 1L);
    }

    @Test
    void aPromiseThatFallsDueBringsAResolvedConversationBackByTimeAlone() {
        promised.add(People.row(9, "Hana", "x")
                .status(ConversationStatus.RESOLVED)
                .moments(owing(9, 600))
                .get());
        mine.add(People.row(1, "A", "x").waits(5).get());
        QueueViewModel model = model();
        assertThat(shown(model, Section.MINE)).containsExactly(1L);
        pass(model, 310);
        assertThat(shown(model, Section.MINE)).contains(9L);
        assertThat(model.mostNeglected(List.of(), Optional.of(1L))).contains(9L);
    }

    @Test
    void aHoldOrAPromiseOfOursThatLapsedIsOverdueByTimeAlone() {
        mine.add(People.row(2, "Held", "x")
                .answered(30)
                .held(new HoldStanding(
                        HoldStanding.State.HOLDING, "", now.minusSeconds(30), now.plusSeconds(100), null))
                .get());
        QueueViewModel held = model();
        pass(held, 90);
        assertThat(held.overdueProperty().get()).isFalse();
        pass(held, 20);
        assertThat(held.overdueProperty().get()).isTrue();
        mine.clear();
        promised.add(People.row(9, "Hana", "x")
                .status(ConversationStatus.RESOLVED)
                .moments(owing(9, 600))
                .get());
        QueueViewModel owing = model();
        assertThat(owing.overdueProperty().get()).isFalse();
        pass(owing, 595);
        assertThat(owing.overdueProperty().get()).isTrue();
    }

    @Test
    void aPromiseIsNoSecondRowOfWhatIsShownAlready() {
        QueueRow row = People.row(1, "A", "x").waits(5).moments(owing(1, -5)).get();
        mine.add(row);
        promised.add(row);
        assertThat(shown(model(), Section.MINE)).containsExactly(1L);
    }

    @Test
    void theSlotsSayWhoTakesThemAndWhoDoesNot() {
        mine.add(People.priya());
        mine.add(People.joanna());
        mine.add(People.liam());
        QueueViewModel model = model();
        assertThat(model.loadProperty().get().used()).isEqualTo(2);
        assertThat(model.loadWords())
                .isEqualTo("2 of 3 slots taken\nTaken by: Priya Sharma, Joanna Okafor\nFree, not live: Liam Tran");
        mine.removeFirst();
        mine.add(People.row(50, "Ada", "x").answered(200).get());
        model = model();
        assertThat(model.loadProperty().get().used()).isEqualTo(2);
        pass(model, 105);
        assertThat(model.loadProperty().get().used())
                .as("five minutes of silence free a slot")
                .isEqualTo(1);
    }

    @Test
    void nothingIsOfferedUnlessThatWasChosen() {
        unassigned.add(People.elena());
        assertThat(model().offer().get()).isEmpty();
    }

    @Test
    void offersComeOneAtATimeAndLapse() {
        rules = rules.withOffers(true);
        unassigned.add(People.elena());
        unassigned.add(People.noah());
        QueueViewModel model = model();
        long first = model.offer().get().orElseThrow().id();
        assertThat(model.offer().get().orElseThrow().left()).isEqualTo(Duration.ofSeconds(20));
        pass(model, 19);
        assertThat(model.offer().get().orElseThrow().id()).isEqualTo(first);
        assertThat(model.offer().get().orElseThrow().left()).isEqualTo(Duration.ofSeconds(1));
        pass(model, 1);
        long second = model.offer().get().orElseThrow().id();
        assertThat(second).isNotEqualTo(first);
        model.declineOffer();
        pass(model, 30);
        assertThat(model.offer().get()).isEmpty();
        assertThat(shown(model, Section.UNASSIGNED))
                .as("still there for everybody")
                .hasSize(2);
    }

    @Test
    void acceptingTakesItOnceAndAFullAgentIsOfferedNothing() {
        rules = rules.withOffers(true);
        unassigned.add(People.elena());
        QueueViewModel model = model();
        List<Long> taken = new ArrayList<>();
        model.acceptOffer(taken::add);
        model.acceptOffer(taken::add);
        assertThat(taken).containsExactly(1046L);
        rules = rules.withCap(1);
        mine.add(People.priya());
        assertThat(model().offer().get()).isEmpty();
    }
}
