package org.evenkeel.ui.fx;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.evenkeel.desk.Changes;
import org.evenkeel.domain.Change;
import org.jspecify.annotations.Nullable;

/**
 * Carries changes to the FX thread, at most one hop pending: a burst of 500 messages is one batch. Changes come from writers'
 * threads; listeners are added, removed and called on the FX thread.
 */
public final class ChangeBridge implements AutoCloseable {
    private final FxThread fx;
    private final List<Consumer<ChangeBatch>> listeners = new CopyOnWriteArrayList<>();
    private final AutoCloseable source;
    private final Object lock = new Object();
    private @Nullable ChangeBatch pending;

    public ChangeBridge(Changes changes, FxThread fx) {
        this.fx = fx;
        this.source = changes.listen(this::note);
    }

    /** Hears each batch on the FX thread until the handle is closed. */
    public AutoCloseable listen(Consumer<ChangeBatch> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void note(Change change) {
        synchronized (lock) {
            if (pending != null) {
                pending.add(change);
                return;
            }
            pending = new ChangeBatch();
            pending.add(change);
        }
        fx.show(this::deliver);
    }

    private void deliver() {
        ChangeBatch batch;
        synchronized (lock) {
            batch = pending;
            pending = null;
        }
        if (batch != null) {
            listeners.forEach(listener -> listener.accept(batch));
        }
    }

    @Override
    public void close() throws Exception {
        source.close();
        listeners.clear();
    }
}
