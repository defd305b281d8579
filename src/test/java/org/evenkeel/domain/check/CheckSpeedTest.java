package org.evenkeel.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenkeel.domain.tone.Register;
import org.evenkeel.fixtures.Dictionaries;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 2,000 characters in a long conversation, among five open ones: less than 20 ms in the median. */
class CheckSpeedTest {
    private static final Logger LOG = LoggerFactory.getLogger(CheckSpeedTest.class);
    private static final int ROUNDS = Integer.getInteger("check.rounds", 150);
    private static final int WARMING = 50;
    private static final long BAR_MS = 20;

    @Test
    void twoThousandCharactersTakeLessThanTwentyMilliseconds() {
        ReplyCheck check = new ReplyCheck(Dictionaries.english());
        String paragraph =
                "Thank you for waiting, Priya. I have your order 44871 open and I can see both charges from the 1st of"
                        + " November. The second one was made by mistake, and I recieved word from the bank that it goes back to your card"
                        + " within three days. Bear with me while I write down the number of the refund, it is REF-2210. ";
        String text = paragraph.repeat(1 + 2_000 / paragraph.length()).substring(0, 2_000);
        Situation situation = situation();
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String draft = text.substring(round % 10) + " ".repeat(round % 10);
            long start = System.nanoTime();
            List<Finding> found = check.check(Draft.typing(draft), situation);
            if (round >= WARMING) {
                times.add(System.nanoTime() - start);
            }
            assertThat(found).isNotEmpty();
        }
        times.sort(null);
        double median = times.get(times.size() / 2) / 1e6;
        assertThat(median)
                .as("ms, median; the slowest took %.1f", times.getLast() / 1e6)
                .isLessThan(BAR_MS);
        LOG.info(
                "2,000 characters: median {} ms, p90 {} ms, p99 {} ms, slowest {} ms",
                median,
                times.get(times.size() * 9 / 10) / 1e6,
                times.get(times.size() * 99 / 100) / 1e6,
                times.getLast() / 1e6);
    }

    static Situation situation() {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            turns.add(Turn.customer(
                    "I was charged twice for order 4487" + i + " on the 1st of November, when will it be returned? "
                            + "My mail is priya" + i + "@example.org and the sum is $49.90."));
            turns.add(Turn.agent("Thank you, I have it here and look into it; it takes two minutes."));
        }
        turns.add(Turn.customer("When will I have it? And is there a fee?"));
        List<Person> others = List.of(
                new Person("Marcus Keller", "marcus@example.com", "+12025550147", Set.of("88123", "77312")),
                new Person("Joanna Okafor", "joanna@example.net", null, Set.of("55120")),
                new Person("Liam Tran", null, "+442079460018", Set.of()),
                new Person("Elena Baumann", "elena@example.org", null, Set.of("90417", "90418")));
        return new Situation(
                turns,
                new Person("Priya Sharma", null, null, Set.of()),
                others,
                List.of("Dana Novak"),
                Register.UNKNOWN,
                false);
    }
}
