package org.evenkeel.ui.review.chart;

import java.util.ArrayList;
import java.util.List;

/** Where the marks of rows lie: name, bar, figure, further figures. */
final class RowsLayout {
    private static final double ROW = 26;
    private static final double HEADING = 24;
    private static final double BAR = 10;
    private static final double SIZE = 12;
    private static final double SMALL = 11;
    private static final double GAP = 10;
    private static final double LEAST_BAR = 40;

    private final Chart.Rows chart;
    private final double width;

    RowsLayout(Chart.Rows chart, double width) {
        this.chart = chart;
        this.width = width;
    }

    static double height(Chart.Rows chart) {
        return Math.max(
                        ROW,
                        chart.rows().stream()
                                .mapToDouble(row -> row.isHeading() ? HEADING : ROW)
                                .sum())
                + 2;
    }

    Drawing drawing() {
        double names = Math.min(width * 0.34, widest(SIZE, Kind.NAME) + 4);
        double values = widest(SIZE, Kind.VALUE) + 4;
        double details =
                Math.min(width * 0.42, widest(SMALL, Kind.DETAIL) + (widest(SMALL, Kind.DETAIL) > 0 ? GAP : 0));
        double bars = Math.max(LEAST_BAR, width - names - values - details - 2 * GAP);
        List<Mark> marks = new ArrayList<>();
        List<Drawing.Area> areas = new ArrayList<>();
        double y = 0;
        for (Chart.Row row : chart.rows()) {
            if (row.isHeading()) {
                marks.add(new Mark.Words(0, y + 16, row.name(), SMALL, true, Ink.DIM, Mark.Anchor.START));
                y += HEADING;
                continue;
            }
            double base = y + 17;
            double x = names + GAP;
            marks.add(new Mark.Words(
                    0, base, Letters.fit(row.name(), names, SIZE), SIZE, false, Ink.TEXT, Mark.Anchor.START));
            marks.add(new Mark.Box(x, y + (ROW - BAR) / 2, bars, BAR, BAR / 2, Ink.SOFT));
            double length = bars * Math.min(1, row.share());
            if (length > 0) {
                marks.add(new Mark.Box(x, y + (ROW - BAR) / 2, Math.max(BAR / 2, length), BAR, BAR / 2, row.ink()));
            }
            double figure = x + bars + GAP + values - 4;
            marks.add(new Mark.Words(figure, base, row.value(), SIZE, true, Ink.TEXT, Mark.Anchor.END));
            if (!row.detail().isEmpty()) {
                marks.add(new Mark.Words(
                        figure + GAP + 2,
                        base,
                        Letters.fit(row.detail(), details, SMALL),
                        SMALL,
                        false,
                        Ink.DIM,
                        Mark.Anchor.START));
            }
            areas.add(new Drawing.Area(0, y, width, ROW));
            y += ROW;
        }
        return new Drawing(width, height(chart), marks, areas);
    }

    private enum Kind {
        NAME,
        VALUE,
        DETAIL
    }

    private double widest(double size, Kind kind) {
        return chart.rows().stream()
                .filter(row -> !row.isHeading())
                .mapToDouble(row -> Letters.width(
                        switch (kind) {
                            case NAME -> row.name();
                            case VALUE -> row.value();
                            case DETAIL -> row.detail();
                        },
                        size))
                .max()
                .orElse(0);
    }
}
