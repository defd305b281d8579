package org.evenkeel.ui.queue;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.evenkeel.desk.Conversations.QueueCounts;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Wait;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.fixtures.People;
import org.evenkeel.ui.fx.FxThread;

/** A desk's lists in memory, ordered as the desk orders them. */
public final class FakeQueue {
    private static final Comparator<QueueRow> ORDER =
            Comparator.comparing(QueueRow::conversation, Wait.MOST_NEGLECTED_FIRST);

    public final List<QueueRow> rows = new ArrayList<>();

    public FakeQueue(QueueRow... rows) {
        this.rows.addAll(List.of(rows));
    }

    public QueueViewModel model(FxThread fx) {
        return model(fx, () -> People.NOW);
    }

    public QueueViewModel model(FxThread fx, InstantSource clock) {
        return new QueueViewModel(this::read, () -> ClockRules.SHIPPED, fx, null, clock);
    }

    QueueEntries.Lists read(boolean withOthers) {
        List<QueueRow> mine = open().filter(QueueRow::mine).sorted(ORDER).toList();
        List<QueueRow> unassigned =
                open().filter(row -> row.assigneeName() == null).sorted(ORDER).toList();
        List<QueueRow> all = withOthers ? rows.stream().sorted(ORDER).toList() : List.of();
        return new QueueEntries.Lists(
                mine, unassigned, all, List.of(), new QueueCounts(mine.size(), unassigned.size(), (int)
                        open().count()));
    }

    private java.util.stream.Stream<QueueRow> open() {
        return rows.stream().filter(row -> row.conversation().status() != ConversationStatus.RESOLVED);
    }
}
