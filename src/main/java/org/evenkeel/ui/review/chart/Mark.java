package org.evenkeel.ui.review.chart;

import java.util.List;

/** One thing that is drawn, px from the top left. */
sealed interface Mark {
    /** A filled box with round corners. */
    record Box(double x, double y, double width, double height, double radius, Ink ink) implements Mark {}

    /** A line from point to point. */
    record Stroke(List<Point> points, double width, Ink ink) implements Mark {
        public Stroke {
            points = List.copyOf(points);
        }
    }

    record Point(double x, double y) {}

    record Dot(double x, double y, double radius, Ink ink) implements Mark {}

    /** @param y of the base line */
    record Words(double x, double y, String text, double size, boolean strong, Ink ink, Anchor anchor)
            implements Mark {}

    /** Which end of the words stands at their place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
