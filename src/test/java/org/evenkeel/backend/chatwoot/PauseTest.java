package org.evenkeel.backend.chatwoot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PauseTest {
    @Test
    void pausesGrowAndAreForgotten() {
        HandClock clock = new HandClock();
        Pause pause = new Pause(clock, Patience.SHIPPED.pauses());
        assertEquals(Duration.ZERO, pause.remaining());
        for (int seconds : new int[] {5, 15, 60, 60}) {
            Duration length = pause.refused(null);
            assertTrue(length.toMillis() >= seconds * 1000L && length.toMillis() <= seconds * 1250L, length::toString);
            assertEquals(length, pause.refused(null), "those on their way together count once");
            pause.accepted();
            clock.turn(length);
            assertEquals(Duration.ZERO, pause.remaining());
        }
        pause.accepted();
        Duration fresh = pause.refused(null);
        assertTrue(fresh.toMillis() <= 6_250);
        clock.turn(Duration.ofHours(-1));
        assertEquals(Duration.ZERO, pause.remaining(), "a clock set back ends the pause");
        assertEquals(Duration.ofMinutes(15), pause.refused(Duration.ofDays(1)));
    }
}
