package org.evenkeel.ui.review.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Where the marks of columns lie: panels above each other, their axes at the left, the names of the columns below. */
final class ColumnsLayout {
    private static final double NARROWEST_AXIS = 42;
    private static final double AXIS_GAP = 8;
    private static final double FOOT = 20;
    private static final double HEAD = 20;
    private static final double BETWEEN = 6;
    private static final double SMALL = 10.5;
    private static final double WIDEST_BAR = 34;
    private static final double NAME_GAP = 12;
    private static final double EDGE = 2;
    private static final double LINE = 2;
    private static final double DOTS_UP_TO = 40;

    private final Chart.Columns chart;
    private final double width;
    private final double height;
    private final double axis;
    private final double step;
    private final List<Mark> marks = new ArrayList<>();

    ColumnsLayout(Chart.Columns chart, double width, double height) {
        this.chart = chart;
        this.width = width;
        this.height = height;
        this.axis = chart.panels().stream()
                .mapToDouble(panel -> Letters.width(
                        panel.words().apply(Scale.of(greatest(panel), panel).end()), SMALL))
                .map(widest -> 3 * EDGE + widest + AXIS_GAP)
                .reduce(NARROWEST_AXIS, Math::max);
        this.step = (width - axis) / Math.max(1, chart.names().size());
    }

    /** Of an axis: how far apart its values stand, and the last one. */
    private record Scale(double unit, double end) {
        static Scale of(double greatest, Chart.Panel panel) {
            double unit = Axis.step(greatest, panel.whole());
            return new Scale(unit, Math.max(unit, Math.ceil(greatest / unit - 1e-9) * unit));
        }
    }

    Drawing drawing() {
        int panels = chart.panels().size();
        double room = (height - FOOT - BETWEEN * (panels - 1)) / Math.max(1, panels);
        for (int i = 0; i < panels; i++) {
            panel(chart.panels().get(i), i * (room + BETWEEN), room);
        }
        names();
        List<Drawing.Area> areas = IntStream.range(0, chart.names().size())
                .mapToObj(column -> new Drawing.Area(axis + column * step, 0, step, height))
                .toList();
        return new Drawing(width, height, marks, areas);
    }

    private void panel(Chart.Panel panel, double top, double room) {
        legend(panel, top);
        double base = top + room;
        double high = room - HEAD;
        Scale scale = Scale.of(greatest(panel), panel);
        double end = scale.end();
        for (double value = 0; value <= end + scale.unit() / 2; value += scale.unit()) {
            double y = Math.round(base - value / end * high) + 0.5;
            marks.add(new Mark.Stroke(List.of(new Mark.Point(axis, y), new Mark.Point(width, y)), 1, Ink.LINE));
            marks.add(new Mark.Words(
                    axis - AXIS_GAP, y + 3.5, panel.words().apply(value), SMALL, false, Ink.DIM, Mark.Anchor.END));
        }
        if (panel.stacked()) {
            bars(panel, base, high / end);
        } else {
            panel.series().forEach(series -> line(series, base, high / end));
        }
    }

    /** The panel's name, and behind it each series with its colour where there are several. */
    private void legend(Chart.Panel panel, double top) {
        double y = top + 11;
        marks.add(new Mark.Words(axis, y, panel.name(), SMALL, false, Ink.DIM, Mark.Anchor.START));
        double x = axis + Letters.width(panel.name(), SMALL) + 14;
        for (Chart.Series series : panel.series()) {
            if (!series.name().isEmpty()) {
                marks.add(new Mark.Box(x, y - 8, 8, 8, 2, series.ink(0)));
                marks.add(new Mark.Words(x + 13, y, series.name(), SMALL, false, Ink.DIM, Mark.Anchor.START));
                x += 13 + Letters.width(series.name(), SMALL) + 14;
            }
        }
    }

    private double greatest(Chart.Panel panel) {
        double greatest = 0;
        for (int i = 0; i < chart.names().size(); i++) {
            double sum = 0;
            for (Chart.Series series : panel.series()) {
                double value = series.values().get(i);
                if (!Double.isNaN(value)) {
                    sum = panel.stacked() ? sum + value : Math.max(sum, value);
                }
            }
            greatest = Math.max(greatest, sum);
        }
        return greatest;
    }

    private void bars(Chart.Panel panel, double base, double scale) {
        double bar = Math.min(WIDEST_BAR, step > 6 ? step * 0.66 : Math.max(1, step - 1));
        for (int i = 0; i < chart.names().size(); i++) {
            double x = axis + step * i + (step - bar) / 2;
            double y = base;
            for (Chart.Series series : panel.series()) {
                double value = series.values().get(i);
                if (value > 0) {
                    double tall = Math.max(1, value * scale);
                    y -= tall;
                    marks.add(new Mark.Box(x, y, bar, tall, Math.min(2, bar / 4), series.ink(i)));
                }
            }
        }
    }

    /** Broken where there is no value. */
    private void line(Chart.Series series, double base, double scale) {
        List<Mark.Point> run = new ArrayList<>();
        for (int i = 0; i <= chart.names().size(); i++) {
            double value = i < chart.names().size() ? series.values().get(i) : Double.NaN;
            if (Double.isNaN(value)) {
                if (run.size() > 1) {
                    marks.add(new Mark.Stroke(run, LINE, series.ink(0)));
                } else if (run.size() == 1 && chart.names().size() > DOTS_UP_TO) {
                    marks.add(new Mark.Dot(run.getFirst().x(), run.getFirst().y(), LINE, series.ink(0)));
                }
                run = new ArrayList<>();
                continue;
            }
            Mark.Point point = new Mark.Point(axis + step * (i + 0.5), base - value * scale);
            run.add(point);
            if (chart.names().size() <= DOTS_UP_TO) {
                marks.add(new Mark.Dot(point.x(), point.y(), LINE + 0.75, series.ink(0)));
            }
        }
    }

    /** As many as there is room for. The last one moves in from the edge, or stays away where it would meet the one before. */
    private void names() {
        double widest = chart.names().stream()
                .mapToDouble(name -> Letters.width(name, SMALL))
                .max()
                .orElse(0);
        int every = Math.max(1, (int) Math.ceil((widest + NAME_GAP) / step));
        for (int i = 0; i < chart.names().size(); i += every) {
            String name = chart.names().get(i);
            double middle = axis + step * (i + 0.5);
            double inside = Math.min(middle, width - EDGE - Letters.width(name, SMALL) / 2);
            if (middle - inside <= NAME_GAP / 2) {
                marks.add(new Mark.Words(inside, height - 4, name, SMALL, false, Ink.DIM, Mark.Anchor.MIDDLE));
            }
        }
    }
}
