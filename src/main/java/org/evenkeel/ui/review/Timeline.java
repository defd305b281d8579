package org.evenkeel.ui.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.evenkeel.desk.Reviews;
import org.evenkeel.domain.chat.WaitTargets;
import org.evenkeel.domain.review.HoldRecord;
import org.evenkeel.domain.review.Measures;
import org.evenkeel.domain.review.Session;
import org.evenkeel.domain.review.SessionEvent;
import org.evenkeel.domain.review.Span;
import org.evenkeel.ui.controls.Tone;
import org.evenkeel.ui.fx.I18n;

/**
 * A session's time, in lanes.
 *
 * @param lanes those that have something to show, the waits always
 */
record Timeline(Instant begin, Instant end, List<Lane> lanes) {
    /** @param name what the lane shows */
    record Lane(String name, List<Block> blocks) {}

    /** @param words what it is, for the tooltip */
    record Block(Instant from, Instant until, Tone tone, String words) {}

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    static Timeline of(Reviews.Seen seen, Session session, Measures measures) {
        Instant begin = session.begins();
        Instant last = session.events().getLast().at();
        Instant end = Duration.between(begin, last).compareTo(SHORTEST) < 0 ? begin.plus(SHORTEST) : last;
        List<Lane> lanes = new ArrayList<>();
        lanes.add(new Lane(I18n.text("review.lane-waits"), waits(measures)));
        add(lanes, "review.lane-hold", holds(measures, end));
        add(lanes, "review.lane-tone", tone(session, end));
        add(lanes, "review.lane-others", others(seen.others(), new Span(begin, end)));
        add(lanes, "review.lane-transfers", transfers(session));
        return new Timeline(begin, end, List.copyOf(lanes));
    }

    private static void add(List<Lane> lanes, String key, List<Block> blocks) {
        if (!blocks.isEmpty()) {
            lanes.add(new Lane(I18n.text(key), blocks));
        }
    }

    private static List<Block> waits(Measures measures) {
        WaitTargets.Steps target = WaitTargets.SHIPPED.next();
        return measures.waits().stream()
                .map(wait -> new Block(
                        wait.since(),
                        wait.answered(),
                        wait.waited().compareTo(target.red()) >= 0
                                ? Tone.LATE
                                : wait.waited().compareTo(target.amber()) >= 0 ? Tone.WARN : Tone.OK,
                        I18n.text(
                                "review.waited",
                                ReviewWords.duration(wait.waited().toMillis()))))
                .toList();
    }

    private static List<Block> holds(Measures measures, Instant end) {
        List<Block> blocks = new ArrayList<>();
        for (HoldRecord hold : measures.holds().records()) {
            for (HoldRecord.Promise promise : hold.promises()) {
                Instant met = promise.met() == null ? end : promise.met();
                Instant turned = met.isBefore(promise.until()) ? met : promise.until();
                String words = I18n.text(
                        promise.kept() ? "review.promise-kept" : "review.promise-broken",
                        ReviewWords.duration(
                                Duration.between(promise.made(), met).toMillis()),
                        ReviewWords.duration(Duration.between(promise.made(), promise.until())
                                .toMillis()));
                blocks.add(new Block(promise.made(), turned, Tone.HOLD, words));
                if (met.isAfter(turned)) {
                    blocks.add(new Block(turned, met, Tone.LATE, words));
                }
            }
        }
        return blocks;
    }

    /** From each message to the next, in the colour of what it told. */
    private static List<Block> tone(Session session, Instant end) {
        List<SessionEvent.Felt> felt = session.events().stream()
                .filter(SessionEvent.Felt.class::isInstance)
                .map(SessionEvent.Felt.class::cast)
                .toList();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < felt.size(); i++) {
            Instant until = i + 1 < felt.size() ? felt.get(i + 1).at() : end;
            blocks.add(new Block(
                    felt.get(i).at(), until, ReviewWords.colour(felt.get(i).mood()), words(felt.get(i))));
        }
        return blocks;
    }

    private static String words(SessionEvent.Felt felt) {
        return felt.overrule() == null ? ReviewWords.mood(felt.mood()) : Overruled.words(felt.mood(), felt.overrule());
    }

    private static List<Block> others(List<Span> others, Span session) {
        TreeMap<Instant, Integer> steps = new TreeMap<>();
        for (Span span : others) {
            Span shared = span.within(session);
            if (!shared.length().isZero()) {
                steps.merge(shared.from(), 1, Integer::sum);
                steps.merge(shared.until(), -1, Integer::sum);
            }
        }
        List<Block> blocks = new ArrayList<>();
        Instant from = session.from();
        int open = 0;
        for (var step : steps.entrySet()) {
            if (open > 0) {
                Tone tone = open >= 3 ? Tone.LATE : open == 2 ? Tone.WARN : Tone.NEUTRAL;
                blocks.add(new Block(from, step.getKey(), tone, I18n.text("review.others", open)));
            }
            open += step.getValue();
            from = step.getKey();
        }
        return blocks;
    }

    private static List<Block> transfers(Session session) {
        return session.events().stream()
                .filter(SessionEvent.Assigned.class::isInstance)
                .map(SessionEvent.Assigned.class::cast)
                .filter(assigned -> assigned.agentId() != null)
                .skip(session.heldBy() == null ? 1 : 0)
                .sorted(Comparator.comparing(SessionEvent.Assigned::at))
                .map(assigned -> new Block(assigned.at(), assigned.at(), Tone.NEUTRAL, I18n.text("review.transferred")))
                .toList();
    }

    /** How far into the session a moment is, 0 to 1. */
    double place(Instant at) {
        double whole = Duration.between(begin, end).toMillis();
        return Math.clamp(Duration.between(begin, at).toMillis() / whole, 0, 1);
    }

    /** The moment at a place, 0 to 1. */
    Instant at(double place) {
        return begin.plusMillis(Math.round(Duration.between(begin, end).toMillis() * Math.clamp(place, 0, 1)));
    }
}
