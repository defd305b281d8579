package org.evenkeel.ui.review;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.evenkeel.desk.Reviews;
import org.evenkeel.domain.review.Sample;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.review.ReviewViewModel.Period;
import org.jspecify.annotations.Nullable;

/** Draws samples of what is shown, and knows those drawn before. FX thread only. */
final class SampleModel {
    /** So many unless somebody wants another number. */
    static final int USUAL = 10;

    private static final long SEEDS = 1_000_000;

    private final Reviews reviews;
    private final FxThread fx;
    private final Supplier<Instant> clock;
    private final ObjectProperty<SessionFilter> filter;
    private final ObjectProperty<Period> period;
    private final Supplier<SessionFilter> shown;
    private final Consumer<Exception> failed;
    private final ReadOnlyObjectWrapper<List<Sample>> earlier = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");

    /** @param shown the filter with its time */
    SampleModel(
            Reviews reviews,
            FxThread fx,
            Supplier<Instant> clock,
            ObjectProperty<SessionFilter> filter,
            ObjectProperty<Period> period,
            Supplier<SessionFilter> shown,
            Consumer<Exception> failed) {
        this.reviews = reviews;
        this.fx = fx;
        this.clock = clock;
        this.filter = filter;
        this.period = period;
        this.shown = shown;
        this.failed = failed;
    }

    /** The newest first. */
    ReadOnlyObjectProperty<List<Sample>> earlier() {
        return earlier.getReadOnlyProperty();
    }

    /** What came of it, for who drew. */
    ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /** Reads which were drawn before. */
    void load() {
        fx.ask(reviews::samples, earlier::set, failed);
    }

    /**
     * Draws some of what is shown, and shows those.
     *
     * @param seed null: by chance
     */
    void draw(int size, Sample.Strata strata, @Nullable Long seed) {
        SessionFilter from = shown.get().without(SessionFilter.Among.class);
        long used = seed == null ? Math.floorMod(clock.get().toEpochMilli() * 2_654_435_761L, SEEDS) : seed;
        fx.ask(
                () -> reviews.sample(from, size, used, strata),
                drawn -> {
                    if (drawn.sessions().isEmpty()) {
                        sentence.set(I18n.text("review.sample-none"));
                    } else {
                        sentence.set(I18n.text(
                                "review.sample-drawn", drawn.sessions().size(), String.valueOf(used)));
                        filter.set(filter.get().with(new SessionFilter.Among(drawn.sessions())));
                        load();
                    }
                },
                failed);
    }

    /** Shows one that was drawn before, whatever else was chosen. */
    void show(Sample sample) {
        sentence.set("");
        period.set(Period.ALL);
        filter.set(SessionFilter.ALL.with(new SessionFilter.Among(sample.sessions())));
    }
}
