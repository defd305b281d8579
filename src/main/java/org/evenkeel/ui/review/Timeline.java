package org.evenkeel.ui.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
    /**
     * @param name what the lane shows
     * @param curve from −1 to 1, in order; empty for a lane of blocks alone
     */
    record Lane(String name, List<Block> blocks, List<Point> curve) {
        Lane(String name, List<Block> blocks) {
            this(name, blocks, List.of());
        }
    }

    /** @param words what it is, for the tooltip */
    record Block(Instant from, Instant until, Tone tone, String words, Look look) {
        Block(Instant from, Instant until, Tone tone, String words) {
            this(from, until, tone, words, Look.PLAIN);
        }

        static Block mark(Instant at, String words) {
            return new Block(at, at, Tone.NEUTRAL, words, Look.MARK);
        }
    }

    /** How a block is drawn. */
    enum Look {
        PLAIN,
        TYPING,
        /** Behind the others. */
        FOCUS,
        MOOD,
        /** Has a time but no length. */
        MARK
    }

    record Point(Instant at, double value) {}

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    /** More than so many blocks a lane cannot show. */
    private static final int MOST = 300;

    private static final List<Tone> WORST = List.of(Tone.LATE, Tone.WARN, Tone.HOLD, Tone.OK, Tone.NEUTRAL);

    static Timeline of(Reviews.Seen seen, Session session, Measures measures) {
        Instant begin = session.begins();
        Instant last = session.events().getLast().at();
        Instant end = Duration.between(begin, last).compareTo(SHORTEST) < 0 ? begin.plus(SHORTEST) : last;
        List<Lane> lanes = new ArrayList<>();
        lanes.add(new Lane(I18n.text("review.lane-waits"), waits(measures)));
        List<Block> work = focus(session);
        List<Block> typed = typed(session);
        work.addAll(typed);
        add(lanes, typed.isEmpty() ? "review.lane-focus" : "review.lane-typing", work);
        add(lanes, "review.lane-hold", holds(measures, end));
        List<Block> moods = tone(session, end);
        if (!moods.isEmpty()) {
            lanes.add(new Lane(I18n.text("review.lane-tone"), moods, curve(session, end)));
        }
        add(lanes, "review.lane-others", others(seen.others(), new Span(begin, end)));
        add(lanes, "review.lane-transfers", transfers(session));
        return new Timeline(
                begin,
                end,
                lanes.stream()
                        .map(lane -> new Lane(lane.name(), few(lane.blocks(), begin, end), lane.curve()))
                        .toList());
    }

    /** A chat of weeks has thousands of waits: those too close to be told apart are one block, in the colour of the worst. */
    static List<Block> few(List<Block> blocks, Instant begin, Instant end) {
        if (blocks.size() <= MOST) {
            return blocks;
        }
        Duration close = Duration.between(begin, end).dividedBy(MOST);
        List<Block> joined = new ArrayList<>();
        int together = 1;
        for (Block block : blocks) {
            Block last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && last.look() == block.look()
                    && Duration.between(last.from(), block.from()).compareTo(close) < 0) {
                together++;
                joined.set(
                        joined.size() - 1,
                        new Block(
                                last.from(),
                                block.until().isAfter(last.until()) ? block.until() : last.until(),
                                WORST.indexOf(block.tone()) < WORST.indexOf(last.tone()) ? block.tone() : last.tone(),
                                I18n.text("review.together", together),
                                last.look()));
            } else {
                together = 1;
                joined.add(block);
            }
        }
        return joined;
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

    private static List<Block> typed(Session session) {
        List<Block> blocks = new ArrayList<>();
        for (SessionEvent event : session.events()) {
            if (event instanceof SessionEvent.Typed(Instant from, Instant until)) {
                blocks.add(new Block(from, until, Tone.NEUTRAL, lasting("review.typed", from, until), Look.TYPING));
            }
        }
        return blocks;
    }

    private static List<Block> focus(Session session) {
        List<Block> blocks = new ArrayList<>();
        for (SessionEvent event : session.events()) {
            if (event instanceof SessionEvent.InFocus(Instant from, Instant until)) {
                blocks.add(new Block(from, until, Tone.NEUTRAL, lasting("review.focused", from, until), Look.FOCUS));
            }
        }
        return blocks;
    }

    private static String lasting(String key, Instant from, Instant until) {
        return I18n.text(key, ReviewWords.duration(Duration.between(from, until).toMillis()));
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
                blocks.add(Block.mark(
                        promise.until(), I18n.text("review.promised-until", ReviewWords.time(promise.until()))));
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
                    felt.get(i).at(), until, ReviewWords.colour(felt.get(i).mood()), words(felt.get(i)), Look.MOOD));
        }
        return blocks;
    }

    private static String words(SessionEvent.Felt felt) {
        return felt.overrule() == null ? ReviewWords.mood(felt.mood()) : Overruled.words(felt.mood(), felt.overrule());
    }

    /** What could not be told leaves the line where it was. */
    private static List<Point> curve(Session session, Instant end) {
        List<Point> points = new ArrayList<>();
        double value = 0;
        for (SessionEvent event : session.events()) {
            if (event instanceof SessionEvent.Felt felt) {
                value = switch (felt.mood()) {
                    case ANGRY -> -1;
                    case FRUSTRATED -> -0.7;
                    case WORRIED, CONFUSED -> -0.35;
                    case NEUTRAL -> 0;
                    case SATISFIED -> 0.6;
                    case HAPPY -> 1;
                    case UNSURE -> value;
                };
                points.add(new Point(felt.at(), value));
            }
        }
        if (!points.isEmpty()) {
            points.add(new Point(end, value));
        }
        return points;
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

    /** Where another colleague got it; taken from nobody, or taken anew by the same, is no transfer. */
    private static List<Block> transfers(Session session) {
        List<Block> blocks = new ArrayList<>();
        Long holder = session.heldBy();
        for (SessionEvent event : session.events()) {
            if (event instanceof SessionEvent.Assigned(Instant at, Long next) && next != null) {
                if (holder != null && !holder.equals(next)) {
                    blocks.add(Block.mark(at, I18n.text("review.transferred")));
                }
                holder = next;
            }
        }
        return blocks;
    }

    /** How far into the session a moment is, 0 to 1. */
    double place(Instant at) {
        double whole = Duration.between(begin, end).toMillis();
        return Math.clamp(Duration.between(begin, at).toMillis() / whole, 0, 1);
    }

    /** What goes on at a moment, in words, in the order of the lanes. */
    List<String> during(Instant at) {
        return lanes.stream()
                .flatMap(lane -> lane.blocks().stream())
                .filter(block -> block.look() != Look.MARK && block.look() != Look.FOCUS)
                .filter(block -> !block.from().isAfter(at) && block.until().isAfter(at))
                .map(Block::words)
                .toList();
    }

    /** The moment at a place, 0 to 1. */
    Instant at(double place) {
        return begin.plusMillis(Math.round(Duration.between(begin, end).toMillis() * Math.clamp(place, 0, 1)));
    }
}
