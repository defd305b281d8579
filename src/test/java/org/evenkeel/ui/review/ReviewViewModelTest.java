package org.evenkeel.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.review.Sample;
import org.evenkeel.domain.review.SavedView;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.ReviewWeek;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.review.ReviewViewModel.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding sessions: views that are kept, columns, samples, and the time that is looked at. */
class ReviewViewModelTest {
    private static final SessionOrder LONGEST_FIRST = new SessionOrder(SessionOrder.Key.HANDLE, true);

    @TempDir
    Path directory;

    private DeskOnDisk desk;
    private ReviewViewModel model;

    @BeforeEach
    void open() {
        desk = new DeskOnDisk(directory);
        ReviewWeek.fill(desk.database, desk.now(), 20);
        model = model();
    }

    private ReviewViewModel model() {
        ReviewViewModel made = new ReviewViewModel(desk.reviews, desk.exports, FxThread.immediate(), desk::now);
        made.shown(true);
        return made;
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aViewIsKeptAppliedRenamedAndDeletedAcrossRestarts() {
        SessionFilter support = SessionFilter.ALL
                .saying("parcel")
                .with(new SessionFilter.OfKind(ConversationKind.SUPPORT))
                .with(new SessionFilter.WithHolds(false));
        model.filter().set(support);
        model.period().set(Period.MONTH);
        model.order().set(LONGEST_FIRST);
        model.views().keep("  Held support ");
        assertThat(Objects.requireNonNull(model.views().applied().get()).name()).isEqualTo("Held support");
        model.filter().set(SessionFilter.ALL);
        assertThat(model.views().applied().get()).isNull();
        model.views().keep("All");

        model = model();
        assertThat(model.views().all().get()).extracting(SavedView::name).containsExactly("All", "Held support");
        SavedView held = model.views().all().get().getLast();
        model.views().apply(held);
        assertThat(model.filter().get()).isEqualTo(support);
        assertThat(model.period().get()).isEqualTo(Period.MONTH);
        assertThat(model.order().get()).isEqualTo(LONGEST_FIRST);
        assertThat(model.rows().get().size())
                .isEqualTo(desk.reviews.count(support.with(SessionFilter.Begun.between(
                        desk.now().minus(Duration.ofDays(30)), desk.now().plusSeconds(60)))));

        model.views().rename(held, "All");
        assertThat(model.trouble().get()).isEqualTo("There is a view named “All” already.");
        model.views().rename(held, "Held");
        assertThat(Objects.requireNonNull(model.views().applied().get()).name()).isEqualTo("Held");
        model.views().keep(" ");
        model.views().delete(Objects.requireNonNull(model.views().applied().get()));
        assertThat(model().views().all().get()).extracting(SavedView::name).containsExactly("All");
    }

    /** A property compares its old and its new value; a table looks for the row that was selected. */
    @Test
    void aListIsNotReadThroughBecauseAnotherTakesItsPlace() {
        List<Integer> asked = new ArrayList<>();
        SessionRows before = new SessionRows(1_000_000, (rows, page, last) -> asked.add(page));
        SessionRows after = new SessionRows(1_000_000, (rows, page, last) -> asked.add(page));
        ObjectProperty<SessionRows> shown = new SimpleObjectProperty<>(before);
        List<SessionRows> heard = new ArrayList<>();
        shown.addListener((property, old, now) -> heard.add(now));
        shown.set(after);
        assertThat(heard.size()).isEqualTo(1);
        assertThat(heard.getFirst() == after).isTrue();
        SessionSummary row = desk.reviews
                .rows(SessionFilter.ALL, SessionOrder.NEWEST_FIRST, 0, null, 1)
                .getFirst();
        assertThat(after.indexOf(row)).isEqualTo(-1);
        assertThat(asked).isEmpty();
        after.put(3, List.of(row));
        assertThat(after.indexOf(row)).isEqualTo(300);
        assertThat(after.get(300)).isEqualTo(row);
        assertThat(asked).isEmpty();
    }

    @Test
    void theColumnsThatWereChosenComeBack() {
        assertThat(model.views().columns().get()).isNull();
        model.views().columns(List.of("when", "wait", "score"));
        assertThat(model().views().columns().get()).containsExactly("when", "wait", "score");
    }

    @Test
    void aSampleIsShownRememberedAndShownAgain() {
        model.period().set(Period.ALL);
        model.samples().draw(6, Sample.Strata.OUTCOME, 77L);
        SessionFilter.Among drawn =
                model.filter().get().get(SessionFilter.Among.class).orElseThrow();
        assertThat(drawn.ids()).hasSize(6);
        assertThat(model.rows().get().size()).isEqualTo(6);
        assertThat(model.samples().sentence().get()).isEqualTo("6 sessions drawn with seed 77");

        model.samples().draw(100, Sample.Strata.AGENT, null);
        assertThat(model.filter()
                        .get()
                        .get(SessionFilter.Among.class)
                        .orElseThrow()
                        .ids())
                .as("the rest, and nothing twice")
                .hasSize(21 - 6)
                .doesNotContainAnyElementsOf(drawn.ids());
        model.samples().draw(5, Sample.Strata.AGENT, null);
        assertThat(model.samples().sentence().get()).isEqualTo("Every session shown here was drawn before.");

        model = model();
        model.period().set(Period.WEEK);
        model.samples().load();
        List<Sample> earlier = model.samples().earlier().get();
        assertThat(earlier).hasSize(2);
        assertThat(earlier.getLast().strata()).isEqualTo(Sample.Strata.OUTCOME);
        assertThat(earlier.getLast().seed()).isEqualTo(77);
        model.samples().show(earlier.getLast());
        assertThat(model.rows().get().size()).as("however long ago they were").isEqualTo(6);
    }

    @Test
    void outcomesAreDrawnEvenly() {
        List<SessionSummary> all = desk.reviews.rows(SessionFilter.ALL, SessionOrder.NEWEST_FIRST, 0, null, 100);
        long open = all.stream().filter(row -> row.resolved() == null).count();
        Sample sample = desk.reviews.sample(SessionFilter.ALL, 4, 5, Sample.Strata.OUTCOME);
        assertThat(open).isPositive();
        assertThat(all)
                .filteredOn(row -> sample.sessions().contains(row.id()))
                .filteredOn(row -> row.resolved() == null)
                .as("open ones are few among all and not among these")
                .hasSize((int) Math.min(open, 2));
    }

    @Test
    void twoDaysGoBeforeThePeriodAndAreComparedWithTheDaysBefore() {
        Instant from = desk.now().minus(Duration.ofDays(12));
        Instant until = desk.now().minus(Duration.ofDays(4));
        model.period().set(Period.WEEK);
        SessionFilter days = SessionFilter.ALL.with(SessionFilter.Begun.between(from, until));
        model.filter().set(days);
        assertThat(model.rows().get().size())
                .isEqualTo(desk.reviews.count(days))
                .isPositive();
        ReviewViewModel.Numbers numbers = Objects.requireNonNull(model.numbers().get());
        assertThat(numbers.now()).isEqualTo(desk.reviews.totals(days));
        assertThat(numbers.before())
                .isEqualTo(desk.reviews.totals(
                        SessionFilter.ALL.with(SessionFilter.Begun.between(from.minus(Duration.ofDays(8)), from))));
    }
}
