package org.evenkeel.backend.chatwoot;

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

    @Override
    public void requestHeadersStart(Call call) {
        Mark mark = call.request().tag(Mark.class);
        if (mark != null) {
            mark.left = true;
        }
    }
}
