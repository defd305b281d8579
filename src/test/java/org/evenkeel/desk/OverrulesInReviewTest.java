package org.evenkeel.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.evenkeel.domain.review.Overrule;
import org.evenkeel.domain.review.SessionEvent;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.domain.tone.LanguageGuess;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.evenkeel.fixtures.ShippedTone;
import org.evenkeel.store.Retention;
import org.evenkeel.sync.Housekeeping;
import org.evenkeel.sync.ToneReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lead sees whose word stands against which reading of a mood, finds such sessions, and has them counted. */
class OverrulesInReviewTest {
    private static final SessionFilter OVERRULED = SessionFilter.ALL.with(new SessionFilter.MoodOverruled());

    @TempDir
    Path directory;

    private DeskOnDisk desk;
    private Tones tones;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(directory);
        tones = new Tones(desk.database, desk.clock, LanguageGuess.NONE);
        for (long id : List.of(1L, 2L)) {
            desk.conversation(id, "Grace", People.ANA.id(), Duration.ofSeconds(30), 1);
            desk.pass(Duration.ofSeconds(5));
            desk.customer(id, "This is ridiculous, you people are useless, give me my money back NOW!!!", desk.now());
        }
        ToneReader reader = new ToneReader(desk.database, () -> ShippedTone.MODEL);
        boolean more = true;
        while (more) {
            more = reader.step(10);
        }
        Housekeeping.measureAll(desk.database, desk.clock);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Tones.Moment latest() {
        return tones.of(1).latest().orElseThrow();
    }

    private List<Overrule> seen() {
        SessionSummary row = desk.reviews
                .rows(OVERRULED, SessionOrder.NEWEST_FIRST, 0, null, 10)
                .getFirst();
        return Objects.requireNonNull(desk.reviews.open(row.id()).orElseThrow().events()).events().stream()
                .filter(SessionEvent.Felt.class::isInstance)
                .map(event -> ((SessionEvent.Felt) event).overrule())
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void whoSaidWhatAgainstWhichReadingIsSeenAndCounted() {
        assertEquals(0, desk.reviews.count(OVERRULED));
        Tones.Moment read = latest();
        desk.pass(Duration.ofMinutes(3));
        tones.overrule(read.messageId(), Mood.WORRIED);
        Housekeeping.measureAll(desk.database, desk.clock);

        assertEquals(1, desk.reviews.count(OVERRULED));
        assertEquals(1, desk.reviews.overrules(SessionFilter.ALL));
        assertThat(seen()).containsExactly(new Overrule(read.messageId(), read.readAs(), "Ana Novak", desk.now()));

        tones.withdraw(read.messageId());
        Housekeeping.measureAll(desk.database, desk.clock);
        assertEquals(0, desk.reviews.count(OVERRULED));
        assertEquals(0, desk.reviews.overrules(SessionFilter.ALL));
    }

    @Test
    void theCountOutlivesTheTranscript() {
        tones.overrule(latest().messageId(), Mood.CONFUSED);
        Housekeeping.measureAll(desk.database, desk.clock);
        Retention retention = new Retention(desk.database, desk.now().plusSeconds(1));
        boolean more = true;
        while (more) {
            more = retention.step();
        }
        Housekeeping.measureAll(desk.database, desk.clock);

        assertEquals(1, desk.reviews.overrules(SessionFilter.ALL));
    }
}
