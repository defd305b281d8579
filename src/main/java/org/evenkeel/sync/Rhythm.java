package org.evenkeel.sync;

import java.time.Duration;

/**
 * How often the cache is compared with the server though the line looks healthy.
 *
 * @param makeSureAfter how long after a message event the messages around it are fetched; a lively conversation costs one
 *     request in this time, not one per message
 * @param repairEvery a loss inside the server is noticed after this long at the latest
 */
public record Rhythm(Duration makeSureAfter, Duration repairEvery) {
    public static final Rhythm SHIPPED = new Rhythm(Duration.ofSeconds(10), Duration.ofMinutes(3));
}
