package org.evenkeel.ui.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenkeel.desk.SessionNumbers;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.review.Bands;
import org.evenkeel.domain.review.Breakdown.Group;
import org.evenkeel.domain.review.FirstContact;
import org.evenkeel.domain.review.Grouping;
import org.evenkeel.domain.review.Summary;
import org.evenkeel.domain.review.TonePath;
import org.evenkeel.domain.review.Totals;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.review.chart.Chart;
import org.evenkeel.ui.review.chart.Ink;

/** Charts of rows: by agent, by kind, tone, and what customers' marks go along with. */
final class NumberRows {
    private static final List<String> HOLDS = List.of(
            I18n.text("review.chart-hold-none"),
            I18n.text("review.chart-hold-kept"),
            I18n.text("review.chart-hold-broken"));

    private static final int AGENTS = 12;
    private static final double STARS = 5;

    private NumberRows() {}

    /** Whoever had them, with the chats they had at once beside it. */
    static Chart agents(SessionNumbers.Answer answer) {
        List<Group> all = answer.by(Grouping.AGENT).stream()
                .sorted(Comparator.comparingInt((Group group) -> -group.totals().sessions()))
                .toList();
        List<Group> groups = all.subList(0, Math.min(AGENTS, all.size()));
        double slowest = groups.stream()
                .flatMap(group -> group.totals().firstResponse().stream())
                .mapToDouble(Summary::median)
                .max()
                .orElse(1);
        List<Chart.Row> rows = new ArrayList<>();
        List<String> readings = new ArrayList<>();
        for (Group group : groups) {
            Totals totals = group.totals();
            Double load = answer.concurrency().get(group.key());
            String name = group.key() == 0
                    ? I18n.text("review.chart-nobody")
                    : group.label().isEmpty() ? I18n.text("review.chart-agent", group.key()) : group.label();
            String atOnce = load == null ? ReviewWords.NONE : I18n.text("review.load", load);
            rows.add(new Chart.Row(
                    name,
                    totals.firstResponse()
                            .map(one -> one.median() / Math.max(1, slowest))
                            .orElse(0.0),
                    Ink.ACCENT,
                    NumberCharts.median(totals.firstResponse()),
                    I18n.text("review.chart-agent-detail", atOnce, totals.sessions())));
            readings.add(I18n.text(
                    "review.chart-agent-reading",
                    name,
                    totals.sessions(),
                    atOnce,
                    NumberCharts.figures(totals.firstResponse()),
                    NumberCharts.figures(totals.handle())));
        }
        return new Chart.Rows(
                I18n.text("review.chart-agents"),
                I18n.text("review.chart-agents-note", all.size() - groups.size()),
                rows,
                readings);
    }

    /** Service by how the customer felt about it, support by whether and when it was solved. */
    static Chart kinds(SessionNumbers.Answer answer) {
        List<Chart.Row> rows = new ArrayList<>();
        List<String> readings = new ArrayList<>();
        for (Group group : answer.by(Grouping.KIND)) {
            Totals totals = group.totals();
            int sessions = totals.sessions();
            if (group.key() < 0) {
                heading(rows, I18n.text("review.chart-unsorted"), sessions);
                add(rows, readings, "review.chart-calmer", totals.leftCalmer(), totals.upset());
            } else if (ConversationKind.values()[(int) group.key()] == ConversationKind.SERVICE) {
                heading(rows, I18n.text("review.kind-service"), sessions);
                add(rows, readings, "review.chart-csat", totals.csat(), totals.ratings());
                add(
                        rows,
                        readings,
                        "review.chart-rate",
                        Totals.share(totals.ratings(), totals.surveys()),
                        totals.surveys());
                add(rows, readings, "review.chart-calmer", totals.leftCalmer(), totals.upset());
            } else {
                heading(rows, I18n.text("review.kind-support"), sessions);
                int decided = totals.outcome(FirstContact.SOLVED)
                        + totals.outcome(FirstContact.PROVISIONAL)
                        + totals.outcome(FirstContact.NOT_SOLVED);
                add(rows, readings, "review.chart-contact", totals.solvedAtFirstContact(), decided);
                rows.add(Chart.Row.heading(
                        I18n.text("review.chart-resolution", NumberCharts.figures(totals.resolution()))));
            }
        }
        return new Chart.Rows(I18n.text("review.chart-kinds"), I18n.text("review.chart-kinds-note"), rows, readings);
    }

    private static void heading(List<Chart.Row> rows, String name, int sessions) {
        rows.add(Chart.Row.heading(I18n.text("review.chart-section", name, sessions)));
    }

    private static void add(
            List<Chart.Row> rows, List<String> readings, String key, Optional<Double> share, int cases) {
        String name = I18n.text(key);
        String detail = I18n.text("review.cases", cases);
        rows.add(new Chart.Row(name, share.orElse(0.0), Ink.ACCENT, ReviewWords.percent(share), detail));
        readings.add(name + ": " + ReviewWords.percent(share) + ", " + detail);
    }

    /** How customers came and left. */
    static Chart tone(SessionNumbers.Answer answer) {
        List<Group> groups = answer.by(Grouping.TONE);
        int all = groups.stream().mapToInt(group -> group.totals().sessions()).sum();
        int upset = groups.stream().mapToInt(group -> group.totals().upset()).sum();
        int recovered =
                groups.stream().mapToInt(group -> group.totals().recovered()).sum();
        List<Chart.Row> rows = new ArrayList<>();
        List<String> readings = new ArrayList<>();
        for (Group group : groups) {
            TonePath.Shape shape = TonePath.Shape.values()[(int) group.key()];
            int sessions = group.totals().sessions();
            Optional<Double> share = Totals.share(sessions, all);
            Ink ink =
                    switch (shape) {
                        case UNKNOWN, CALM -> Ink.PALE;
                        case LEFT_CALMER, CALMED -> Ink.OK;
                        case STAYED_UPSET, TURNED -> Ink.LATE;
                    };
            rows.add(new Chart.Row(
                    ReviewWords.shape(shape),
                    share.orElse(0.0),
                    ink,
                    ReviewWords.percent(share),
                    I18n.text("review.cases", sessions)));
            readings.add(ReviewWords.shape(shape) + ": " + ReviewWords.percent(share) + ", "
                    + I18n.text("review.cases", sessions));
        }
        return new Chart.Rows(
                I18n.text("review.chart-tone"),
                I18n.text("review.chart-tone-note", ReviewWords.percent(Totals.share(recovered, upset)), upset),
                rows,
                readings);
    }

    /** Customers' marks by what else happened; it says itself that this is no cause. */
    static Chart satisfaction(SessionNumbers.Answer answer) {
        List<Chart.Row> rows = new ArrayList<>();
        List<String> readings = new ArrayList<>();
        section(
                rows,
                readings,
                "review.chart-by-wait",
                answer.by(Grouping.WAIT),
                band -> NumberCharts.seconds(Bands.WAIT, band));
        section(rows, readings, "review.chart-by-hold", answer.by(Grouping.HOLD), HOLDS::get);
        section(rows, readings, "review.chart-by-load", answer.by(Grouping.CONCURRENCY), NumberRows::load);
        boolean none = answer.by(Grouping.HOLD).stream()
                .allMatch(group -> group.totals().ratings() == 0);
        return new Chart.Rows(
                I18n.text("review.chart-satisfaction"),
                I18n.text("review.chart-satisfaction-note"),
                none ? List.of() : rows,
                none ? List.of() : readings);
    }

    /** Names a band. */
    @FunctionalInterface
    private interface Naming {
        String of(int band);
    }

    private static void section(
            List<Chart.Row> rows, List<String> readings, String heading, List<Group> groups, Naming naming) {
        rows.add(Chart.Row.heading(I18n.text(heading)));
        for (Group group : groups) {
            Totals totals = group.totals();
            if (totals.ratings() == 0) {
                continue;
            }
            String name = naming.of((int) group.key());
            String mark = "%.1f".formatted(totals.meanRating());
            rows.add(new Chart.Row(
                    name,
                    totals.meanRating() / STARS,
                    Ink.ACCENT,
                    mark,
                    I18n.text("review.chart-marks", ReviewWords.percent(totals.csat()), totals.ratings())));
            readings.add(I18n.text(heading) + ", " + name + ": "
                    + I18n.text(
                            "review.chart-mark-reading", mark, ReviewWords.percent(totals.csat()), totals.ratings()));
        }
    }

    private static String load(int band) {
        double[] limits = Bands.CONCURRENCY.limits();
        if (band >= limits.length) {
            return I18n.text("review.chart-load-over", limits[limits.length - 1]);
        }
        return band == 0
                ? I18n.text("review.chart-load-one")
                : I18n.text("review.chart-load", limits[band - 1], limits[band]);
    }
}
