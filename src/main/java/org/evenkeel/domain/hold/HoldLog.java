package org.evenkeel.domain.hold;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everything known to have happened to one hold.
 *
 * @param id as {@link Hold#id()}
 * @param events in {@link HoldEvent#ORDER}
 */
public record HoldLog(String id, long conversationId, String reason, SortedSet<HoldEvent> events) {
    /** The newest hold first; what cannot be read comes last. */
    public static final Comparator<HoldLog> NEWEST_FIRST = Comparator.comparing(
                    (HoldLog log) -> log.events().isEmpty()
                            ? Instant.EPOCH
                            : log.events().first().at())
            .reversed()
            .thenComparing(HoldLog::id);

    public HoldLog {
        events = sorted(events);
    }

    public HoldLog(String id, long conversationId, String reason, Collection<? extends HoldEvent> events) {
        this(id, conversationId, reason, sorted(events));
    }

    /** What it adds up to; empty when nobody has asked. */
    public Optional<Hold> hold() {
        return HoldRules.fold(this);
    }

    /** The same with more known. What was known already adds nothing. */
    public HoldLog with(Collection<? extends HoldEvent> more) {
        SortedSet<HoldEvent> all = new TreeSet<>(events);
        all.addAll(more);
        return new HoldLog(id, conversationId, reason, all);
    }

    private static SortedSet<HoldEvent> sorted(Collection<? extends HoldEvent> events) {
        SortedSet<HoldEvent> sorted = new TreeSet<>(HoldEvent.ORDER);
        sorted.addAll(events);
        return Collections.unmodifiableSortedSet(sorted);
    }
}
