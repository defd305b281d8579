package org.evenkeel.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.evenkeel.domain.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what changed, after it is safe on disk. Any thread; listeners hear on the thread that made the change. */
public final class ChangeFeed {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);

    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    /** Hears every change from now on until the handle is closed. A listener takes note and returns. */
    public AutoCloseable subscribe(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Announces a change that no table holds, such as typing. */
    public void publish(Change change) {
        for (Consumer<Change> listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException e) {
                LOG.error("A listener failed at {}", change.getClass().getSimpleName(), e);
            }
        }
    }
}
