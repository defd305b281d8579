package org.evenkeel.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.evenkeel.domain.review.Ranked;
import org.evenkeel.domain.review.SessionOrder;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.domain.tone.Mood;
import org.jspecify.annotations.Nullable;

/** Sessions in an order for which no index helps: all that fit are looked at, and only those that are wanted are kept. */
final class FactOrder {
    /** What is the same number for all sessions to which a name is the same, and sorts as the names do. */
    private final NameRanks names;

    private final SessionOrder order;
    /** Keys and ids are turned round where the greatest come first, so that the least always do. */
    private final long sign;

    FactOrder(SessionOrder order, ReadSession session) {
        this.order = order;
        this.names = switch (order.key()) {
            case CUSTOMER -> NameRanks.customers(session);
            case AGENT -> NameRanks.agents(session);
            default -> NameRanks.NONE;
        };
        this.sign = order.descending() ? -1 : 1;
    }

    /** A session's place: compared by its key, then by its id. */
    private record Place(long key, long id) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byKey = Long.compare(key, other.key);
            return byKey != 0 ? byKey : Long.compare(id, other.id);
        }
    }

    /** The first ids behind a place, or of all. */
    List<Long> first(FactTable facts, SessionQuery query, SessionTable.@Nullable Anchor after, int limit) {
        PriorityQueue<Place> kept = new PriorityQueue<>(Comparator.reverseOrder());
        Place behind = after == null ? null : new Place(sign * after.key(), sign * after.id());
        facts.read(query, fact -> {
            long key = sign * key(fact);
            Place last = kept.size() < limit ? null : kept.peek();
            if (last != null && key > last.key()) {
                return;
            }
            Place place = new Place(key, sign * fact.id());
            if (behind != null && place.compareTo(behind) <= 0) {
                return;
            }
            if (last == null) {
                kept.add(place);
            } else if (place.compareTo(last) < 0) {
                kept.poll();
                kept.add(place);
            }
        });
        LinkedList<Long> ids = new LinkedList<>();
        while (!kept.isEmpty()) {
            ids.addFirst(sign * kept.remove().id());
        }
        return new ArrayList<>(ids);
    }

    /** The place of the session at an index, from 0; empty when there are not so many. */
    Optional<SessionTable.Anchor> at(FactTable facts, SessionQuery query, int index) {
        Found found = new Found();
        facts.read(query, fact -> found.add(sign * key(fact), sign * fact.id()));
        if (index >= found.count) {
            return Optional.empty();
        }
        long key = Ranked.select(Arrays.copyOf(found.keys, found.count), 0, found.count - 1, index);
        long before = 0;
        List<Long> equal = new ArrayList<>();
        for (int i = 0; i < found.count; i++) {
            if (found.keys[i] < key) {
                before++;
            } else if (found.keys[i] == key) {
                equal.add(found.ids[i]);
            }
        }
        equal.sort(Comparator.naturalOrder());
        return Optional.of(new SessionTable.Anchor(sign * key, sign * equal.get((int) (index - before))));
    }

    private static final class Found {
        private long[] keys = new long[256];
        private long[] ids = new long[256];
        private int count;

        void add(long key, long id) {
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, count * 2);
                ids = Arrays.copyOf(ids, count * 2);
            }
            keys[count] = key;
            ids[count++] = id;
        }
    }

    private long key(FactBlock fact) {
        return switch (order.key()) {
            case BEGAN -> fact.began();
            case FIRST_RESPONSE -> fact.firstResponse();
            case LONGEST_WAIT -> fact.longestWait();
            case HANDLE -> fact.handle();
            case HOLD -> fact.holdTotal();
            case RATING -> fact.rating();
            case SCORE -> fact.score();
            case CUSTOMER -> names.of(fact.id(), fact.contactId());
            case AGENT -> names.of(fact.id(), fact.agentId());
            case KIND -> place(fact.kind());
            case QUEUE -> fact.queueWait();
            case FOCUS -> fact.focus();
            case TRANSFERS -> fact.transfers();
            case CONCURRENCY -> ordered(fact.concurrency());
            case MESSAGES -> fact.messages();
            case TONE -> path(fact.toneEntry(), fact.toneExit());
        };
    }

    /** The place of a row that was read. */
    SessionTable.Anchor of(SessionSummary row) {
        return new SessionTable.Anchor(
                switch (order.key()) {
                    case BEGAN -> row.began().toEpochMilli();
                    case FIRST_RESPONSE -> row.firstResponse();
                    case LONGEST_WAIT -> row.longestWait();
                    case HANDLE -> row.handle();
                    case HOLD -> row.holdTotal();
                    case RATING -> row.rating();
                    case SCORE -> row.score();
                    case CUSTOMER -> names.of(row.id(), row.contactId());
                    case AGENT -> names.of(row.id(), row.agentId());
                    case KIND -> place(row.kind());
                    case QUEUE -> row.queueWait();
                    case FOCUS -> row.focus();
                    case TRANSFERS -> row.transfers();
                    case CONCURRENCY -> ordered(row.concurrency());
                    case MESSAGES -> row.messages();
                    case TONE -> path(row.toneEntry(), row.toneExit());
                },
                row.id());
    }

    private static long place(@Nullable Enum<?> one) {
        return one == null ? -1 : one.ordinal();
    }

    /** The bits of numbers from 0 on sort as the numbers do. */
    private static long ordered(double number) {
        return number < 0 ? -1 : Double.doubleToLongBits(number);
    }

    private static long path(@Nullable Mood entry, @Nullable Mood exit) {
        // One more than there are moods, because a path may have none.
        return place(entry) * (Mood.values().length + 1) + place(exit);
    }
}
