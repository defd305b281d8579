package org.evenkeel.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.review.WordDiff.Change;
import org.evenkeel.domain.review.WordDiff.Piece;
import org.evenkeel.domain.tone.Mood;
import org.junit.jupiter.api.Test;

/** What finding and reading rest on: filters as text, samples, and what was changed in a template. */
class FindingTest {
    private static final List<String> SOME =
            List.of("I", "am", "sorry", ",", " ", " ", "you", "waited", "\n", "long", "1042", "–", "👍");

    @Test
    void everyCriterionComesBackFromItsText() {
        List<SessionFilter.Criterion> all = List.of(
                new SessionFilter.ByAgent(7),
                new SessionFilter.OfKind(ConversationKind.SUPPORT),
                new SessionFilter.InChannel(2),
                new SessionFilter.Labelled("late delivery"),
                SessionFilter.Begun.between(Instant.ofEpochMilli(1), Instant.ofEpochMilli(90_000)),
                new SessionFilter.WithTone(TonePath.Shape.TURNED),
                new SessionFilter.Came(Mood.ANGRY),
                new SessionFilter.WithHolds(true),
                new SessionFilter.Rated(1, 2),
                new SessionFilter.WaitedOver(Duration.ofSeconds(90)),
                new SessionFilter.ScoredBelow(60),
                new SessionFilter.Among(List.of(3L, 5L)),
                new SessionFilter.NotReviewed());
        SessionFilter whole = SessionFilter.ALL.saying("refund \"was promised\"");
        for (SessionFilter.Criterion one : all) {
            SessionFilter alone = SessionFilter.ALL.with(one);
            assertThat(FilterText.read(FilterText.write(alone))).isEqualTo(alone);
            whole = whole.with(one);
        }
        assertThat(FilterText.read(FilterText.write(whole))).isEqualTo(whole);
        assertThat(FilterText.read(FilterText.write(SessionFilter.ALL))).isEqualTo(SessionFilter.ALL);
    }

    @Test
    void whatIsNotUnderstoodIsPassedOver() {
        assertThat(FilterText.read("agent seven\nmood 3\nkind SUPPORT\nrated 1\ntone LOUD\n\nbegun 5"))
                .isEqualTo(SessionFilter.ALL.with(new SessionFilter.OfKind(ConversationKind.SUPPORT)));
    }

    @Test
    void aDiffNamesTheWordsThatWereChanged() {
        assertThat(WordDiff.between("I am sorry for the delay.", "I am sorry for the long wait."))
                .containsExactly(
                        new Piece(Change.SAME, "I am sorry for the "),
                        new Piece(Change.REMOVED, "delay"),
                        new Piece(Change.ADDED, "long wait"),
                        new Piece(Change.SAME, "."));
        assertThat(WordDiff.between("as it was", "as it was")).containsExactly(new Piece(Change.SAME, "as it was"));
        assertThat(WordDiff.between("", "new")).containsExactly(new Piece(Change.ADDED, "new"));
        assertThat(WordDiff.between("", "")).isEmpty();
        assertThat(WordDiff.between("x ".repeat(5_000), "y")).hasSize(2);
    }

    @Test
    void aDiffHoldsBothTexts() {
        Random dice = new Random(3);
        for (int i = 0; i < 400; i++) {
            String before = words(dice);
            String after = words(dice);
            List<Piece> pieces = WordDiff.between(before, after);
            assertThat(without(pieces, Change.ADDED)).isEqualTo(before);
            assertThat(without(pieces, Change.REMOVED)).isEqualTo(after);
            assertThat(pieces).noneMatch(piece -> piece.text().isEmpty());
        }
    }

    private static String words(Random dice) {
        return dice.ints(dice.nextInt(9), 0, SOME.size()).mapToObj(SOME::get).collect(Collectors.joining());
    }

    private static String without(List<Piece> pieces, Change change) {
        return pieces.stream()
                .filter(piece -> piece.change() != change)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    void aSampleIsEvenAndTheSameForTheSameSeed() {
        List<List<Long>> hats = List.of(ids(0, 100), ids(100, 103), ids(200, 250));
        List<Long> drawn = Sample.draw(hats, Set.of(), 30, 11);
        assertThat(drawn).hasSize(30).doesNotHaveDuplicates();
        assertThat(drawn)
                .filteredOn(id -> id >= 100 && id < 103)
                .as("few, all of them")
                .hasSize(3);
        assertThat(Math.abs(drawn.stream().filter(id -> id < 100).count()
                        - drawn.stream().filter(id -> id >= 200).count()))
                .isLessThanOrEqualTo(1);
        assertThat(Sample.draw(hats, Set.of(), 30, 11)).isEqualTo(drawn);
        assertThat(Sample.draw(hats, Set.of(), 30, 12)).isNotEqualTo(drawn);
        assertThat(Sample.draw(hats, Set.copyOf(drawn), 1_000, 11))
                .hasSize(153 - 30)
                .doesNotContainAnyElementsOf(drawn);
        assertThat(Sample.draw(List.of(), Set.of(), 5, 1)).isEmpty();
    }

    private static List<Long> ids(long from, long until) {
        return LongStream.range(from, until).boxed().toList();
    }
}
