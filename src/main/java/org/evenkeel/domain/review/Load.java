package org.evenkeel.domain.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** How many chats somebody had at once, and how much of their time was chats. */
public final class Load {
    private Load() {}

    /**
     * Chats open at once during one of them, itself included.
     *
     * @param average over its time
     * @param most at any moment
     */
    public record Concurrency(double average, int most) {}

    /** Σ open seconds of all chats ÷ seconds with at least one open; empty without chats. */
    public static Optional<Double> average(List<Span> chats) {
        Duration busy = Span.sum(Span.union(chats));
        return busy.isZero()
                ? Optional.empty()
                : Optional.of((double) Span.sum(chats).toMillis() / busy.toMillis());
    }

    /** Seconds with at least one chat or in wrap-up ÷ seconds signed in and available; empty when never available. */
    public static Optional<Double> occupancy(List<Span> busy, List<Span> available) {
        List<Span> there = Span.union(available);
        Duration all = Span.sum(there);
        if (all.isZero()) {
            return Optional.empty();
        }
        Duration used = Duration.ZERO;
        for (Span chat : Span.union(busy)) {
            for (Span span : there) {
                used = used.plus(chat.within(span).length());
            }
        }
        return Optional.of((double) used.toMillis() / all.toMillis());
    }

    /** @param others the same agent's other chats; {@code chat} is not among them */
    public static Concurrency during(Span chat, List<Span> others) {
        List<Span> shared = others.stream()
                .map(other -> other.within(chat))
                .filter(span -> !span.length().isZero())
                .toList();
        TreeMap<Instant, Integer> steps = new TreeMap<>();
        for (Span span : shared) {
            steps.merge(span.from(), 1, Integer::sum);
            steps.merge(span.until(), -1, Integer::sum);
        }
        int now = 1;
        int most = 1;
        for (int step : steps.values()) {
            now += step;
            most = Math.max(most, now);
        }
        long length = chat.length().toMillis();
        double average = length == 0 ? most : 1 + (double) Span.sum(shared).toMillis() / length;
        return new Concurrency(average, most);
    }
}
