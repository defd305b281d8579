package org.evenkeel.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.Priority;
import org.evenkeel.domain.tone.Mood;

/**
 * Who needs us most, as one number.
 *
 * <pre>
 * need = (wait + hold + promise) × priority × mood
 *
 * wait      waited ÷ the red line of its clock (first reply 50 s, later 90 s, async 4 h); 0 while a hold's promise holds
 * hold      the share of the promised time that is gone, 0 to 1; in the last 30 s from 1 to 2; broken: 2 + overrun ÷ 90 s
 *           (and while it holds: + the time a check-in is overdue ÷ 90 s)
 * promise   the most pressing one: in its last 5 min from 0 to 1; broken: 2 + time overdue ÷ 5 min
 * priority  urgent 2, high 1.5, medium 1.2, none 1, low 0.8
 * mood      angry 1.5, frustrated 1.3, worried 1.1, all others 1
 * </pre>
 *
 * The greatest need stands first. Where nobody needs anything: live before async, the one quiet longest first; then what is
 * snoozed and what is resolved, the newest first. Equal ones by id. The divisors are the settings of {@link ClockRules}.
 *
 * @param tier 0 when there is a need, 1 answered and live, 2 async, 3 snoozed, 4 resolved
 * @param need 0 in every tier but the first
 * @param since breaks ties, the smaller first
 */
public record Neglect(int tier, double need, long since, long id) {
    /** A total order: greatest need first. */
    public static final Comparator<Neglect> MOST_FIRST = Comparator.comparingInt(Neglect::tier)
            .thenComparingDouble(one -> -one.need)
            .thenComparingLong(Neglect::since)
            .thenComparingLong(Neglect::id);

    /** Among those in need, one passes another only when its need is greater by a sixth and a little. */
    private static final double CLEARLY = 1.15;

    private static final double A_LITTLE = 0.05;

    public static Neglect of(Course course, Instant now, ClockRules rules) {
        Conversation conversation = course.conversation();
        double need = weigh(course, now, rules);
        Instant since = conversation.waitingSince() != null
                ? conversation.waitingSince()
                : course.theirTurnSince().orElse(conversation.lastActivityAt());
        return switch (conversation.status()) {
            case OPEN, PENDING ->
                new Neglect(
                        need > 0 ? 0 : Pace.of(course, now, rules) == Pace.LIVE ? 1 : 2,
                        need,
                        since.toEpochMilli(),
                        conversation.id());
            case SNOOZED ->
                new Neglect(
                        need > 0 ? 0 : 3, need, -conversation.lastActivityAt().toEpochMilli(), conversation.id());
            case RESOLVED ->
                new Neglect(
                        need > 0 ? 0 : 4, need, -conversation.lastActivityAt().toEpochMilli(), conversation.id());
        };
    }

    private static double weigh(Course course, Instant now, ClockRules rules) {
        double claims = wait(course, now, rules) + hold(course, now, rules) + promise(course, now, rules);
        return claims * weight(course.conversation().priority()) * weight(course.mood());
    }

    private static double wait(Course course, Instant now, ClockRules rules) {
        Instant since = course.conversation().waitingSince();
        Reading reading = Reading.of(course, now, rules);
        if (since == null || reading.kind() == Reading.Kind.HOLD_OVERDUE || !reading.waits()) {
            return 0;
        }
        var targets = rules.targets(Pace.of(course, now, rules));
        Duration red = reading.kind() == Reading.Kind.FIRST_REPLY
                ? targets.first().red()
                : targets.next().red();
        // Somebody who has only just written waits too.
        return Math.max(ratio(reading.time(), red), 1e-6);
    }

    private static double hold(Course course, Instant now, ClockRules rules) {
        var hold = course.hold();
        if (hold == null || hold.promisedUntil() == null || !course.active()) {
            return 0;
        }
        Duration unit = rules.live().next().red();
        Duration left = Duration.between(now, hold.promisedUntil());
        if (!left.isPositive()) {
            return 2 + ratio(left.negated(), unit);
        }
        Instant checkIn = hold.checkInDue();
        double unheard = checkIn == null ? 0 : ratio(Course.since(checkIn, now), unit);
        Duration reminder = rules.hold().reminder();
        return unheard
                + (left.compareTo(reminder) <= 0
                        ? 2 - ratio(left, reminder)
                        : ratio(Course.since(hold.since(), now), Duration.between(hold.since(), hold.promisedUntil())));
    }

    private static double promise(Course course, Instant now, ClockRules rules) {
        double most = 0;
        for (Promise promise : course.moments().promises()) {
            Duration left = Duration.between(now, promise.dueAt());
            double need = left.isNegative()
                    ? 2 + ratio(left.negated(), rules.promiseSoon())
                    : 1 - ratio(left, rules.promiseSoon());
            most = Math.max(most, promise.open() ? need : 0);
        }
        return most;
    }

    private static double ratio(Duration part, Duration whole) {
        return (double) part.toMillis() / Math.max(1, whole.toMillis());
    }

    private static double weight(Priority priority) {
        return switch (priority) {
            case URGENT -> 2;
            case HIGH -> 1.5;
            case MEDIUM -> 1.2;
            case NONE -> 1;
            case LOW -> 0.8;
        };
    }

    private static double weight(Mood mood) {
        return switch (mood) {
            case ANGRY -> 1.5;
            case FRUSTRATED -> 1.3;
            case WORRIED -> 1.1;
            case CONFUSED, NEUTRAL, SATISFIED, HAPPY, UNSURE -> 1;
        };
    }

    /** True when this one must stand before the other, and not only by a hair. */
    private boolean clearlyBefore(Neglect other) {
        if (tier == 0 && other.tier == 0) {
            return need > other.need * CLEARLY + A_LITTLE;
        }
        return MOST_FIRST.compare(this, other) < 0;
    }

    /**
     * An order that does not dance: of those that stood before, one passes another only when it needs us clearly more; new ones
     * come in where they belong. Ordering again at the same moment changes nothing.
     *
     * @param before ids as they stand, first first; others in it are left out
     * @param now each id once
     */
    public static List<Neglect> order(List<Long> before, List<Neglect> now) {
        Map<Long, Neglect> byId = new HashMap<>();
        now.forEach(one -> byId.put(one.id(), one));
        List<Neglect> ordered = new ArrayList<>();
        for (Long id : before) {
            Neglect one = byId.remove(id);
            if (one != null) {
                insert(ordered, one, true);
            }
        }
        now.stream()
                .filter(one -> byId.containsKey(one.id()))
                .sorted(MOST_FIRST)
                .forEach(one -> insert(ordered, one, false));
        return ordered;
    }

    /** In front of the first that it passes, else at the end. */
    private static void insert(List<Neglect> ordered, Neglect one, boolean stood) {
        for (int at = 0; at < ordered.size(); at++) {
            Neglect other = ordered.get(at);
            if (stood ? one.clearlyBefore(other) : MOST_FIRST.compare(one, other) < 0) {
                ordered.add(at, one);
                return;
            }
        }
        ordered.add(one);
    }
}
