package org.evenkeel.domain.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.evenkeel.domain.hold.HoldEvent.Ending;
import org.junit.jupiter.api.Test;

class PublishedHoldsTest {
    private static final Instant NOON = Instant.parse("2026-06-17T12:00:00Z");

    private static HoldLog log(String reason, HoldEvent... events) {
        return new HoldLog(UUID.randomUUID().toString(), 5, reason, List.of(events));
    }

    @Test
    void everySortOfEventComesBackAsItWas() {
        HoldLog log = log(
                "100 % of a|b~c;d. e, für später",
                new HoldEvent.Asked(NOON, 7, 2),
                new HoldEvent.Answered(NOON.plusMillis(1), 0, Consent.Answer.UNCLEAR, 4_711),
                new HoldEvent.Answered(NOON.plusMillis(2), 7, Consent.Answer.YES, 4_711),
                new HoldEvent.Answered(NOON.plusMillis(3), 7, Consent.Answer.NO, 4_711),
                new HoldEvent.Started(NOON.plusMillis(4), 7, "no answer; 3. try"),
                new HoldEvent.Updated(NOON.plusMillis(5), 8),
                new HoldEvent.Extended(NOON.plusMillis(6), 8, 5),
                new HoldEvent.Ended(NOON.plusMillis(7), 8, Ending.RETURNED),
                new HoldEvent.Ended(NOON.plusMillis(8), 8, Ending.LATER),
                new HoldEvent.Ended(NOON.plusMillis(9), 8, Ending.WITHDRAWN),
                new HoldEvent.Ended(NOON.plusMillis(10), 8, Ending.DECLINED),
                new HoldEvent.Ended(NOON.plusMillis(11), 8, Ending.CLOSED));
        String text = PublishedHolds.write(List.of(log));
        assertThat(PublishedHolds.read(text, 5, NOON.plusSeconds(60))).containsExactly(log);
    }

    @Test
    void whoKnowsTheSameWritesTheSame() {
        List<HoldLog> logs = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            logs.add(log("reason " + i, new HoldEvent.Asked(NOON.plusSeconds(i), 7, 2)));
        }
        String text = PublishedHolds.write(logs);
        assertThat(text).hasSizeLessThanOrEqualTo(PublishedHolds.LONGEST);
        List<HoldLog> read = PublishedHolds.read(text, 5, NOON.plusSeconds(60));
        assertThat(read.getFirst().reason()).isEqualTo("reason 29");
        assertThat(PublishedHolds.write(read)).isEqualTo(text);
    }

    @Test
    void aVeryLongHoldKeepsItsBeginningAndItsNewestEvents() {
        List<HoldEvent> events = new ArrayList<>();
        events.add(new HoldEvent.Asked(NOON, 7, 2));
        events.add(new HoldEvent.Answered(NOON.plusSeconds(5), 0, Consent.Answer.YES, 9));
        for (int i = 0; i < 200; i++) {
            events.add(new HoldEvent.Updated(NOON.plusSeconds(60 + i), 7));
        }
        events.add(new HoldEvent.Ended(NOON.plusSeconds(300), 7, Ending.RETURNED));
        HoldLog log = log("long", events.toArray(HoldEvent[]::new));
        String text = PublishedHolds.write(List.of(log));
        assertThat(text).hasSizeLessThanOrEqualTo(PublishedHolds.LONGEST);
        Hold read = PublishedHolds.read(text, 5, NOON.plusSeconds(400))
                .getFirst()
                .hold()
                .orElseThrow();
        Hold whole = log.hold().orElseThrow();
        assertThat(read.end()).isEqualTo(whole.end());
        assertThat(read.outcome()).isEqualTo(whole.outcome());
        assertThat(read.held(NOON)).isEqualTo(whole.held(NOON));
    }

    @Test
    void whatAnybodyMayWriteThereIsNotBelieved() {
        Instant now = NOON;
        String good = PublishedHolds.write(List.of(log("fine", new HoldEvent.Asked(NOON, 7, 2))));
        assertThat(PublishedHolds.read("hello", 5, now)).isEmpty();
        assertThat(PublishedHolds.read("", 5, now)).isEmpty();
        assertThat(PublishedHolds.read("2" + good.substring(1), 5, now)).isEmpty();
        assertThat(PublishedHolds.read("1~nonsense|x|a1.1.1", 5, now)).isEmpty();
        String id = UUID.randomUUID().toString();
        String far = Long.toString(now.plus(Duration.ofDays(900)).toEpochMilli(), 36);
        assertThat(PublishedHolds.read("1~" + id + "|x|a" + far + ".7.2", 5, now))
                .as("from the future")
                .isEmpty();
        assertThat(PublishedHolds.read("1~" + id + "|x|a.7.2;q1.1.1;;a1.1;azzzzzzzzzzzzz.1.1;x1.1.zzzzz", 5, now))
                .isEmpty();
        assertThat(PublishedHolds.read(good + "~" + "|".repeat(9), 5, now)).hasSize(1);
        assertThat(PublishedHolds.read("1~" + id + "|" + "a\u202Eb\u0000".repeat(400) + "|a1.1.1", 5, now)
                        .getFirst()
                        .reason())
                .hasSizeLessThanOrEqualTo(120)
                .doesNotContain("\u202E", "\u0000");
    }
}
