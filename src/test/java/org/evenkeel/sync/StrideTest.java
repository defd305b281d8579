package org.evenkeel.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrideTest {
    private Instant now = Instant.parse("2026-06-17T12:00:00Z");
    private final List<Integer> asked = new ArrayList<>();

    /** Takes a few steps of work that costs so much a piece; the sizes are in {@link #asked}. */
    private void walk(Stride stride, int steps, long microsEach) {
        asked.clear();
        for (int i = 0; i < steps; i++) {
            assertTrue(stride.take(size -> {
                asked.add(size);
                now = now.plusNanos(size * microsEach * 1_000);
                return true;
            }));
        }
    }

    @Test
    void findsOutHowMuchFitsIntoAMoment() {
        Stride stride = new Stride(() -> now, 20, 400);
        walk(stride, 8, 100);
        assertEquals(40, asked.getLast());
        walk(stride, 8, 10);
        assertEquals(400, asked.getLast());
    }

    @Test
    void workThatBecomesDearIsCutShortAtOnceAndNeverToNothing() {
        Stride stride = new Stride(() -> now, 400, 400);
        walk(stride, 6, 10_000);
        assertEquals(List.of(400, 100, 25, 6, 1, 1), asked);
    }

    @Test
    void aClockThatWasSetBackDoesNoHarm() {
        Stride stride = new Stride(() -> now, 10, 400);
        assertFalse(stride.take(size -> {
            now = now.minusSeconds(3_600);
            return false;
        }));
        walk(stride, 1, 100);
        assertEquals(List.of(20), asked);
    }
}
