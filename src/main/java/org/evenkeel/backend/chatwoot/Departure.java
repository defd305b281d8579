package org.evenkeel.backend.chatwoot;

import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.EventListener;

/**
 * Notes on each call whether a byte of it may have left. Before that a failure is harmless; after it nobody knows what the
 * server did.
 */
final class Departure extends EventListener {
    /** Rides on the request as a tag. */
    static final class Mark {
        private volatile boolean left;

        boolean hasLeft() {
            return left;
        }
    }

    /** Only reads connect a second time, after a kept connection turned out dead: for them the story begins anew. */
    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        note(call, false);
    }

    @Override
    public void requestHeadersStart(Call call) {
        note(call, true);
    }

    private static void note(Call call, boolean left) {
        Mark mark = call.request().tag(Mark.class);
        if (mark != null) {
            mark.left = left;
        }
    }
}
