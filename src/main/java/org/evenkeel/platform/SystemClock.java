package org.evenkeel.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The system's clocks. Everybody else is handed one and asks no further. */
public final class SystemClock {
    private SystemClock() {}

    /** The wall clock; may jump. */
    public static InstantSource wall() {
        return InstantSource.system();
    }

    /** Nanoseconds that only grow, for measuring spans. */
    public static long nanos() {
        return System.nanoTime();
    }

    /** How long this process has been running, by the system's own record of its start. */
    public static Duration sinceProcessStart() {
        Instant now = Instant.now();
        Instant start = ProcessHandle.current().info().startInstant().orElse(now);
        return Duration.between(start, now);
    }
}
