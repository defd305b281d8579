package org.evenkeel.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.evenkeel.desk.Layouts;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.domain.clock.FocusSpan;

/** Remembers what the window wished for. */
final class FakeDeeds implements Deeds {
    final List<String> done = new ArrayList<>();
    final List<FocusSpan> spans = new ArrayList<>();
    final List<Layouts.Window> places = new ArrayList<>();
    private final List<QueueRow> rows;
    private final Settings.Theme theme;

    FakeDeeds(List<QueueRow> rows, Settings.Theme theme) {
        this.rows = rows;
        this.theme = theme;
    }

    @Override
    public void take(long conversationId) {
        done.add("take " + conversationId);
    }

    @Override
    public void keep(FocusSpan span) {
        spans.add(span);
    }

    @Override
    public void resolveOrReopen(long conversationId) {
        done.add("resolve " + conversationId);
    }

    @Override
    public void change(Availability availability) {
        done.add("change " + availability);
    }

    @Override
    public void keep(Settings.Theme chosen) {
        done.add("keep " + chosen);
    }

    @Override
    public void theme(Consumer<Settings.Theme> answer) {
        answer.accept(theme);
    }

    @Override
    public void place(Consumer<Optional<Layouts.Window>> answer) {
        answer.accept(Optional.of(new Layouts.Window(0, 0, 1440, 900, false)));
    }

    @Override
    public void keep(Layouts.Window place) {
        places.add(place);
    }

    @Override
    public void conversations(Consumer<List<QueueRow>> answer) {
        answer.accept(rows);
    }
}
