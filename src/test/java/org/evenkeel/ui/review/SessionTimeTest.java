package org.evenkeel.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.evenkeel.desk.Beside;
import org.evenkeel.desk.Reviews;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.clock.Promise;
import org.evenkeel.domain.review.SessionEvent;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.domain.review.WordDiff;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.ReviewWeek;
import org.evenkeel.ui.controls.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session in time: what its lanes and its transcript tell, how near one looks, how a replay goes on. */
class SessionTimeTest {
    private static final Instant T = Instant.parse("2026-03-02T10:00:00Z");

    @TempDir
    Path directory;

    @Test
    void theLanesAndTheTranscriptTellAllThatIsKnownOfASession() {
        try (DeskOnDisk desk = new DeskOnDisk(directory)) {
            ReviewWeek.fill(desk.database, desk.now(), 3);
            ReviewWeek.closely(desk.database, desk.now());
            Instant start = desk.now().minus(Duration.ofMinutes(40));
            desk.database.change(s -> {
                s.clocks().begin(ReviewWeek.PRIYA, start);
                s.clocks().end(ReviewWeek.PRIYA, start.plusSeconds(460));
                s.clocks().wrapped(ReviewWeek.PRIYA, start.plusSeconds(477));
            });
            Reviews.Seen seen = priya(desk, 2);
            Timeline timeline = timeline(seen);
            assertThat(timeline.lanes())
                    .extracting(Timeline.Lane::name)
                    .containsExactly("Customer waits", "Agent typing", "On hold", "Tone", "Other chats");
            Timeline.Lane typing = timeline.lanes().get(1);
            assertThat(typing.blocks())
                    .extracting(Timeline.Block::words)
                    .containsExactly(
                            "in focus for 0:51",
                            "in focus for 2:50",
                            "in focus for 2:12",
                            "typed for 0:18",
                            "typed for 0:26",
                            "typed for 0:30",
                            "typed for 0:13",
                            "typed for 0:14");
            Timeline.Lane hold = timeline.lanes().get(2);
            assertThat(hold.blocks())
                    .filteredOn(block -> block.look() == Timeline.Look.MARK)
                    .hasSize(1);
            Timeline.Lane tone = timeline.lanes().get(3);
            assertThat(tone.curve()).extracting(Timeline.Point::value).containsExactly(-0.7, -1.0, 0.0, 0.6, 0.6);
            assertThat(timeline.during(start.plusSeconds(200)))
                    .containsExactly("waited 1:41", "typed for 0:30", "Angry", "1 other chat open");

            List<Message> lines = TalkLines.of(seen);
            assertThat(lines)
                    .extracting(Message::text)
                    .contains("On hold 1:52 of 2:00 promised · kept", "Wrapped up in 0:17");
            assertThat(lines)
                    .isSortedAccordingTo((one, other) -> one.createdAt().compareTo(other.createdAt()));
            Message reply = line(lines, "You were promised");
            Beside.Margin margin =
                    Objects.requireNonNull(seen.beside().margins().get(reply.localId()));
            assertThat(margin.rules()).containsExactly("vague-promise", "idiom");
            assertThat(margin.templates())
                    .extracting(Beside.Inserted::editShare)
                    .containsExactly(0.41);
            assertThat(margin.templates().getFirst().title()).isNotEmpty();
            assertThat(WordDiff.between(margin.templates().getFirst().text(), reply.text()))
                    .contains(new WordDiff.Piece(WordDiff.Change.REMOVED, "a moment"));
            Message promise = line(lines, "Thank you for waiting");
            List<Promise> promises = Objects.requireNonNull(
                            seen.beside().margins().get(promise.localId()))
                    .promises();
            assertThat(promises).hasSize(1);
            assertThat(TalkLines.promised(promises.getFirst(), desk.now())).endsWith("· kept");
            assertThat(Objects.requireNonNull(seen.events()).events())
                    .filteredOn(SessionEvent.Remarked.class::isInstance)
                    .hasSize(2);

            SessionSummary before = Objects.requireNonNull(seen.beside().before());
            assertThat(before.number()).isEqualTo(1);
            assertThat(seen.beside().after()).isNull();
            Reviews.Seen earlier = desk.reviews.open(before.id()).orElseThrow();
            assertThat(Objects.requireNonNull(earlier.beside().after()).id())
                    .isEqualTo(seen.summary().id());
            assertThat(timeline(earlier).lanes())
                    .extracting(Timeline.Lane::name)
                    .containsExactly("Customer waits");
        }
    }

    private static Message line(List<Message> lines, String beginning) {
        return lines.stream()
                .filter(line -> line.text().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static Timeline timeline(Reviews.Seen seen) {
        return Timeline.of(seen, Objects.requireNonNull(seen.events()), Objects.requireNonNull(seen.measures()));
    }

    private static Reviews.Seen priya(DeskOnDisk desk, int number) {
        return desk.reviews.rows(SessionFilter.ALL, SessionOrder.NEWEST_FIRST, 0, null, 100).stream()
                .filter(row -> row.conversationId() == ReviewWeek.PRIYA && row.number() == number)
                .findFirst()
                .flatMap(row -> desk.reviews.open(row.id()))
                .orElseThrow();
    }

    @Test
    void aChatOfWeeksHasNoMoreBlocksThanCanBeSeen() {
        List<Timeline.Block> waits = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            Instant from = T.plusSeconds(600L * i);
            waits.add(new Timeline.Block(from, from.plusSeconds(40), i == 2_500 ? Tone.LATE : Tone.OK, "waited"));
        }
        Instant end = T.plusSeconds(600 * 5_000);
        List<Timeline.Block> seen = Timeline.few(waits, T, end);
        assertThat(seen).hasSizeBetween(250, 300);
        assertThat(seen.getFirst().from()).isEqualTo(T);
        assertThat(seen.getLast().until()).isEqualTo(waits.getLast().until());
        assertThat(seen)
                .as("the one bad wait is still to be seen, and no other")
                .filteredOn(block -> block.tone() == Tone.LATE)
                .hasSize(1);
        List<Timeline.Block> some = waits.subList(0, 200);
        assertThat(Timeline.few(some, T, end)).isEqualTo(some);
    }

    @Test
    void zoomingKeepsWhatIsUnderThePointerWhereItIs() {
        TimeWindow near = TimeWindow.WHOLE;
        for (int i = 0; i < 30; i++) {
            double under = near.share(0.3);
            near = near.zoom(1.5, 0.3);
            if (near.from() > 0 && near.until() < 1) {
                assertThat(near.place(under)).isCloseTo(0.3, within(1e-6));
            }
        }
        assertThat(near.width()).isEqualTo(1.0 / 2_000, within(1e-9));
        assertThat(near.zoom(1e-9, 0.7)).isEqualTo(TimeWindow.WHOLE);
        assertThat(near.pan(-Double.MAX_VALUE).from()).isZero();
        assertThat(near.pan(Double.MAX_VALUE).until()).isEqualTo(1);
        assertThat(near.showing(0.9).place(0.9)).isBetween(0.0, 1.0);
        assertThat(near.showing(near.share(0.5))).isEqualTo(near);
        assertThat(TimeWindow.WHOLE.whole()).isTrue();
        assertThat(near.whole()).isFalse();
    }

    @Test
    void timesUnderTheLanesAreRoundAndFew() {
        for (long seconds : List.of(1L, 50L, 460L, 5_000L, 80_000L, 3_000_000L)) {
            TimeTicks ticks =
                    TimeTicks.between(T.plusSeconds(7), T.plusSeconds(7 + seconds), 5, ZoneId.of("Asia/Kathmandu"));
            assertThat(ticks.moments()).as(seconds + " s").hasSizeLessThanOrEqualTo(6);
            assertThat(ticks.moments())
                    .allMatch(at ->
                            (at.toEpochMilli() + 20_700_000) % ticks.step().toMillis() == 0);
        }
    }

    @Test
    void aReplayGoesOnInTrueTimeFasterAndOverGaps() {
        List<Instant> happened = List.of(T, T.plusSeconds(10), T.plusSeconds(100), T.plusSeconds(103));
        Replay replay = new Replay(T, T.plusSeconds(110), happened);
        replay.pass(Duration.ofSeconds(2));
        assertThat(replay.at()).isEqualTo(T.plusSeconds(2));
        replay.faster();
        replay.faster();
        assertThat(replay.speed()).isEqualTo(8);
        replay.pass(Duration.ofSeconds(1));
        assertThat(replay.at()).isEqualTo(T.plusSeconds(10));
        replay.skipGaps(true);
        replay.pass(Duration.ofMillis(100));
        assertThat(replay.at()).as("three seconds before the next").isEqualTo(T.plusSeconds(97));
        replay.step();
        assertThat(replay.at()).isEqualTo(T.plusSeconds(100));
        replay.back();
        replay.back();
        assertThat(replay.at()).isEqualTo(T);
        replay.back();
        assertThat(replay.at()).as("nothing before the beginning").isEqualTo(T);
        replay.jump(T.plusSeconds(104));
        replay.step();
        assertThat(replay.over()).isTrue();
        replay.faster();
        assertThat(replay.speed()).isEqualTo(32);
        replay.faster();
        assertThat(replay.speed()).isEqualTo(1);
    }

    @Test
    void daysAreAsLongAsTheyWereHere() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        LocalDate spring = LocalDate.of(2026, 3, 29);
        LocalDate autumn = LocalDate.of(2026, 10, 25);
        assertThat(DaysRow.between(spring, spring, berlin).time().length()).isEqualTo(Duration.ofHours(23));
        assertThat(DaysRow.between(autumn, autumn, berlin).time().length()).isEqualTo(Duration.ofHours(25));
        assertThat(DaysRow.between(spring, spring.plusDays(6), berlin).time().length())
                .isEqualTo(Duration.ofHours(7 * 24 - 1));
    }
}
