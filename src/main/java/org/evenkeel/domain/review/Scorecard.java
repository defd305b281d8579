package org.evenkeel.domain.review;

import java.util.List;
import java.util.Map;

/**
 * What a session is judged by.
 *
 * @param points in order; their weights add up to 100
 * @param cap what a breach holds the total down to
 */
public record Scorecard(String name, List<Point> points, int cap) {
    /** @param key names it for good; the words on the screen may change */
    public record Point(String key, int weight) {}

    /** How far a point was met. */
    public enum Mark {
        NO(0),
        HALF(0.5),
        YES(1);

        private final double share;

        Mark(double share) {
            this.share = share;
        }
    }

    public static final Scorecard SHIPPED = new Scorecard(
            "standard",
            List.of(
                    new Point("opening", 10),
                    new Point("understanding", 15),
                    new Point("accuracy", 25),
                    new Point("composure", 20),
                    new Point("hold", 10),
                    new Point("clarity", 10),
                    new Point("notes", 10)),
            65);

    public Scorecard {
        points = List.copyOf(points);
        if (points.stream().mapToInt(Point::weight).sum() != 100) {
            throw new IllegalArgumentException("The weights of a scorecard add up to 100");
        }
    }

    /**
     * 0 to 100, of the points that were marked: one left open (no hold happened) neither helps nor harms.
     *
     * @param breach identity or personal data was handled wrongly
     * @return −1 while nothing is marked
     */
    public int total(Map<String, Mark> marks, boolean breach) {
        double reached = 0;
        int weight = 0;
        for (Point point : points) {
            Mark mark = marks.get(point.key());
            if (mark != null) {
                reached += mark.share * point.weight();
                weight += point.weight();
            }
        }
        if (weight == 0) {
            return -1;
        }
        int total = (int) Math.round(100 * reached / weight);
        return breach ? Math.min(total, cap) : total;
    }
}
