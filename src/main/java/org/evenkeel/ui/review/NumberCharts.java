package org.evenkeel.ui.review;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.evenkeel.desk.SessionNumbers;
import org.evenkeel.domain.review.Bands;
import org.evenkeel.domain.review.Breakdown.Group;
import org.evenkeel.domain.review.Grouping;
import org.evenkeel.domain.review.Summary;
import org.evenkeel.domain.review.Totals;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.review.chart.Chart;
import org.evenkeel.ui.review.chart.Ink;

/** Charts along time, over bands and over labels, out of groups. {@link NumberRows} makes the others. */
final class NumberCharts {
    private static final int GREEN_UP_TO = 2;
    private static final int AMBER_UP_TO = 4;
    private static final int LABELS = 10;

    private NumberCharts() {}

    static Chart days(SessionNumbers.Answer answer) {
        String title = I18n.text(
                switch (answer.step()) {
                    case WEEK -> "review.chart-weeks";
                    case MONTH -> "review.chart-months";
                    default -> "review.chart-days";
                });
        return time(title, answer.by(Grouping.DAY), names(answer.step(), false), names(answer.step(), true));
    }

    static Chart hours(SessionNumbers.Answer answer) {
        Function<Group, String> hour = group -> "%02d".formatted(group.key());
        return time(
                I18n.text("review.chart-hours"),
                answer.by(Grouping.HOUR),
                hour,
                group -> I18n.text("review.chart-hour", hour.apply(group)));
    }

    private static Chart time(
            String title, List<Group> groups, Function<Group, String> shortly, Function<Group, String> fully) {
        Chart.Panel count = new Chart.Panel(
                I18n.text("review.chart-sessions"),
                true,
                List.of(new Chart.Series("", List.of(Ink.PALE), values(groups, Totals::sessions))),
                value -> "%.0f".formatted(value),
                true);
        Chart.Panel first = new Chart.Panel(
                I18n.text("review.chart-first"),
                false,
                List.of(
                        new Chart.Series(
                                I18n.text("review.chart-p90"),
                                List.of(Ink.DIM),
                                values(groups, totals -> milliseconds(totals.firstResponse(), Summary::p90))),
                        new Chart.Series(
                                I18n.text("review.chart-median"),
                                List.of(Ink.ACCENT),
                                values(groups, totals -> milliseconds(totals.firstResponse(), Summary::median)))),
                value -> ReviewWords.duration(Math.round(value)),
                false);
        return new Chart.Columns(
                title,
                I18n.text("review.chart-time-note"),
                groups.stream().map(shortly).toList(),
                List.of(count, first),
                groups.stream()
                        .map(group -> I18n.text(
                                "review.chart-time-reading",
                                fully.apply(group),
                                group.totals().sessions(),
                                figures(group.totals().firstResponse()),
                                figures(group.totals().handle())))
                        .toList());
    }

    /** How fast the first response was, in the colours of its clock. */
    static Chart firstResponse(SessionNumbers.Answer answer) {
        List<Group> groups = answer.by(Grouping.FIRST_RESPONSE);
        int all = groups.stream().mapToInt(group -> group.totals().sessions()).sum();
        List<Ink> inks = new ArrayList<>();
        List<String> readings = new ArrayList<>();
        int upTo = 0;
        for (Group group : groups) {
            inks.add(group.key() <= GREEN_UP_TO ? Ink.OK : group.key() <= AMBER_UP_TO ? Ink.WARN : Ink.LATE);
            upTo += group.totals().sessions();
            readings.add(I18n.text(
                    "review.chart-first-reading",
                    seconds(Bands.FIRST_RESPONSE, (int) group.key()),
                    group.totals().sessions(),
                    ReviewWords.percent(Totals.share(group.totals().sessions(), all)),
                    ReviewWords.percent(Totals.share(upTo, all))));
        }
        return new Chart.Columns(
                I18n.text("review.chart-distribution"),
                I18n.text("review.chart-distribution-note", all),
                groups.stream()
                        .map(group -> seconds(Bands.FIRST_RESPONSE, (int) group.key()))
                        .toList(),
                List.of(new Chart.Panel(
                        I18n.text("review.chart-sessions"),
                        true,
                        List.of(new Chart.Series(
                                "", inks.isEmpty() ? List.of(Ink.OK) : inks, values(groups, Totals::sessions))),
                        value -> "%.0f".formatted(value),
                        true)),
                readings);
    }

    /** Promises kept and broken along time. */
    static Chart holds(SessionNumbers.Answer answer) {
        List<Group> groups = answer.by(Grouping.DAY);
        int promises =
                groups.stream().mapToInt(group -> group.totals().promises()).sum();
        int kept = groups.stream().mapToInt(group -> group.totals().kept()).sum();
        int asked = groups.stream().mapToInt(group -> group.totals().asked()).sum();
        int granted =
                groups.stream().mapToInt(group -> group.totals().granted()).sum();
        Function<Group, String> fully = names(answer.step(), true);
        List<String> readings = promises == 0
                ? List.of()
                : groups.stream()
                        .map(group -> I18n.text(
                                "review.chart-holds-reading",
                                fully.apply(group),
                                group.totals().kept(),
                                group.totals().promises(),
                                group.totals().granted(),
                                group.totals().asked()))
                        .toList();
        return new Chart.Columns(
                I18n.text("review.chart-holds"),
                I18n.text(
                        "review.chart-holds-note",
                        ReviewWords.percent(Totals.share(kept, promises)),
                        promises,
                        ReviewWords.percent(Totals.share(granted, asked)),
                        asked),
                groups.stream().map(names(answer.step(), false)).toList(),
                List.of(new Chart.Panel(
                        I18n.text("review.chart-promises"),
                        true,
                        List.of(
                                new Chart.Series(
                                        I18n.text("review.chart-kept"),
                                        List.of(Ink.HOLD),
                                        values(groups, Totals::kept)),
                                new Chart.Series(
                                        I18n.text("review.chart-broken"),
                                        List.of(Ink.LATE),
                                        values(groups, totals -> totals.promises() - totals.kept()))),
                        value -> "%.0f".formatted(value),
                        true)),
                readings);
    }

    /** The commonest labels; how many more there are is said. */
    static Chart labels(SessionNumbers.Answer answer) {
        List<Group> sorted = answer.by(Grouping.LABEL).stream()
                .sorted(Comparator.comparingInt((Group group) -> -group.totals().sessions()))
                .toList();
        List<Group> shown = sorted.subList(0, Math.min(LABELS, sorted.size()));
        double most = shown.isEmpty() ? 1 : shown.getFirst().totals().sessions();
        return new Chart.Rows(
                I18n.text("review.chart-labels"),
                I18n.text("review.chart-labels-note", sorted.size() - shown.size()),
                shown.stream()
                        .map(group -> new Chart.Row(
                                group.label(),
                                group.totals().sessions() / most,
                                Ink.PALE,
                                "%d".formatted(group.totals().sessions()),
                                I18n.text(
                                        "review.chart-label-detail",
                                        median(group.totals().firstResponse()),
                                        median(group.totals().handle()))))
                        .toList(),
                shown.stream()
                        .map(group -> I18n.text(
                                "review.chart-time-reading",
                                group.label(),
                                group.totals().sessions(),
                                figures(group.totals().firstResponse()),
                                figures(group.totals().handle())))
                        .toList());
    }

    private static Function<Group, String> names(Grouping step, boolean fully) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(
                step == Grouping.MONTH ? fully ? "MMMM yyyy" : "MMM yy" : fully ? "EEE d MMM yyyy" : "d MMM",
                Locale.getDefault());
        return group -> {
            String day = format.format(LocalDate.ofEpochDay(group.key()));
            return fully && step == Grouping.WEEK ? I18n.text("review.chart-week", day) : day;
        };
    }

    /** Up to so many seconds, or over. */
    static String seconds(Bands bands, int band) {
        double[] limits = bands.limits();
        return band < limits.length
                ? I18n.text("review.chart-up-to", ReviewWords.duration((long) limits[band]))
                : I18n.text("review.over", ReviewWords.duration((long) limits[limits.length - 1]));
    }

    static String median(Optional<Summary> summary) {
        return summary.map(one -> ReviewWords.duration(one.median())).orElse(ReviewWords.NONE);
    }

    /** Median, p90, mean and n. */
    static String figures(Optional<Summary> summary) {
        return summary.map(one -> I18n.text(
                        "review.numbers",
                        ReviewWords.duration(one.median()),
                        ReviewWords.duration(one.p90()),
                        ReviewWords.duration(Math.round(one.mean())),
                        one.n()))
                .orElse(ReviewWords.NONE);
    }

    private static double milliseconds(Optional<Summary> summary, ToDoubleFunction<Summary> which) {
        return summary.map(which::applyAsDouble).orElse(Double.NaN);
    }

    private static List<Double> values(List<Group> groups, ToDoubleFunction<Totals> measure) {
        return groups.stream()
                .map(group -> measure.applyAsDouble(group.totals()))
                .toList();
    }
}
