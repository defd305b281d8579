package org.evenkeel.ui.review.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/** What a chart says, before anybody knows how large it will be. */
public sealed interface Chart {
    String title();

    /** What is counted, in a sentence. */
    String note();

    /** One sentence for each column or row, with its figures. */
    List<String> readings();

    /** Columns next to each other along a line, such as days; one or two panels share the line. */
    record Columns(String title, String note, List<String> names, List<Panel> panels, List<String> readings)
            implements Chart {
        public Columns {
            names = List.copyOf(names);
            panels = List.copyOf(panels);
            readings = List.copyOf(readings);
        }
    }

    /**
     * One measure over the columns.
     *
     * @param stacked true: bars that stand on each other; false: lines
     * @param words how a value is written at the axis
     * @param whole true when values are counts, so that the axis has whole steps
     */
    record Panel(String name, boolean stacked, List<Series> series, DoubleFunction<String> words, boolean whole) {
        public Panel {
            series = List.copyOf(series);
        }
    }

    /**
     * @param values one for each column; not a number where there is none
     * @param inks one for each column, or one for all
     */
    record Series(String name, List<Ink> inks, List<Double> values) {
        public Series {
            inks = List.copyOf(inks);
            values = List.copyOf(values);
        }

        Ink ink(int column) {
            return inks.get(Math.min(column, inks.size() - 1));
        }
    }

    /** Names with a bar and figures, one below the other, in sections. */
    record Rows(String title, String note, List<Row> rows, List<String> readings) implements Chart {
        public Rows {
            rows = List.copyOf(rows);
            readings = List.copyOf(readings);
        }
    }

    /**
     * @param share length of the bar, 0 to 1; negative for a heading without one
     * @param value the figure the bar stands for
     * @param detail further figures, dimmer
     */
    record Row(String name, double share, Ink ink, String value, String detail) {
        static final double HEADING = -1;

        /** A heading over the rows that follow. */
        public static Row heading(String name) {
            return new Row(name, HEADING, Ink.DIM, "", "");
        }

        boolean isHeading() {
            return share < 0;
        }
    }
}
