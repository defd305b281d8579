package org.evenkeel.ui.queue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import org.evenkeel.desk.Conversations.QueueCounts;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.desk.Tones.Standing;
import org.evenkeel.ui.queue.QueueEntry.Heading;
import org.evenkeel.ui.queue.QueueEntry.Remark;
import org.evenkeel.ui.queue.QueueEntry.Row;
import org.evenkeel.ui.queue.QueueEntry.Section;

/** From the desk's lists to the entries on the screen, and from old entries to new ones by the fewest moves. */
final class QueueEntries {
    private static final int MOST_MOVES = 6;

    private QueueEntries() {}

    /**
     * What one reading of the desk brought.
     *
     * @param all empty while the rest is folded
     * @param promised where a promise stands, in any state
     * @param tones where conversations stand, by id; those that were not read yet are missing
     */
    record Lists(
            List<QueueRow> mine,
            List<QueueRow> unassigned,
            List<QueueRow> all,
            List<QueueRow> promised,
            QueueCounts counts,
            Map<Long, Standing> tones) {
        Lists(
                List<QueueRow> mine,
                List<QueueRow> unassigned,
                List<QueueRow> all,
                List<QueueRow> promised,
                QueueCounts counts) {
            this(mine, unassigned, all, promised, counts, Map.of());
        }

        Row row(Section section, QueueRow row) {
            return new Row(
                    section,
                    row,
                    Optional.ofNullable(tones.get(row.conversation().id())));
        }

        static final Lists NONE = new Lists(List.of(), List.of(), List.of(), List.of(), new QueueCounts(0, 0, 0));
    }

    static List<QueueEntry> of(Lists lists, boolean othersFolded) {
        List<QueueEntry> entries = new ArrayList<>();
        QueueCounts counts = lists.counts();
        entries.add(new Heading(Section.MINE, counts.mine(), false));
        if (lists.mine().isEmpty()) {
            entries.add(new Remark(lists.unassigned().isEmpty() ? "queue.empty" : "queue.none-mine"));
        }
        lists.mine().forEach(row -> entries.add(lists.row(Section.MINE, row)));
        if (!lists.unassigned().isEmpty()) {
            entries.add(new Heading(Section.UNASSIGNED, counts.unassigned(), false));
            lists.unassigned().forEach(row -> entries.add(lists.row(Section.UNASSIGNED, row)));
        }
        entries.add(new Heading(
                Section.OTHERS, Math.max(0, counts.all() - counts.mine() - counts.unassigned()), othersFolded));
        if (!othersFolded) {
            Set<Long> shown = Stream.concat(lists.mine().stream(), lists.unassigned().stream())
                    .map(row -> row.conversation().id())
                    .collect(Collectors.toSet());
            List<QueueRow> others = lists.all().stream()
                    .filter(row -> !shown.contains(row.conversation().id()))
                    .toList();
            others.forEach(row -> entries.add(lists.row(Section.OTHERS, row)));
            if (others.isEmpty()) {
                entries.add(new Remark("queue.none-others"));
            }
        }
        return entries;
    }

    /**
     * Turns {@code shown} into {@code wanted}: what stays is left alone, so that its cell stays too. Where nearly everything
     * moves, all of it is shown anew at once: the list would otherwise be laid out for each single move.
     */
    static void move(ObservableList<QueueEntry> shown, List<QueueEntry> wanted) {
        if (moves(shown, wanted) > MOST_MOVES) {
            shown.setAll(wanted);
        } else {
            step(shown, wanted);
        }
    }

    /** How many entries would have to be carried to another place. */
    private static int moves(List<QueueEntry> shown, List<QueueEntry> wanted) {
        List<Object> keys = wanted.stream().map(QueueEntry::key).toList();
        Set<Object> stay = new HashSet<>(keys);
        List<Object> before = new LinkedList<>(
                shown.stream().map(QueueEntry::key).filter(stay::contains).toList());
        int moves = 0;
        for (Object key : keys) {
            if (!before.isEmpty() && before.getFirst().equals(key)) {
                before.removeFirst();
            } else if (before.remove(key)) {
                moves++;
            }
        }
        return moves;
    }

    private static void step(List<QueueEntry> shown, List<QueueEntry> wanted) {
        Set<Object> keys = wanted.stream().map(QueueEntry::key).collect(Collectors.toSet());
        shown.removeIf(entry -> !keys.contains(entry.key()));
        for (int i = 0; i < wanted.size(); i++) {
            QueueEntry entry = wanted.get(i);
            int at = indexOf(shown, entry.key(), i);
            if (at < 0) {
                shown.add(i, entry);
                continue;
            }
            if (at != i) {
                shown.add(i, shown.remove(at));
            }
            if (!shown.get(i).equals(entry)) {
                shown.set(i, entry);
            }
        }
        if (shown.size() > wanted.size()) {
            shown.subList(wanted.size(), shown.size()).clear();
        }
    }

    /**
     * Only what is on the screen already is brought up to date, and nothing moves.
     *
     * @return true when that was everything
     */
    static boolean refresh(List<QueueEntry> shown, List<QueueEntry> wanted) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < shown.size(); i++) {
            Object key = shown.get(i).key();
            int at = indexOf(wanted, key, 0);
            if (at >= 0 && seen.add(key) && !shown.get(i).equals(wanted.get(at))) {
                shown.set(i, wanted.get(at));
            }
        }
        return shown.equals(wanted);
    }

    private static int indexOf(List<QueueEntry> entries, Object key, int from) {
        for (int i = from; i < entries.size(); i++) {
            if (entries.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
