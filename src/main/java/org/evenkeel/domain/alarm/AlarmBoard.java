package org.evenkeel.domain.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.evenkeel.domain.hold.HoldTimes;

/**
 * Remembers which alarms stand, so that each begins once. Told what is watched and the time, as often as one likes, it says
 * what began, what ended and what must be told again.
 *
 * <pre>
 *        its time comes             answered, or more pressing now
 * none ─────────────────▶ standing ───────────────────────────────▶ ended (never begins again)
 *                          │    ▲
 *                          └────┘ nobody saw it: told again
 * </pre>
 *
 * After a restart everything that stands begins in the first look, all at once: one summary, no storm. Used by one thread.
 */
public final class AlarmBoard {
    /** How often an alarm that nobody sees is told again before it is left to the screen. */
    static final int MOST_REPEATS = 10;
    /** An occasion that flickers, such as a reply that is taken back, comes back within this time or not at all. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Map<Alarm.Key, Entry> standing = new HashMap<>();
    private final Map<Alarm.Key, Instant> ended = new LinkedHashMap<>();

    /**
     * What a look found; each list the most urgent first.
     *
     * @param begun stand from now on
     * @param again were told before and nobody saw them
     * @param ended stand no longer
     */
    public record Outcome(List<Alarm> begun, List<Alarm> again, List<Alarm> ended) {
        public static final Outcome NOTHING = new Outcome(List.of(), List.of(), List.of());
    }

    /**
     * Looks at everything once.
     *
     * @param watched every conversation that may call
     * @param times when a hold calls
     * @param seen whether the agent sees a conversation now: what is new there is not told, what is due there not repeated
     * @param now may jump, also backwards
     */
    public Outcome look(Collection<Watched> watched, HoldTimes times, LongPredicate seen, Instant now) {
        List<Alarm> begun = new ArrayList<>();
        List<Alarm> again = new ArrayList<>();
        standing.values().forEach(entry -> entry.found = false);
        Standing rules = new Standing(times, now);
        for (Watched one : watched) {
            rules.of(one, alarm -> note(alarm, one.mine(), seen, now, begun));
        }
        List<Alarm> gone = end(now);
        standing.values().stream()
                .filter(entry -> entry.repeats(seen, now))
                .map(entry -> entry.alarm)
                .forEach(again::add);
        if (begun.isEmpty() && again.isEmpty() && gone.isEmpty()) {
            return Outcome.NOTHING;
        }
        begun.sort(Alarm.MOST_URGENT_FIRST);
        again.sort(Alarm.MOST_URGENT_FIRST);
        gone.sort(Alarm.MOST_URGENT_FIRST);
        return new Outcome(begun, again, gone);
    }

    /**
     * Whether a look at that time would find nothing new, if nothing happens until then. Changes nothing.
     *
     * @param watched what was looked at last
     */
    public boolean calm(Collection<Watched> watched, HoldTimes times, Instant until) {
        Set<Alarm.Key> then = new HashSet<>();
        Standing rules = new Standing(times, until);
        watched.forEach(one -> rules.of(one, alarm -> then.add(alarm.key())));
        then.removeAll(ended.keySet());
        return then.equals(standing.keySet()) && standing.values().stream().noneMatch(entry -> entry.repeatsBy(until));
    }

    /** The agent has turned to a conversation: what stands there is repeated no more. */
    public void seen(long conversationId) {
        standing.values().stream()
                .filter(entry -> entry.alarm.conversationId() == conversationId)
                .forEach(entry -> entry.seen = true);
    }

    private void note(Alarm alarm, boolean mine, LongPredicate seen, Instant now, List<Alarm> begun) {
        Entry known = standing.get(alarm.key());
        if (known != null) {
            known.found = true;
            known.mine = mine;
            return;
        }
        if (ended.containsKey(alarm.key())) {
            return;
        }
        Entry entry = new Entry(alarm, mine, now);
        standing.put(alarm.key(), entry);
        boolean news = alarm.urgency() == Urgency.CHAT || alarm.urgency() == Urgency.REPLY;
        entry.seen = news && seen.test(alarm.conversationId());
        if (!entry.seen) {
            begun.add(alarm);
        }
    }

    private List<Alarm> end(Instant now) {
        Iterator<Instant> oldest = ended.values().iterator();
        while (oldest.hasNext() && oldest.next().isBefore(now.minus(REMEMBERED))) {
            oldest.remove();
        }
        List<Alarm> gone = new ArrayList<>();
        for (Iterator<Entry> each = standing.values().iterator(); each.hasNext(); ) {
            Entry entry = each.next();
            if (!entry.found) {
                each.remove();
                ended.put(entry.alarm.key(), now);
                gone.add(entry.alarm);
            }
        }
        return gone;
    }

    private static final class Entry {
        private final Alarm alarm;
        private Instant lastTold;
        private int repeats;
        private boolean mine;
        private boolean seen;
        private boolean found = true;

        private Entry(Alarm alarm, boolean mine, Instant now) {
            this.alarm = alarm;
            this.mine = mine;
            this.lastTold = now;
        }

        private boolean repeats(LongPredicate sees, Instant now) {
            seen = seen || sees.test(alarm.conversationId());
            if (lastTold.isAfter(now)) {
                lastTold = now; // the clock was set back
            }
            if (!repeatsBy(now)) {
                return false;
            }
            lastTold = now;
            repeats++;
            return true;
        }

        private boolean repeatsBy(Instant time) {
            return !seen
                    && mine
                    && repeats < MOST_REPEATS
                    && !time.isBefore(lastTold.plus(alarm.urgency().again()));
        }
    }
}
