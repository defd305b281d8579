package org.evenkeel.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.evenkeel.desk.Layouts;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.domain.clock.FocusSpan;

/** What the window itself asks of the desk. Called on the FX thread; the work is done elsewhere. */
interface Deeds {
    void take(long conversationId);

    /** Keeps a time in which a conversation was worked on. */
    void keep(FocusSpan span);

    /** Resolves it; opens it again when it is resolved. */
    void resolveOrReopen(long conversationId);

    void change(Availability availability);

    /** Remembers the light the person chose. */
    void keep(Settings.Theme theme);

    /** Hands over the light the person chose last. */
    void theme(Consumer<Settings.Theme> answer);

    /** Hands over where the window stood last; empty when that is not known. */
    void place(Consumer<Optional<Layouts.Window>> answer);

    void keep(Layouts.Window place);

    /** Hands over every conversation, most neglected first. */
    void conversations(Consumer<List<QueueRow>> answer);
}
