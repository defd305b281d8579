package org.evenkeel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.io.BufferedReader;
import java.time.Duration;
import java.util.List;
import org.evenkeel.fixtures.AnotherJava;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;

class SystemClockTest {
    private static final long TICKS = 20;
    private static final long AROUND = 300;

    /** Runs as the process that the test measures from outside. */
    static final class Told {
        private Told() {}

        public static void main(String[] args) {
            System.out.println(SystemClock.sinceProcessStart().toMillis());
        }
    }

    @Test
    @EnabledOnOs(LINUX)
    void theProcesssAgeIsNoLongerThanSomebodyOutsideSawIt() throws Exception {
        long began = SystemClock.nanos();
        Process process = AnotherJava.of(List.of(), Told.class)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader()) {
            long told = Long.parseLong(out.readLine());
            long seen = Duration.ofNanos(SystemClock.nanos() - began).toMillis();
            assertThat(told).isPositive().isLessThanOrEqualTo(seen + TICKS);
            assertThat(seen - told)
                    .as("until the process began, and its answer was read")
                    .isLessThan(AROUND);
        }
    }
}
