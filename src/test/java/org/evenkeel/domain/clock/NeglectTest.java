package org.evenkeel.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.domain.clock.Chat.NOW;
import static org.evenkeel.domain.clock.Chat.RULES;
import static org.evenkeel.domain.clock.Chat.chat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Priority;
import org.evenkeel.domain.tone.Mood;
import org.junit.jupiter.api.Test;

/** Who stands first, why, and that the rows do not dance. */
class NeglectTest {
    private static double need(Chat chat) {
        return Neglect.of(chat.get(), NOW, RULES).need();
    }

    private static List<Long> order(Chat... chats) {
        return ids(Neglect.order(
                List.of(),
                Stream.of(chats).map(c -> Neglect.of(c.get(), NOW, RULES)).toList()));
    }

    private static List<Long> ids(List<Neglect> order) {
        return order.stream().map(Neglect::id).toList();
    }

    private static Offset<Double> a() {
        return Offset.offset(0.001);
    }

    @Test
    void theFormulaIsTheDocumentedOne() {
        assertThat(need(chat().waits(45))).isCloseTo(0.5, a());
        assertThat(need(chat().neverAnswered().waits(45))).isCloseTo(0.9, a());
        assertThat(need(chat().by("Channel::Email").waits(7_200))).isCloseTo(0.5, a());
        assertThat(need(chat().held(60, 60))).isCloseTo(0.5, a());
        assertThat(need(chat().held(105, 15))).isCloseTo(1.5, a());
        assertThat(need(chat().waits(400).held(210, -90))).isCloseTo(3, a());
        assertThat(need(chat().waits(400).held(60, 60)))
                .as("the wait is paused")
                .isCloseTo(0.5, a());
        assertThat(need(chat().answered(9).owes(300))).isZero();
        assertThat(need(chat().answered(9).owes(150))).isCloseTo(0.5, a());
        assertThat(need(chat().answered(9).owes(-300))).isCloseTo(3, a());
        assertThat(need(chat().waits(90).is(Priority.URGENT))).isCloseTo(2, a());
        assertThat(need(chat().waits(90).is(Priority.LOW))).isCloseTo(0.8, a());
        assertThat(need(chat().waits(90).is(Mood.ANGRY).is(Priority.HIGH))).isCloseTo(2.25, a());
        assertThat(need(chat().waits(90).is(Mood.HAPPY))).isCloseTo(1, a());
        assertThat(need(chat().answered(90))).isZero();
    }

    @Test
    void theOrderOfThePicture() {
        // Frustrated and late, held with half of the promise gone, waiting in the green, correspondence.
        assertThat(order(
                        chat(21).by("Channel::Whatsapp").answered(7_200),
                        chat(44).waits(38),
                        chat(39).waits(110).held(96, 84),
                        chat(42).waits(252).is(Mood.FRUSTRATED)))
                .containsExactly(42L, 39L, 44L, 21L);
    }

    @Test
    void aBrokenPromiseStandsBeforeAWaitThatIsOnlyLate() {
        assertThat(order(chat(1).waits(170), chat(2).answered(30).owes(-1), chat(3).held(120, -1)))
                .containsExactly(3L, 2L, 1L);
    }

    @Test
    void whereNobodyNeedsAnythingLiveStandsBeforeAsyncAndTheQuietestFirst() {
        assertThat(order(
                        chat(1).is(ConversationStatus.RESOLVED),
                        chat(2).answered(4_000),
                        chat(3).answered(20),
                        chat(4).answered(200),
                        chat(5).is(ConversationStatus.SNOOZED),
                        chat(6).waits(0)))
                .containsExactly(6L, 4L, 3L, 2L, 5L, 1L);
    }

    @Test
    void aPromiseThatFallsDueBringsTheResolvedOneBack() {
        assertThat(order(
                        chat(1).waits(60),
                        chat(2).is(ConversationStatus.RESOLVED).owes(-1)))
                .containsExactly(2L, 1L);
    }

    @Test
    void twoThatWaitAboutEquallyLongNeverSwapWhileTheyWait() {
        List<Long> standing = List.of(1L, 2L);
        for (int second = 0; second < 600; second++) {
            List<Neglect> now = List.of(
                    Neglect.of(chat(1).waits(second).get(), NOW, RULES),
                    Neglect.of(chat(2).waits(second + 3).get(), NOW, RULES));
            standing = ids(Neglect.order(standing, now));
            assertThat(standing).as("after %d s", second).containsExactly(1L, 2L);
        }
    }

    /** Any mixture of needs, seen again and again as they change. */
    @Test
    void theOrderIsTotalStableAndNeverFarFromTheTruth() {
        for (int seed = 0; seed < 80; seed++) {
            Random random = new Random(seed);
            List<Long> standing = List.of();
            for (int look = 0; look < 12; look++) {
                List<Neglect> now = some(random);
                List<Neglect> order = Neglect.order(standing, now);
                assertThat(order).as("each once, seed %d", seed).containsExactlyInAnyOrderElementsOf(now);
                assertThat(Neglect.order(ids(order), now))
                        .as("a second look moves nothing, seed %d", seed)
                        .isEqualTo(order);
                List<Neglect> mixed = new ArrayList<>(now);
                Collections.shuffle(mixed, random);
                assertThat(Neglect.order(standing, mixed))
                        .as("it matters not how the rows come, seed %d", seed)
                        .isEqualTo(order);
                assertNoneStandsClearlyTooLow(order, seed);
                assertThat(Neglect.order(List.of(), mixed))
                        .as("a first look is the exact order, seed %d", seed)
                        .isSortedAccordingTo(Neglect.MOST_FIRST);
                standing = ids(order);
            }
        }
    }

    private static List<Neglect> some(Random random) {
        List<Neglect> some = new ArrayList<>();
        for (long id = 0; id < 25; id++) {
            if (random.nextInt(5) > 0) {
                int tier = random.nextInt(5);
                double need = tier == 0 ? Math.abs(random.nextGaussian()) * 2 + 1e-6 : 0;
                some.add(new Neglect(tier, need, random.nextInt(6), id));
            }
        }
        return some;
    }

    private static void assertNoneStandsClearlyTooLow(List<Neglect> order, int seed) {
        for (int above = 0; above < order.size(); above++) {
            for (int below = above + 1; below < order.size(); below++) {
                Neglect high = order.get(above);
                Neglect low = order.get(below);
                assertThat(low.tier()).as("tiers, seed %d", seed).isGreaterThanOrEqualTo(high.tier());
                if (low.tier() == 0 && high.tier() == 0) {
                    assertThat(low.need())
                            .as("%s under %s, seed %d", low, high, seed)
                            .isLessThanOrEqualTo(high.need() * 1.15 + 0.05);
                } else if (low.tier() == high.tier()) {
                    assertThat(Neglect.MOST_FIRST.compare(high, low)).isNegative();
                }
            }
        }
    }
}
