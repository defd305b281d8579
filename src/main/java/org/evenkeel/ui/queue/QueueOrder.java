package org.evenkeel.ui.queue;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.domain.clock.Neglect;
import org.evenkeel.domain.clock.Promise;
import org.evenkeel.domain.clock.Reading;
import org.evenkeel.ui.queue.QueueEntries.Lists;
import org.evenkeel.ui.queue.QueueEntry.Section;

/** Puts who needs us most first, and remembers how the rows stood, so that they do not dance. FX thread only. */
final class QueueOrder {
    private final Map<Section, List<Long>> standing = new EnumMap<>(Section.class);

    /** The same lists in the order of {@link Neglect}; where a promise falls due, its conversation is ours, whatever its state. */
    Lists rank(Lists lists, Instant now, ClockRules rules) {
        Set<Long> shown = new HashSet<>();
        Stream.of(lists.mine(), lists.unassigned())
                .flatMap(List::stream)
                .forEach(row -> shown.add(row.conversation().id()));
        List<QueueRow> mine = Stream.concat(
                        lists.mine().stream(),
                        lists.promised().stream()
                                .filter(row ->
                                        !shown.contains(row.conversation().id()) && due(row, now, rules)))
                .toList();
        return new Lists(
                rank(Section.MINE, mine, now, rules),
                rank(Section.UNASSIGNED, lists.unassigned(), now, rules),
                rank(Section.OTHERS, lists.all(), now, rules),
                lists.promised(),
                lists.counts(),
                lists.tones());
    }

    private static boolean due(QueueRow row, Instant now, ClockRules rules) {
        return row.moments().promises().stream()
                .map(promise -> promise.standing(now, rules.promiseSoon()))
                .anyMatch(it -> it == Promise.Standing.DUE || it == Promise.Standing.OVERDUE);
    }

    /** True when its hold or something that was promised in it is overdue. */
    static boolean lapsed(QueueRow row, Instant now, ClockRules rules) {
        return Reading.of(row.course(), now, rules).kind() == Reading.Kind.HOLD_OVERDUE
                || row.moments().promises().stream()
                        .anyMatch(it -> it.standing(now, rules.promiseSoon()) == Promise.Standing.OVERDUE);
    }

    private List<QueueRow> rank(Section section, List<QueueRow> rows, Instant now, ClockRules rules) {
        Map<Long, QueueRow> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.conversation().id(), row));
        List<Long> order = Neglect.order(
                        standing.getOrDefault(section, List.of()),
                        byId.values().stream()
                                .map(row -> Neglect.of(row.course(), now, rules))
                                .toList())
                .stream()
                .map(Neglect::id)
                .toList();
        standing.put(section, order);
        return order.stream().map(byId::get).toList();
    }
}
