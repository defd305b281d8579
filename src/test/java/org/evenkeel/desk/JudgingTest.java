package org.evenkeel.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.review.Agreement;
import org.evenkeel.domain.review.Calibration;
import org.evenkeel.domain.review.CoachingNote;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.domain.review.Scorecard.Mark;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.ReviewWeek;
import org.evenkeel.store.KeyValueTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Judging: who may read and write which review, what a card's versions are, blind scores, and notes. */
class JudgingTest {
    private static final Map<String, Review.Point> MARKS =
            Map.of("accuracy", point(Mark.YES), "clarity", new Review.Point(Mark.NO, "too long", 3L));

    @TempDir
    Path directory;

    private DeskOnDisk desk;
    private Scoring scoring;
    private Calibrations calibrations;
    private Coaching coaching;
    private long omars;
    private long lenas;

    private static Review.Point point(Mark mark) {
        return new Review.Point(mark, "", null);
    }

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(directory);
        ReviewWeek.fill(desk.database, desk.now(), 12);
        scoring = desk.reviews.scoring();
        calibrations = desk.reviews.calibrations();
        coaching = desk.reviews.coaching();
        omars = sessionOf("Omar");
        lenas = sessionOf("Lena");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private long sessionOf(String agent) {
        return desk.reviews.rows(SessionFilter.ALL, SessionOrder.NEWEST_FIRST, 0, null, 100).stream()
                .filter(row -> row.agent().equals(agent))
                .findFirst()
                .map(SessionSummary::id)
                .orElseThrow();
    }

    private void be(Agent agent) {
        desk.database.change(s -> s.meta().put(KeyValueTable.SELF, agent.id()));
    }

    private static void refused(Executable deed) {
        assertThrows(Reviews.RefusedException.class, deed);
    }

    private Review score(long session, Map<String, Review.Point> marks) {
        return scoring.keep(session, Scorecard.SHIPPED, marks, false, "words");
    }

    private List<Review> seen(long session) {
        List<Review> sheet = scoring.sheet(session).orElseThrow().reviews().stream()
                .map(Scoring.Scored::review)
                .toList();
        assertThat(desk.reviews.open(session).orElseThrow().reviews()).isEqualTo(sheet);
        return sheet;
    }

    @Test
    void anAgentReadsTheirOwnSharedReviewsAndNothingElse() {
        score(omars, MARKS);
        scoring.share(omars);
        score(lenas, MARKS);
        scoring.share(lenas);
        long second = desk.reviews.rows(SessionFilter.ALL, SessionOrder.NEWEST_FIRST, 0, null, 100).stream()
                .filter(row -> row.agent().equals("Omar") && row.id() != omars)
                .findFirst()
                .map(SessionSummary::id)
                .orElseThrow();
        score(second, MARKS);
        be(ReviewWeek.OMAR);
        assertThat(seen(omars)).hasSize(1);
        assertThat(seen(second)).as("a draft").isEmpty();
        refused(() -> scoring.sheet(lenas));
        refused(() -> desk.reviews.open(lenas));
        refused(() -> coaching.folder(ReviewWeek.LENA.id()));
        assertThat(coaching.folder(ReviewWeek.OMAR.id()).reviews())
                .extracting(judged -> judged.session().id())
                .containsExactly(omars);
        assertThat(coaching.folder(ReviewWeek.OMAR.id())
                        .reviews()
                        .getFirst()
                        .session()
                        .concurrency())
                .isPositive();
        assertThat(scoring.sheet(omars).orElseThrow().offered()).isEmpty();
    }

    @Test
    void anAgentAltersNothingButMayAnswer() {
        score(omars, MARKS);
        scoring.share(omars);
        String id = seen(omars).getFirst().id();
        be(ReviewWeek.OMAR);
        refused(() -> score(omars, Map.of()));
        refused(() -> scoring.share(omars));
        refused(() -> desk.reviews.scorecards().save(own("", 50)));
        refused(() -> desk.reviews.scorecards().retire("standard", true));
        refused(() -> calibrations.all());
        refused(() -> calibrations.open("x", Scorecard.SHIPPED, Set.of(7L, 11L), List.of(omars)));
        refused(() -> coaching.write(ReviewWeek.OMAR.id(), "well", true, List.of()));
        scoring.acknowledge(omars, id, "  Thank you, I see it. ");
        assertThat(seen(omars))
                .hasSize(1)
                .allMatch(review -> review.state() == Review.State.ACKNOWLEDGED
                        && review.answer().equals("Thank you, I see it.")
                        && review.comment().equals("words")
                        && review.marks().equals(MARKS));
        be(ReviewWeek.LENA);
        refused(() -> scoring.acknowledge(omars, id, "mine"));
        be(ReviewWeek.ANNA);
        refused(() -> scoring.acknowledge(omars, id, "a lead is not the agent"));
        assertEquals(
                Review.State.SHARED,
                score(omars, Map.of("clarity", point(Mark.HALF))).state(),
                "to be read again");
    }

    @Test
    void aDraftIsItsReviewersAloneForOtherLeadsToo() {
        Review draft = score(omars, MARKS);
        assertEquals(Review.State.DRAFT, draft.state());
        be(ReviewWeek.VERA);
        assertThat(seen(omars)).isEmpty();
        be(ReviewWeek.ANNA);
        assertThat(seen(omars)).containsExactly(draft);
        scoring.share(omars);
        be(ReviewWeek.VERA);
        assertThat(seen(omars)).extracting(Review::id).containsExactly(draft.id());
        refused(() -> scoring.share(omars));
        Review other = score(omars, Map.of("accuracy", point(Mark.NO)));
        assertThat(seen(omars)).as("both stand beside each other").hasSize(2).contains(other);
    }

    private static Scorecard own(String id, int weight) {
        return new Scorecard(
                id,
                0,
                "Billing",
                List.of(
                        new Scorecard.Point("accuracy", "The right sum", weight, false),
                        new Scorecard.Point("kind", "Kind words", 100 - weight, false),
                        new Scorecard.Point("identity", "Asked who it is", 0, true)),
                40,
                false);
    }

    @Test
    void aReviewKeepsTheVersionItWasScoredWith() {
        Scorecards cards = desk.reviews.scorecards();
        Scorecard first = cards.save(own("", 50));
        Map<String, Review.Point> marks =
                Map.of("accuracy", point(Mark.YES), "identity", point(Mark.NO), "nowhere", point(Mark.YES));
        Review review = scoring.keep(omars, first, marks, false, "");
        assertEquals(40, review.total(), "capped");
        assertFalse(review.marks().containsKey("nowhere"));
        assertEquals(first, cards.save(first), "nothing was altered");
        Scorecard second = cards.save(own(first.id(), 70));
        assertEquals(2, second.version());
        assertThat(cards.all()).containsExactly(Scorecard.SHIPPED, second);
        assertEquals(
                first, scoring.sheet(omars).orElseThrow().reviews().getFirst().card());
        assertEquals(second, scoring.sheet(lenas).orElseThrow().offered().getFirst(), "the one used last comes first");
        cards.retire(first.id(), true);
        assertThat(scoring.sheet(lenas).orElseThrow().offered()).containsExactly(Scorecard.SHIPPED);
        assertEquals(
                first, scoring.sheet(omars).orElseThrow().reviews().getFirst().card());
        refused(() -> cards.retire("standard", true));
        refused(() -> cards.save(new Scorecard("", 0, " ", first.points(), 40, false)));
    }

    @Test
    void aCardLeavesAndEntersAsAFile() throws Exception {
        Scorecards cards = desk.reviews.scorecards();
        Scorecard card = cards.save(own("", 50));
        Path file = directory.resolve("card.json");
        cards.write(card, file);
        assertEquals(card, cards.read(file), "it is here already");
        try (DeskOnDisk other = new DeskOnDisk(Files.createDirectory(directory.resolve("other")))) {
            ReviewWeek.fill(other.database, other.now(), 1);
            assertEquals(card, other.reviews.scorecards().read(file));
            assertThat(other.reviews.scorecards().all()).containsExactly(Scorecard.SHIPPED, card);
        }
        for (String broken : List.of("", "[]", "{\"points\": [1]}", "{\"name\": \"x\", \"points\": []}")) {
            Files.writeString(file, broken);
            assertThrows(IllegalArgumentException.class, () -> cards.read(file), broken);
        }
        assertThat(cards.all()).hasSize(2);
    }

    @Test
    void reviewersOfACalibrationSeeEachOthersScoresWhenAllHaveHandedIn() {
        score(omars, Map.of("accuracy", point(Mark.YES), "clarity", point(Mark.YES)));
        String id = calibrations.open("November", Scorecard.SHIPPED, Set.of(7L, 11L), List.of(omars, lenas));
        refused(() -> scoring.share(omars));
        calibrations.handIn(id, omars);
        refused(() -> calibrations.handIn(id, omars));
        be(ReviewWeek.VERA);
        assertThat(seen(omars)).isEmpty();
        Calibration blind = scoring.sheet(omars).orElseThrow().calibrations().getFirst();
        assertTrue(blind.done(omars, 7));
        assertEquals(Map.of(), blind.given(omars, 7));
        refused(() -> calibrations.handIn(id, omars));
        score(omars, Map.of("accuracy", point(Mark.HALF), "clarity", point(Mark.YES)));
        refused(() -> scoring.share(omars));
        calibrations.handIn(id, omars);
        Calibrations.Standing standing = calibrations.all().getFirst();
        assertEquals(
                Map.of("accuracy", Mark.YES, "clarity", Mark.YES),
                standing.calibration().given(omars, 7));
        assertEquals(new Agreement.Count(1, 1, 0), standing.agreement().all());
        be(ReviewWeek.ANNA);
        score(omars, Map.of("accuracy", point(Mark.HALF)));
        assertEquals(
                new Agreement.Count(1, 1, 0),
                calibrations.all().getFirst().agreement().all(),
                "what was handed in stays");
        scoring.share(omars);
        refused(() -> calibrations.open("late", Scorecard.SHIPPED, Set.of(7L, 11L), List.of(omars)));
        refused(() -> calibrations.open("alone", Scorecard.SHIPPED, Set.of(7L), List.of(lenas)));
        refused(() -> calibrations.open("no lead", Scorecard.SHIPPED, Set.of(7L, 8L), List.of(lenas)));
        calibrations.remove(id);
        assertThat(calibrations.all()).isEmpty();
        assertThat(seen(omars)).hasSize(1);
    }

    @Test
    void aNoteIsTheLeadsOwnUntilItIsShared() {
        String id = coaching.write(
                ReviewWeek.OMAR.id(), "Ask before you promise", false, List.of(new CoachingNote.Link(omars, 5L)));
        refused(() -> coaching.write(ReviewWeek.OMAR.id(), "x", false, List.of(new CoachingNote.Link(lenas, null))));
        refused(() -> coaching.write(ReviewWeek.OMAR.id(), " ", true, List.of()));
        be(ReviewWeek.VERA);
        assertThat(coaching.folder(ReviewWeek.OMAR.id()).notes()).isEmpty();
        refused(() -> coaching.alter(id, "mine now", true));
        refused(() -> coaching.remove(id));
        be(ReviewWeek.ANNA);
        coaching.alter(id, "Ask before you promise a time", true);
        be(ReviewWeek.OMAR);
        assertThat(coaching.folder(ReviewWeek.OMAR.id()).notes())
                .containsExactly(new CoachingNote(
                        id,
                        ReviewWeek.OMAR.id(),
                        ReviewWeek.ANNA.id(),
                        desk.now(),
                        "Ask before you promise a time",
                        true,
                        List.of(new CoachingNote.Link(omars, 5L))));
        refused(() -> coaching.remove(id));
        be(ReviewWeek.ANNA);
        coaching.remove(id);
        assertThat(coaching.folder(ReviewWeek.OMAR.id()).notes()).isEmpty();
    }
}
