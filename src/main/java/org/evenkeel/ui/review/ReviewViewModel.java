package org.evenkeel.ui.review;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.evenkeel.desk.ExportFormat;
import org.evenkeel.desk.Exports;
import org.evenkeel.desk.Reviews;
import org.evenkeel.desk.archive.Archives;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.review.Exclusion;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.domain.review.Totals;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** What the review desk shows: which sessions, in which order, their numbers, and the one that is open. FX thread only. */
public final class ReviewViewModel {
    /**
     * The numbers of what is shown.
     *
     * @param before of the period before, or null when the period is everything
     * @param kind what the sessions are about, or null when about both: it decides which measures count
     * @param overrules how many moods agents overruled
     */
    record Numbers(
            Totals now, @Nullable Totals before, @Nullable ConversationKind kind, int overrules) {}

    /** How far back. */
    enum Period {
        WEEK(7),
        MONTH(30),
        QUARTER(90),
        ALL(0);

        private final int days;

        Period(int days) {
            this.days = days;
        }

        /** 0 for everything. */
        int days() {
            return days;
        }

        static Period of(int days) {
            return Arrays.stream(values())
                    .filter(one -> one.days == days)
                    .findFirst()
                    .orElse(ALL);
        }
    }

    private final Reviews reviews;
    private final Exports exports;
    private final FxThread fx;
    /** For what reads very many sessions; not for exports and archives, behind which everything would wait. */
    private final FxThread counting;

    private final ScoringViewModel scoring;
    private final JudgingViewModel judging;
    private final Supplier<Instant> clock;
    private final ObjectProperty<SessionFilter> filter = new SimpleObjectProperty<>(SessionFilter.ALL);
    private final ObjectProperty<SessionOrder> order = new SimpleObjectProperty<>(SessionOrder.NEWEST_FIRST);
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.WEEK);
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final BooleanProperty figures = new SimpleBooleanProperty();
    private final NumbersViewModel charts;
    private final ReadOnlyObjectWrapper<SessionRows> rows =
            new ReadOnlyObjectWrapper<>(new SessionRows(0, (r, p, b) -> {}));
    private final ReadOnlyObjectWrapper<@Nullable Numbers> numbers = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Reviews.@Nullable Room> room = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Reviews.@Nullable Seen> seen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private @Nullable ArchiveViewModel archive;
    private final ViewsModel views;
    private final SampleModel samples;
    private final Picks picks;
    private int asked;
    private boolean figuresDue;

    /** @param clock the window's */
    public ReviewViewModel(Reviews reviews, Exports exports, FxThread fx, Supplier<Instant> clock) {
        this.reviews = reviews;
        this.exports = exports;
        this.fx = fx;
        this.counting = fx.sparing();
        this.scoring = new ScoringViewModel(reviews, fx, this::table);
        this.judging = new JudgingViewModel(reviews, fx, this::open);
        this.clock = clock;
        this.charts = new NumbersViewModel(reviews.numbers(), counting, trouble::set, this::failed);
        figures.subscribe(now -> refresh());
        this.views = new ViewsModel(reviews.views(), fx, filter, period, order, this::failed);
        this.samples = new SampleModel(reviews, fx, clock, filter, period, () -> timed(0), this::failed);
        this.picks = new Picks(filter, period);
        seen.subscribe(scoring::open);
        filter.subscribe(now -> refresh());
        order.subscribe(now -> table());
        period.subscribe(now -> refresh());
    }

    /** With a way to hand over what it shows, and to take over. */
    public ReviewViewModel handing(Archives archives) {
        archive = new ArchiveViewModel(
                archives,
                fx,
                () -> timed(0),
                () -> {
                    Reviews.Seen open = seen.get();
                    return open == null ? null : Long.valueOf(open.summary().id());
                },
                () -> shown(shown.get()));
        return this;
    }

    /** Null without archives. */
    @Nullable
    ArchiveViewModel archive() {
        return archive;
    }

    ObjectProperty<SessionFilter> filter() {
        return filter;
    }

    ObjectProperty<SessionOrder> order() {
        return order;
    }

    ObjectProperty<Period> period() {
        return period;
    }

    /** True while charts are looked at instead of the table. */
    BooleanProperty figures() {
        return figures;
    }

    NumbersViewModel charts() {
        return charts;
    }

    /** Lists the sessions that are no case of a measure for this reason. */
    void list(Exclusion reason) {
        figures.set(false);
        filter.set(filter.get().with(new SessionFilter.LeftOut(reason)));
    }

    ReadOnlyObjectProperty<SessionRows> rows() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Numbers> numbers() {
        return numbers.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Reviews.@Nullable Room> room() {
        return room.getReadOnlyProperty();
    }

    /** The session that is open, or null. */
    ReadOnlyObjectProperty<Reviews.@Nullable Seen> seen() {
        return seen.getReadOnlyProperty();
    }

    /** The window's time. */
    Instant now() {
        return clock.get();
    }

    ViewsModel views() {
        return views;
    }

    SampleModel samples() {
        return samples;
    }

    Picks picks() {
        return picks;
    }

    /** A sentence when something did not work, else empty. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** The screen is looked at, or no more: only then is anything read. */
    public void shown(boolean now) {
        shown.set(now);
        if (now) {
            fx.ask(reviews::room, room::set, this::failed);
            views.load();
            refresh();
        }
    }

    /** The rows first: what they are in numbers can come a moment later. */
    private void refresh() {
        figuresDue = true;
        table();
        if (shown.get() && figures.get()) {
            charts.look(timed(0));
        }
    }

    private void figure() {
        SessionFilter now = timed(0);
        SessionFilter before = now.get(SessionFilter.Begun.class).isEmpty() ? null : timed(1);
        ConversationKind kind = now.get(SessionFilter.OfKind.class)
                .map(SessionFilter.OfKind::kind)
                .orElse(null);
        counting.ask(
                () -> new Numbers(
                        reviews.totals(now),
                        before == null ? null : reviews.totals(before),
                        kind,
                        reviews.overrules(now)),
                found -> {
                    if (now.equals(timed(0)) || numbers.get() == null) {
                        numbers.set(found);
                    }
                },
                this::failed);
    }

    private void table() {
        if (!shown.get()) {
            return;
        }
        int mine = ++asked;
        SessionFilter wanted = timed(0);
        SessionOrder sorted = order.get();
        counting.ask(
                () -> reviews.count(wanted),
                count -> {
                    if (mine == asked) {
                        rows.set(new SessionRows(
                                count, (list, page, before) -> page(list, wanted, sorted, page, before)));
                        if (figuresDue) {
                            figuresDue = false;
                            figure();
                        }
                    }
                },
                this::failed);
    }

    private void page(
            SessionRows list, SessionFilter wanted, SessionOrder sorted, int page, @Nullable SessionSummary before) {
        counting.ask(
                () -> reviews.rows(wanted, sorted, page * SessionRows.PAGE, before, SessionRows.PAGE),
                found -> list.put(page, found),
                this::failed);
    }

    /** The filter in the time chosen, or so many times as long earlier; to the minute, so that it stands still while it is read. */
    private SessionFilter timed(int earlier) {
        SessionFilter.Begun days = filter.get().get(SessionFilter.Begun.class).orElse(null);
        Period chosen = period.get();
        if (days == null && chosen == Period.ALL) {
            return filter.get();
        }
        Duration length =
                days == null ? Duration.ofDays(chosen.days) : days.time().length();
        Instant until = (days == null
                        ? Instant.ofEpochSecond(clock.get().getEpochSecond() / 60 * 60 + 60)
                        : days.time().until())
                .minus(length.multipliedBy(earlier));
        return filter.get().with(SessionFilter.Begun.between(until.minus(length), until));
    }

    /** Writes what is shown to a file; personal data masked. */
    void export(ExportFormat format, Path file) {
        SessionFilter wanted = timed(0);
        String name = String.valueOf(file.getFileName());
        trouble.set(I18n.text("review.exporting", name));
        fx.ask(
                () -> exports.write(wanted, format, file, true),
                written -> trouble.set(I18n.text("review.exported", written, name)),
                failure -> trouble.set(exportTrouble(failure, name)));
    }

    private static String exportTrouble(Exception failure, String name) {
        return switch (failure.getCause()) {
            case AccessDeniedException denied -> I18n.text("review.export-denied", name);
            case NoSuchFileException gone -> I18n.text("review.export-gone", name);
            case null, default -> I18n.text("review.export-trouble", String.valueOf(failure.getMessage()));
        };
    }

    void open(SessionSummary row) {
        open(row.id(), null);
    }

    /** @param messageId the cache's own id of a message to go to, or null */
    void open(long sessionId, @Nullable Long messageId) {
        fx.ask(
                () -> reviews.open(sessionId),
                found -> found.ifPresent(now -> {
                    seen.set(now);
                    scoring.target().set(messageId);
                }),
                this::failed);
    }

    JudgingViewModel judging() {
        return judging;
    }

    /** The judgement of the open session. */
    ScoringViewModel scoring() {
        return scoring;
    }

    private void failed(Exception failure) {
        if (failure instanceof Reviews.RefusedException refused) {
            trouble.set(String.valueOf(refused.getMessage()));
        } else {
            trouble.set(I18n.text("review.trouble"));
            fx.unexpected(failure);
        }
    }
}
