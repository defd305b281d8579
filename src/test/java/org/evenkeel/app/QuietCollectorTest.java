package org.evenkeel.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuietCollectorTest {
    private static final long MB = 1 << 20;

    private long now;
    private long heap = 40 * MB;
    private long left = 40 * MB;
    private int collections;
    private final QuietCollector collector = new QuietCollector(() -> now, () -> heap, () -> {
        collections++;
        heap = left;
    });

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            now += Duration.ofSeconds(1).toNanos();
            collector.look();
        }
    }

    @Test
    void aHeapThatHasNotGrownIsLeftAlone() {
        heap += 3 * MB;
        pass(3600);
        assertEquals(0, collections);
    }

    @Test
    void nothingIsDoneWhileSomebodyIsAtWork() {
        heap += 30 * MB;
        for (int i = 0; i < 100; i++) {
            pass(9);
            collector.touch();
        }
        assertEquals(0, collections);
        pass(10);
        assertEquals(1, collections);
    }

    @Test
    void aMinuteLaterItLooksOnceMore() {
        heap += 30 * MB;
        pass(10);
        assertEquals(1, collections);
        pass(59);
        assertEquals(1, collections);
        pass(1);
        assertEquals(2, collections);
        pass(3600);
        assertEquals(2, collections);
    }

    @Test
    void whatIsOwedWaitsForQuietToo() {
        heap += 30 * MB;
        pass(10);
        for (int i = 0; i < 100; i++) {
            collector.touch();
            pass(9);
        }
        assertEquals(1, collections);
        pass(1);
        assertEquals(2, collections);
    }

    @Test
    void whatIsReallyNeededIsNotLookedThroughAgainAndAgain() {
        left = 60 * MB;
        heap = 60 * MB;
        pass(3600);
        assertEquals(2, collections);
        heap = 63 * MB;
        pass(3600);
        assertEquals(2, collections);
        heap = 64 * MB;
        pass(3600);
        assertEquals(4, collections);
    }

    @Test
    void growthCountsFromTheLeastThatItCameDownTo() {
        heap = 60 * MB;
        left = 45 * MB;
        pass(20);
        assertEquals(1, collections);
        heap = 49 * MB;
        pass(20);
        assertEquals(2, collections);
    }
}
