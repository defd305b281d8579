package org.evenkeel.domain.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenkeel.domain.chat.ConversationKind;
import org.jspecify.annotations.Nullable;

/** Sessions in groups, each added up to the same totals as all of them together. */
public final class Breakdown {
    /** Longer stretches without a session are left out of the days instead of being drawn. */
    private static final int GAPS_AT_MOST = 1_000;

    private static final int HOURS = 24;

    /**
     * @param key what {@link Grouping} says of it; the place in the list for labels
     * @param label its title when grouped by label, else empty
     */
    public record Group(long key, String label, Totals totals) {}

    private final Grouping by;
    private final Instant now;
    private final LocalDays days;
    private final Map<Long, Tally> byKey = new HashMap<>();
    private final Map<String, Tally> byLabel = new TreeMap<>();
    private long lastKey;
    private @Nullable Tally last;

    /** @param now for what is still provisional */
    public Breakdown(Grouping by, ZoneId zone, Instant now) {
        this.by = by;
        this.now = now;
        this.days = new LocalDays(zone);
    }

    public void add(SessionFact fact) {
        if (by == Grouping.LABEL) {
            for (String label : fact.labels()) {
                byLabel.computeIfAbsent(label, title -> new Tally(now)).add(fact);
            }
            return;
        }
        long key = key(fact);
        if (key == Long.MIN_VALUE) {
            return;
        }
        Tally tally = last;
        if (tally == null || key != lastKey) {
            tally = byKey.computeIfAbsent(key, one -> new Tally(now));
            lastKey = key;
            last = tally;
        }
        tally.add(fact);
    }

    /** Where it belongs; the smallest number when nowhere. */
    private long key(SessionFact fact) {
        return switch (by) {
            case DAY -> days.day(fact.began());
            case WEEK -> days.week(fact.began());
            case MONTH -> days.month(fact.began());
            case HOUR -> days.hour(fact.began());
            case AGENT -> fact.agentId();
            case KIND -> kind(fact.kind());
            case LABEL -> throw new IllegalStateException("A session may have several labels");
            case FIRST_RESPONSE -> band(Bands.FIRST_RESPONSE, fact.firstResponse());
            case WAIT -> band(Bands.WAIT, fact.longestWait());
            case HOLD -> fact.holds() == 0 ? 0 : fact.kept() == fact.promises() ? 1 : 2;
            case CONCURRENCY -> band(Bands.CONCURRENCY, fact.concurrency());
            case TONE -> fact.tone().ordinal();
        };
    }

    private static long kind(@Nullable ConversationKind kind) {
        return kind == null ? SessionSummary.NONE : kind.ordinal();
    }

    private static long band(Bands bands, double value) {
        return value < 0 ? Long.MIN_VALUE : bands.of(value);
    }

    /** In the order of their keys, labels by name; days, hours and bands in between that have no session are there too. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        if (by == Grouping.LABEL) {
            byLabel.forEach((title, tally) -> groups.add(new Group(groups.size(), title, tally.totals())));
            return groups;
        }
        TreeMap<Long, Tally> sorted = new TreeMap<>(byKey);
        empty(sorted).forEach(key -> sorted.putIfAbsent(key, new Tally(now)));
        sorted.forEach((key, tally) -> groups.add(new Group(key, "", tally.totals())));
        return groups;
    }

    /** The keys that belong into the chart whether or not anything happened there. */
    private List<Long> empty(TreeMap<Long, Tally> sorted) {
        if (sorted.isEmpty()) {
            return List.of();
        }
        return switch (by) {
            case DAY, WEEK, MONTH -> {
                List<Long> keys = new ArrayList<>();
                for (long key = sorted.firstKey();
                        key < sorted.lastKey() && keys.size() < GAPS_AT_MOST;
                        key = next(key)) {
                    keys.add(key);
                }
                yield keys;
            }
            case HOUR -> upTo(HOURS);
            case FIRST_RESPONSE -> upTo(Bands.FIRST_RESPONSE.count());
            case WAIT -> upTo(Bands.WAIT.count());
            case CONCURRENCY -> upTo(Bands.CONCURRENCY.count());
            case HOLD -> upTo(3);
            case AGENT, KIND, LABEL, TONE -> List.of();
        };
    }

    private long next(long key) {
        return switch (by) {
            case WEEK -> key + 7;
            case MONTH -> LocalDate.ofEpochDay(key).plusMonths(1).toEpochDay();
            default -> key + 1;
        };
    }

    private static List<Long> upTo(int count) {
        List<Long> keys = new ArrayList<>();
        for (long key = 0; key < count; key++) {
            keys.add(key);
        }
        return keys;
    }
}
