package org.evenkeel.backend;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The server's events as they come, from the moment the subscription is confirmed. Frames wait in a bounded queue; when it
 * overflows the stream breaks, so that nothing is dropped silently.
 */
public interface EventStream extends AutoCloseable {
    /**
     * The next event, waiting for it; one reader thread only.
     *
     * @return null when none came in time
     * @throws BackendException once, when the line is dead: closed, silent for 10 s, or overflowing. Open a new stream then.
     */
    @Nullable
    ServerEvent next(Duration patience) throws BackendException, InterruptedException;

    /** Ends the stream. Any thread; more than once does no harm. */
    @Override
    void close();
}
