package org.evenkeel.localserver.cable;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.evenkeel.localserver.faults.Fault;
import org.evenkeel.localserver.faults.Switchboard;
import org.jspecify.annotations.Nullable;

/** The door through which events leave: here they are lost, doubled and swapped when a test asks for it. */
final class Exit {
    /** An event held back for the next one leaves by itself when none follows. */
    private static final Duration HELD = Duration.ofMillis(200);

    private final Switchboard faults;
    private final ScheduledExecutorService timer;
    private final Runnable dropSockets;
    private @Nullable Runnable held;

    Exit(Switchboard faults, ScheduledExecutorService timer, Runnable dropSockets) {
        this.faults = faults;
        this.timer = timer;
        this.dropSockets = dropSockets;
    }

    synchronized void leave(Runnable event) {
        if (faults.strikes(Fault.LOSE_EVENT)) {
            return;
        }
        if (faults.strikes(Fault.DROP_SOCKET)) {
            dropSockets.run();
            return;
        }
        if (held == null && faults.strikes(Fault.SWAP_EVENTS)) {
            held = event;
            timer.schedule(this::release, HELD.toMillis(), TimeUnit.MILLISECONDS);
            return;
        }
        event.run();
        if (faults.strikes(Fault.DOUBLE_EVENT)) {
            event.run();
        }
        release();
    }

    private synchronized void release() {
        Runnable late = held;
        held = null;
        if (late != null) {
            late.run();
        }
    }
}
