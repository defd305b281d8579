package org.evenkeel.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The system's clocks. Everybody else is handed one and asks no further. */
public final class SystemClock {
    private static final Path PROCESS = Path.of("/proc/self/stat");
    private static final Path UPTIME = Path.of("/proc/uptime");
    /** Of what follows the process's name in {@code /proc/self/stat}, by proc(5). */
    private static final int START_TICKS = 19;

    private static final long MS_IN_TICK = 10;
    private static final long MS_IN_SECOND = 1_000;

    private SystemClock() {}

    /** The wall clock; may jump. */
    public static InstantSource wall() {
        return InstantSource.system();
    }

    /** Nanoseconds that only grow, for measuring spans. */
    public static long nanos() {
        return System.nanoTime();
    }

    /** How long this process has been running, by the system's own record of its start; on Linux to a hundredth of a second. */
    public static Duration sinceProcessStart() {
        try {
            // Java knows the start to the second only: it adds the ticks to the second in which the machine was
            // started.
            String stat = Files.readString(PROCESS);
            String afterName = stat.substring(stat.lastIndexOf(')') + 2);
            long started = Long.parseLong(afterName.split(" ")[START_TICKS]) * MS_IN_TICK;
            double up = Double.parseDouble(Files.readString(UPTIME).split(" ")[0]);
            return Duration.ofMillis(Math.round(up * MS_IN_SECOND) - started);
        } catch (IOException e) {
            Instant now = Instant.now();
            return Duration.between(
                    ProcessHandle.current().info().startInstant().orElse(now), now);
        }
    }
}
