package org.evenkeel.domain.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.evenkeel.domain.hold.Hold.Outcome;
import org.evenkeel.domain.hold.HoldEvent.Ending;
import org.evenkeel.domain.hold.HoldStanding.State;
import org.jspecify.annotations.Nullable;

/** Two consoles that do anything at all, with clocks that jump, programs that start again, and now and then a word between them. */
class HoldLedgerTest {
    private static final Instant MORNING = Instant.parse("2026-06-17T08:00:00Z");
    private static final HoldTimes TIMES = HoldTimes.SHIPPED;

    enum Deed {
        YES,
        NO,
        UNCLEAR,
        DECIDE,
        START,
        UPDATE,
        EXTEND,
        RETURN,
        LATER,
        WITHDRAW,
        CLOSE,
        PUBLISH,
        RESTART,
        WAIT
    }

    /** @param seconds by which that console's clock moves before; negative: somebody set it back */
    record Step(int console, Deed deed, int seconds) {}

    @Provide
    Arbitrary<List<Step>> days() {
        Arbitrary<Integer> jumps = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.integers().between(0, 90)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(-7_200, -1)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(600, 30_000)));
        return Combinators.combine(Arbitraries.integers().between(0, 1), Arbitraries.of(Deed.class), jumps)
                .as(Step::new)
                .list()
                .ofMaxSize(30);
    }

    /** One console: what it knows, and its own idea of the time. */
    private static final class Desk {
        private final long agent;
        private HoldLog log;
        private Instant now = MORNING;

        Desk(long agent, HoldLog log) {
            this.agent = agent;
            this.log = log;
        }

        void take(Step step, Desk other) {
            now = now.plusSeconds(step.seconds());
            Instant at = HoldRules.moment(log, now);
            switch (step.deed()) {
                case YES -> add(new HoldEvent.Answered(at, 0, Consent.Answer.YES, 1), false);
                case NO -> add(new HoldEvent.Answered(at, 0, Consent.Answer.NO, 2), false);
                case UNCLEAR -> add(new HoldEvent.Answered(at, 0, Consent.Answer.UNCLEAR, 3), false);
                case DECIDE -> add(new HoldEvent.Answered(at, agent, Consent.Answer.YES, 3), false);
                case START -> add(new HoldEvent.Started(at, agent, "silence"), true);
                case UPDATE -> add(new HoldEvent.Updated(at, agent), true);
                case EXTEND -> add(new HoldEvent.Extended(at, agent, 2), true);
                case RETURN -> add(new HoldEvent.Ended(at, agent, Ending.RETURNED), true);
                case LATER -> add(new HoldEvent.Ended(at, agent, Ending.LATER), true);
                case WITHDRAW -> add(new HoldEvent.Ended(at, agent, Ending.WITHDRAWN), true);
                case CLOSE -> add(new HoldEvent.Ended(at, agent, Ending.CLOSED), false);
                case PUBLISH -> other.log = other.log.with(log.events());
                case RESTART ->
                    // What is in memory is gone; what was written down is read again.
                    log = new HoldLog(log.id(), log.conversationId(), log.reason(), new ArrayList<>(log.events()));
                case WAIT -> {}
            }
        }

        /** @param checked true for what an agent does, which the desk allows only where it has sense */
        private void add(HoldEvent event, boolean checked) {
            if (!checked
                    || log.hold().filter(hold -> HoldRules.allows(hold, event)).isPresent()) {
                log = log.with(List.of(event));
            }
        }
    }

    private static List<Desk> after(List<Step> steps) {
        HoldLog asked =
                new HoldLog(UUID.randomUUID().toString(), 1, "the logs", List.of(new HoldEvent.Asked(MORNING, 7, 2)));
        List<Desk> desks = List.of(new Desk(7, asked), new Desk(8, asked));
        steps.forEach(step -> desks.get(step.console()).take(step, desks.get(1 - step.console())));
        return desks;
    }

    @Property(tries = 600, shrinking = ShrinkingMode.BOUNDED)
    void sumsEqualANaiveRecount(@ForAll("days") List<Step> steps) {
        for (Desk desk : after(steps)) {
            Hold hold = desk.log.hold().orElseThrow();
            Recount recount = new Recount(desk.log.events());
            assertThat(hold.held(desk.now)).isEqualTo(recount.held(desk.now));
            assertThat(hold.updates()).hasSize(recount.updates);
            assertThat(hold.extensions()).hasSize(recount.extensions);
            assertThat(hold.outcome()).isEqualTo(recount.outcome());
            assertThat(hold.held(desk.now)).isGreaterThanOrEqualTo(Duration.ZERO);
        }
    }

    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
    void anEndStaysWhateverComesLater(@ForAll("days") List<Step> steps) {
        Desk one = after(steps).getFirst();
        Hold hold = one.log.hold().orElseThrow();
        HoldEvent.Ended end = hold.end();
        if (end == null) {
            return;
        }
        assertThat(hold.standing(one.now, TIMES)).isEmpty();
        for (Ending again : Ending.values()) {
            Instant at = HoldRules.moment(one.log, one.now);
            Hold later = one.log
                    .with(List.of(new HoldEvent.Ended(at, 9, again)))
                    .hold()
                    .orElseThrow();
            assertThat(later.end()).isEqualTo(end);
            assertThat(later.outcome()).isEqualTo(hold.outcome());
        }
    }

    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
    void keptOrBrokenAgreesWithTheTimes(@ForAll("days") List<Step> steps) {
        for (Desk desk : after(steps)) {
            Hold hold = desk.log.hold().orElseThrow();
            HoldEvent.Ended end = hold.end();
            Instant until = hold.promisedUntil();
            if (end != null && until != null) {
                boolean late = !end.at().isBefore(until);
                assertThat(hold.outcome()).isIn(Outcome.KEPT, Outcome.BROKEN);
                if (hold.extensions().isEmpty()) {
                    assertThat(hold.outcome()).isEqualTo(late ? Outcome.BROKEN : Outcome.KEPT);
                } else if (late) {
                    assertThat(hold.outcome()).isEqualTo(Outcome.BROKEN);
                }
            } else if (hold.running() && until != null) {
                State state = hold.standing(desk.now, TIMES).orElseThrow().state();
                assertThat(state == State.OVERDUE)
                        .isEqualTo(!hold.moment(desk.now).isBefore(until));
            }
        }
    }

    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
    void consolesThatHaveHeardEachOtherAgree(@ForAll("days") List<Step> steps) {
        List<Desk> desks = after(steps);
        HoldLog one = desks.get(0).log;
        HoldLog other = desks.get(1).log;
        Instant late = MORNING.plus(Duration.ofDays(30));
        String told = PublishedHolds.write(List.of(one));
        HoldLog heard = other.with(PublishedHolds.read(told, 1, late).getFirst().events());
        assertThat(heard).isEqualTo(one.with(other.events()));
        assertThat(heard.hold()).isEqualTo(one.with(other.events()).hold());
    }

    /** The same sums by the plainest means: walk over the events once, with three variables. */
    private static final class Recount {
        private @Nullable Instant begun;
        private @Nullable Instant ended;
        private @Nullable Instant promise;
        private final Instant last;
        private boolean broken;
        private int updates;
        private int extensions;

        Recount(Iterable<HoldEvent> events) {
            int minutes = 0;
            Instant newest = MORNING;
            for (HoldEvent event : events) {
                newest = event.at();
                if (ended != null) {
                    continue;
                }
                if (event instanceof HoldEvent.Asked asked) {
                    minutes = asked.minutes();
                }
                boolean yes = event instanceof HoldEvent.Answered a && a.answer() == Consent.Answer.YES;
                if (begun == null && (yes || event instanceof HoldEvent.Started)) {
                    begun = event.at();
                    promise = begun.plusSeconds(60L * minutes);
                }
                boolean no = event instanceof HoldEvent.Answered a && a.answer() == Consent.Answer.NO;
                if (event instanceof HoldEvent.Ended || (no && begun == null)) {
                    ended = event.at();
                    broken |= promise != null && ended.compareTo(promise) >= 0;
                }
                if (begun != null && event instanceof HoldEvent.Updated) {
                    updates++;
                }
                if (promise != null && event instanceof HoldEvent.Extended extended) {
                    broken |= extended.at().compareTo(promise) >= 0;
                    Instant next = extended.at().plusSeconds(60L * extended.minutes());
                    promise = next.compareTo(promise) > 0 ? next : promise;
                    extensions++;
                }
            }
            last = newest;
        }

        Duration held(Instant now) {
            if (begun == null) {
                return Duration.ZERO;
            }
            Instant until = ended != null ? ended : now.compareTo(last) > 0 ? now : last;
            return Duration.ofMillis(until.toEpochMilli() - begun.toEpochMilli());
        }

        Outcome outcome() {
            if (ended == null) {
                return Outcome.OPEN;
            }
            return begun == null ? Outcome.NONE : broken ? Outcome.BROKEN : Outcome.KEPT;
        }
    }
}
