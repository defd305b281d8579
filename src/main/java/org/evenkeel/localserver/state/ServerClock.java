package org.evenkeel.localserver.state;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The server's time in microseconds since 1970. {@link #tick()} never says the same value twice, so "newer than what was
 * seen" holds even for two things in one microsecond or under a clock that stands still in a test.
 */
public final class ServerClock {
    private final InstantSource source;
    private final AtomicLong last = new AtomicLong();

    public ServerClock(InstantSource source) {
        this.source = source;
    }

    /** A fresh stamp, strictly above every earlier one. */
    public long tick() {
        return last.updateAndGet(before -> Math.max(before + 1, now()));
    }

    /** The time now, without using up a stamp. */
    public long now() {
        return micros(source.instant());
    }

    public static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000L + instant.getNano() / 1_000;
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }

    /**
     * @param seconds a length of time
     * @return the same in microseconds
     */
    public static long seconds(long seconds) {
        return seconds * 1_000_000L;
    }
}
