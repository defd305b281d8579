package org.evenkeel.localserver.cable;

import io.javalin.websocket.WsContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client's socket: frames go out in the order given, and a client that does not read is let go. */
final class Connection {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final long MAX_PENDING_CHARACTERS = 32_000_000;

    private final Session session;
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final AtomicLong pending = new AtomicLong();

    Connection(WsContext context) {
        this.session = context.session;
    }

    /** By the identifier's exact text; also those that failed, which stay registered. */
    Map<String, Subscription> subscriptions() {
        return subscriptions;
    }

    /** Any thread; never waits for the client. */
    synchronized void send(String frame) {
        if (!session.isOpen()) {
            return;
        }
        if (pending.addAndGet(frame.length()) > MAX_PENDING_CHARACTERS) {
            LOG.warn("A websocket client does not read what it is sent; closing its connection.");
            session.disconnect();
            return;
        }
        session.sendText(
                frame, Callback.from(() -> pending.addAndGet(-frame.length()), failure -> session.disconnect()));
    }

    /** As a broken line: without a word. */
    void drop() {
        session.disconnect();
    }

    void close(String frame) {
        send(frame);
        session.close(1001, "going away", Callback.NOOP);
    }
}
