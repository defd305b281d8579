package org.evenkeel.ui.review;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.evenkeel.desk.Beside;
import org.evenkeel.domain.chat.Message;

/** What stands beside the messages of the transcript that is shown, and whose changes are open. FX thread only. */
final class TalkMargins {
    private final Supplier<Instant> clock;
    private final ReadOnlyIntegerWrapper opened = new ReadOnlyIntegerWrapper();
    private final Set<Long> open = new HashSet<>();
    private Beside beside = Beside.NOTHING;

    TalkMargins(Supplier<Instant> clock) {
        this.clock = clock;
    }

    /** Another session. */
    void show(Beside other) {
        beside = other;
        open.clear();
    }

    Beside.Margin of(Message message) {
        Beside.Margin margin =
                message.serverId() == null ? null : beside.margins().get(message.localId());
        return margin == null ? Beside.Margin.EMPTY : margin;
    }

    boolean open(long localId) {
        return open.contains(localId);
    }

    /** Opens what was changed in a message's template, or closes it. */
    void turn(long localId) {
        if (!open.remove(localId)) {
            open.add(localId);
        }
        opened.set(opened.get() + 1);
    }

    /** Changes whenever something is opened or closed. */
    ReadOnlyIntegerProperty opened() {
        return opened.getReadOnlyProperty();
    }

    Instant now() {
        return clock.get();
    }
}
