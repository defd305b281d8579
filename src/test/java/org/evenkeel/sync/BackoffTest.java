package org.evenkeel.sync;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void staysBetweenHalfASecondsHalfAndThirtySecondsAndGrows() {
        Backoff backoff = Backoff.usual(new Random(5));
        for (int failures = 1; failures < 100; failures++) {
            long most = Math.min(30_000, 500L << Math.min(failures - 1, 20));
            Duration delay = backoff.delay(failures);
            assertTrue(delay.toMillis() >= most / 2 && delay.toMillis() <= most, failures + ": " + delay);
        }
        assertTrue(backoff.delay(Integer.MAX_VALUE).compareTo(Duration.ofSeconds(15)) >= 0);
    }
}
