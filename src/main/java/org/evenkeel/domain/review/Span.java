package org.evenkeel.domain.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of time; {@code until} is not part of it. */
public record Span(Instant from, Instant until) {
    public Span {
        if (until.isBefore(from)) {
            until = from;
        }
    }

    public Duration length() {
        return Duration.between(from, until);
    }

    /** The part that both share; zero long when none. */
    public Span within(Span other) {
        Instant start = from.isAfter(other.from) ? from : other.from;
        Instant end = until.isBefore(other.until) ? until : other.until;
        return new Span(start, end);
    }

    public static Duration sum(List<Span> spans) {
        return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** The same times, none counted twice, in order. */
    public static List<Span> union(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        spans.stream().sorted(Comparator.comparing(Span::from)).forEach(span -> {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && !span.from.isAfter(last.until)) {
                merged.removeLast();
                merged.add(new Span(last.from, last.until.isAfter(span.until) ? last.until : span.until));
            } else {
                merged.add(span);
            }
        });
        return merged;
    }
}
