package org.evenkeel.ui.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/** Where a replay stands in a session's time, and how it goes on. Knows no clock: it is told how much time passed. */
final class Replay {
    /** True time, and faster. */
    static final List<Integer> SPEEDS = List.of(1, 2, 8, 32);
    /** What is longer than this is skipped down to it, when gaps are. */
    private static final Duration GAP = Duration.ofSeconds(3);

    private final Instant begin;
    private final Instant end;
    private final TreeSet<Instant> moments;
    private Instant at;
    private int speed = 1;
    private boolean skipGaps;

    /** @param moments when something happened */
    Replay(Instant begin, Instant end, List<Instant> moments) {
        this.at = begin;
        this.begin = begin;
        this.end = end;
        this.moments = new TreeSet<>(moments);
    }

    Instant at() {
        return at;
    }

    boolean over() {
        return !at.isBefore(end);
    }

    int speed() {
        return speed;
    }

    /** From true time to the next faster, and from the fastest back. */
    void faster() {
        speed = SPEEDS.get((SPEEDS.indexOf(speed) + 1) % SPEEDS.size());
    }

    void skipGaps(boolean skip) {
        skipGaps = skip;
    }

    void pass(Duration time) {
        Instant next = moments.higher(at);
        Instant reached = at.plus(time.multipliedBy(speed));
        if (skipGaps && next != null && Duration.between(reached, next).compareTo(GAP) > 0) {
            reached = next.minus(GAP);
        }
        at = reached.isAfter(end) ? end : reached;
    }

    /** To the next thing that happened. */
    void step() {
        Instant next = moments.higher(at);
        at = next == null ? end : next;
    }

    /** To what happened before. */
    void back() {
        Instant before = moments.lower(at);
        at = before == null || before.isBefore(begin) ? begin : before;
    }

    void jump(Instant to) {
        at = to;
    }
}
