package org.evenkeel.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.desk.Reviews;
import org.evenkeel.domain.agent.Agent;
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
import org.evenkeel.ui.fx.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the scorecard and the screens of judging show, without a window. */
class ScoringViewModelTest {

    @TempDir
    Path directory;

    private final AtomicInteger scored = new AtomicInteger();
    private DeskOnDisk desk;
    private ScoringViewModel model;
    private long omars;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(directory);
        ReviewWeek.fill(desk.database, desk.now(), 8);
        omars = desk.reviews.rows(SessionFilter.ALL, SessionOrder.NEWEST_FIRST, 0, null, 100).stream()
                .filter(row -> row.agent().equals("Omar"))
                .findFirst()
                .map(SessionSummary::id)
                .orElseThrow();
        look();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void look() {
        model = new ScoringViewModel(desk.reviews, FxThread.immediate(), scored::incrementAndGet);
        model.open(seen());
    }

    private Reviews.Seen seen() {
        return desk.reviews.open(omars).orElseThrow();
    }

    private ScoringViewModel.Shown shown() {
        return Objects.requireNonNull(model.shown().get());
    }

    private void be(Agent agent) {
        desk.database.change(s -> s.meta().put(KeyValueTable.SELF, agent.id()));
        look();
    }

    @Test
    void everyMarkIsKeptAtOnceAndACommentIsTiedToAMessage() {
        assertTrue(shown().editable());
        assertEquals(-1, shown().total());
        long message = seen().messages().getFirst().localId();
        model.mark("accuracy", Mark.YES);
        model.mark("clarity", Mark.NO);
        model.tie("clarity", message);
        assertEquals("clarity", model.commenting().get(), "the comment gets the keyboard");
        model.comment("clarity", " three questions at once ");
        look();
        assertEquals(new Review.Point(Mark.NO, "three questions at once", message), shown().point("clarity"));
        assertEquals(71, shown().total());
        assertEquals(seen().messages().getFirst().createdAt(), model.said(message));
        model.mark("clarity", null);
        model.comment("clarity", "");
        model.tie("clarity", null);
        look();
        assertFalse(shown().marks().containsKey("clarity"));
        assertEquals(0, scored.get(), "a draft is no score");
        model.share();
        assertEquals(1, scored.get());
        assertEquals(Review.State.SHARED, shown().state());
    }

    @Test
    void theAgentReadsAndAnswersAndPressesNothing() {
        model.mark("accuracy", Mark.HALF);
        model.words("see the second message");
        model.share();
        be(ReviewWeek.OMAR);
        assertFalse(shown().editable());
        assertEquals("see the second message", shown().comment());
        model.mark("accuracy", Mark.YES);
        assertEquals(Mark.HALF, shown().point("accuracy").mark());
        model.acknowledge("I will");
        assertEquals(Review.State.ACKNOWLEDGED, shown().state());
        be(ReviewWeek.ANNA);
        assertEquals("I will", shown().answer());
        model.mark("accuracy", Mark.YES);
        assertEquals(Review.State.SHARED, shown().state());
    }

    @Test
    void whatIsRefusedIsSaidAndTheScreenShowsWhatIsKept() {
        model.mark("accuracy", Mark.YES);
        String id = desk.reviews.calibrations().open("November", Scorecard.SHIPPED, Set.of(7L, 11L), List.of(omars));
        model.share();
        assertThat(model.trouble().get()).contains("being calibrated");
        assertEquals(Review.State.DRAFT, shown().state());
        model.handIn(id);
        assertEquals("", model.trouble().get());
        assertTrue(Objects.requireNonNull(model.sheet().get())
                .calibrations()
                .getFirst()
                .done(omars, 7));
    }

    @Test
    void anotherCardKeepsThePointsBothHave() {
        Scorecard own = desk.reviews
                .scorecards()
                .save(new Scorecard(
                        "",
                        0,
                        "Two",
                        List.of(
                                new Scorecard.Point("accuracy", "Right", 80, false),
                                new Scorecard.Point("x", "Extra", 20, false)),
                        50,
                        false));
        model.mark("accuracy", Mark.YES);
        model.mark("clarity", Mark.NO);
        model.use(own);
        look();
        assertEquals(own, shown().card());
        assertThat(shown().marks()).containsOnlyKeys("accuracy");
        assertEquals(100, shown().total());
    }

    @Test
    void foldersCardsAndCalibrationsAreReadWhenTheyAreEntered() {
        ReviewViewModel host = new ReviewViewModel(desk.reviews, desk.exports, FxThread.immediate(), desk::now);
        JudgingViewModel judging = host.judging();
        judging.folder().enter(ReviewWeek.OMAR.id());
        judging.folder().write("Ask first", true, List.of(new CoachingNote.Link(omars, null)), scored::incrementAndGet);
        assertEquals(1, scored.get());
        assertThat(Objects.requireNonNull(judging.folder().folder().get()).notes())
                .extracting(CoachingNote::text)
                .containsExactly("Ask first");
        judging.cards().enter();
        judging.cards().copy(Scorecard.SHIPPED);
        Scorecard copy = Objects.requireNonNull(judging.cards().selected().get());
        assertEquals("Accuracy and resolution", copy.points().get(2).name());
        judging.cards().save(copy);
        assertThat(judging.cards().cards()).hasSize(2);
        judging.cards().retire(judging.cards().cards().getLast(), true);
        assertTrue(Objects.requireNonNull(judging.cards().selected().get()).retired());
        judging.calibrations().enter();
        judging.calibrations().open("One", Scorecard.SHIPPED, Set.of(7L), List.of(omars));
        assertThat(judging.trouble().get()).contains("two administrators");
        judging.calibrations().open("Two", Scorecard.SHIPPED, Set.of(7L, 11L), List.of(omars));
        assertEquals("", judging.trouble().get());
        assertEquals(
                "Two",
                Objects.requireNonNull(judging.calibrations().selected().get())
                        .calibration()
                        .name());
        judging.open(omars, 3L);
        assertEquals(omars, Objects.requireNonNull(host.seen().get()).summary().id());
        assertEquals(3L, host.scoring().target().get());
    }

    @Test
    void weightsAreSpreadToAHundred() {
        assertEquals(List.of(50, 50), CardsViewModel.spread(List.of(7, 7)));
        assertEquals(List.of(34, 33, 33), CardsViewModel.spread(List.of(10, 10, 10)));
        assertEquals(List.of(0, 100), CardsViewModel.spread(List.of(0, 3)));
        assertEquals(List.of(0, 0), CardsViewModel.spread(List.of(0, 0)));
    }
}
