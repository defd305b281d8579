package org.evenkeel.domain.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a session is judged by. A card never changes: another wording is its next version, and a review keeps the one it was scored
 * with.
 *
 * @param id the same for all its versions, on every computer
 * @param version from 1
 * @param name as people call it; empty for the shipped one, which the screen names in the person's language
 * @param points in order; their weights add up to 100
 * @param cap what a breach holds the total down to, 0 to 99
 * @param retired no longer offered for new reviews
 */
public record Scorecard(String id, int version, String name, List<Point> points, int cap, boolean retired) {
    public static final int MOST_POINTS = 20;

    /**
     * @param key names it for good; the words on the screen may change
     * @param name as people read it; empty for points of the shipped card
     * @param weight 1 to 100; 0 too where only failing counts
     * @param autoFail true when a 0 here is a breach
     */
    public record Point(String key, String name, int weight, boolean autoFail) {
        public Point {
            if (weight < 0 || weight == 0 && !autoFail) {
                throw new IllegalArgumentException("A point without weight must at least be able to fail the whole");
            }
        }
    }

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
            1,
            "",
            List.of(
                    new Point("opening", "", 10, false),
                    new Point("understanding", "", 15, false),
                    new Point("accuracy", "", 25, false),
                    new Point("composure", "", 20, false),
                    new Point("hold", "", 10, false),
                    new Point("clarity", "", 10, false),
                    new Point("notes", "", 10, false)),
            65,
            false);

    public Scorecard {
        points = List.copyOf(points);
        if (points.size() > MOST_POINTS) {
            throw new IllegalArgumentException("A scorecard has at most " + MOST_POINTS + " points");
        }
        if (points.stream().mapToInt(Point::weight).sum() != 100) {
            throw new IllegalArgumentException("The weights of a scorecard add up to 100");
        }
        Set<String> keys = new HashSet<>();
        if (!points.stream().allMatch(point -> keys.add(point.key()))) {
            throw new IllegalArgumentException("Two points of a scorecard share a key");
        }
        if (cap < 0 || cap > 99) {
            throw new IllegalArgumentException("A breach holds the total down to 0 to 99");
        }
    }

    /** True for the one that comes with the program: it is copied, not edited. */
    public boolean shipped() {
        return id.equals(SHIPPED.id);
    }

    /** True when the total is capped: somebody said so, or a point that fails the whole was not met. */
    public boolean breached(Map<String, Mark> marks, boolean breach) {
        return breach || points.stream().anyMatch(point -> point.autoFail() && marks.get(point.key()) == Mark.NO);
    }

    /**
     * 0 to 100, of the points that were marked: one left open (no hold happened) neither helps nor harms.
     *
     * @param breach identity or personal data was handled wrongly
     * @return −1 while nothing with a weight is marked
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
        return breached(marks, breach) ? Math.min(total, cap) : total;
    }
}
