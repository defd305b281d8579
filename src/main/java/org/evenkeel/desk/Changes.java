package org.evenkeel.desk;

import java.util.function.Consumer;
import org.evenkeel.domain.Change;

/** The door through which a screen hears that something changed. Called on the writer's thread: take note and return. */
public final class Changes {
    /** Hears every change from now on, until the handle is closed. */
    public AutoCloseable listen(Consumer<Change> listener) {
        throw new UnsupportedOperationException();
    }
}
