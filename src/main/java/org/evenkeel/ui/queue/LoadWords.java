package org.evenkeel.ui.queue;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.domain.clock.Load;
import org.evenkeel.ui.fx.I18n;

/** Why the meter shows what it shows, in words. */
final class LoadWords {
    private LoadWords() {}

    static String of(Load load, List<QueueRow> mine) {
        Map<Long, String> names = mine.stream()
                .collect(Collectors.toMap(row -> row.conversation().id(), QueueRow::customerName, (one, same) -> one));
        StringJoiner words = new StringJoiner("\n");
        words.add(I18n.text("queue.load", load.used(), load.cap()));
        add(words, "queue.load.counting", load.counting(), names);
        add(words, "queue.load.angry", load.angry(), names);
        add(words, "queue.load.held", load.held(), names);
        add(words, "queue.load.async", load.async(), names);
        return words.toString();
    }

    private static void add(StringJoiner words, String key, List<Long> ids, Map<Long, String> names) {
        if (!ids.isEmpty()) {
            words.add(I18n.text(
                    key,
                    ids.stream().map(id -> names.getOrDefault(id, "#" + id)).collect(Collectors.joining(", "))));
        }
    }
}
