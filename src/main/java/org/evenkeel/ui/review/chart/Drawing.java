package org.evenkeel.ui.review.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart laid out: its marks, and where each column or row can be pointed at.
 *
 * @param areas one for each reading, in the same order
 */
record Drawing(double width, double height, List<Mark> marks, List<Area> areas) {
    private static final double MARGIN = 16;
    private static final double TITLE = 14;
    private static final double NOTE = 11;
    private static final double TOP = 56;

    record Area(double x, double y, double width, double height) {
        boolean has(double px, double py) {
            return px >= x && px < x + width && py >= y && py < y + height;
        }
    }

    Drawing {
        marks = List.copyOf(marks);
        areas = List.copyOf(areas);
    }

    static Drawing of(Chart chart, double width, double height) {
        return switch (chart) {
            case Chart.Columns columns -> new ColumnsLayout(columns, width, height).drawing();
            case Chart.Rows rows -> new RowsLayout(rows, width).drawing();
        };
    }

    /** How high it should be in a given width. */
    static double height(Chart chart, double otherwise) {
        return switch (chart) {
            case Chart.Columns ignored -> otherwise;
            case Chart.Rows rows -> RowsLayout.height(rows);
        };
    }

    /** By itself on a page: with its title and what it counts above, and a margin. */
    static Drawing page(Chart chart, double width, double height) {
        Drawing inner = of(chart, width - 2 * MARGIN, height(chart, height - TOP - MARGIN));
        double whole = inner.height() + TOP + MARGIN;
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Box(0, 0, width, whole, 0, Ink.PANEL));
        marks.add(new Mark.Words(MARGIN, 26, chart.title(), TITLE, true, Ink.TEXT, Mark.Anchor.START));
        marks.add(new Mark.Words(
                MARGIN,
                44,
                Letters.fit(chart.note(), width - 2 * MARGIN, NOTE),
                NOTE,
                false,
                Ink.DIM,
                Mark.Anchor.START));
        inner.marks().forEach(mark -> marks.add(moved(mark, MARGIN, TOP)));
        return new Drawing(width, whole, marks, List.of());
    }

    private static Mark moved(Mark mark, double dx, double dy) {
        return switch (mark) {
            case Mark.Box box ->
                new Mark.Box(box.x() + dx, box.y() + dy, box.width(), box.height(), box.radius(), box.ink());
            case Mark.Stroke stroke ->
                new Mark.Stroke(
                        stroke.points().stream()
                                .map(point -> new Mark.Point(point.x() + dx, point.y() + dy))
                                .toList(),
                        stroke.width(),
                        stroke.ink());
            case Mark.Dot dot -> new Mark.Dot(dot.x() + dx, dot.y() + dy, dot.radius(), dot.ink());
            case Mark.Words words ->
                new Mark.Words(
                        words.x() + dx,
                        words.y() + dy,
                        words.text(),
                        words.size(),
                        words.strong(),
                        words.ink(),
                        words.anchor());
        };
    }
}
