package org.evenkeel.ui.fx;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one screen listens to, ended together. FX thread only. */
public final class Subscriptions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

    private final List<AutoCloseable> held = new ArrayList<>();

    public void add(AutoCloseable subscription) {
        held.add(subscription);
    }

    @Override
    public void close() {
        for (AutoCloseable subscription : held.reversed()) {
            try {
                subscription.close();
            } catch (Exception e) {
                LOG.warn("A subscription did not end cleanly", e);
            }
        }
        held.clear();
    }
}
