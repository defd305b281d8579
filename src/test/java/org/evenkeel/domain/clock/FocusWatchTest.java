package org.evenkeel.domain.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FocusWatchTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final FocusWatch watch = new FocusWatch();
    private final List<FocusSpan> told = new ArrayList<>();

    private void turn(@Nullable Long to, long second) {
        watch.turn(to, NOON.plusSeconds(second)).ifPresent(told::add);
    }

    private void input(long second) {
        watch.input(NOON.plusSeconds(second)).ifPresent(told::add);
    }

    private void ticks(long from, long to) {
        for (long second = from; second <= to; second++) {
            watch.tick(NOON.plusSeconds(second)).ifPresent(told::add);
        }
    }

    private static FocusSpan span(long id, long from, long to) {
        return new FocusSpan(id, NOON.plusSeconds(from), NOON.plusSeconds(to));
    }

    @Test
    void oneSpanFromTurningToItUntilTurningAway() {
        turn(1L, 0);
        input(30);
        input(80);
        ticks(81, 100);
        turn(2L, 100);
        assertEquals(List.of(span(1, 0, 100)), told);
    }

    @Test
    void aMinuteWithoutInputEndsItAndTheNextInputBeginsAnother() {
        turn(1L, 0);
        input(10);
        ticks(11, 300);
        input(300);
        turn(null, 320);
        assertEquals(List.of(span(1, 0, 70), span(1, 300, 320)), told);
    }

    @Test
    void aComputerThatSleptHasNotWorked() {
        turn(1L, 0);
        input(5);
        ticks(30_000, 30_001);
        input(30_002);
        turn(null, 30_004);
        assertEquals(List.of(span(1, 0, 65), span(1, 30_002, 30_004)), told);
    }

    @Test
    void passingThroughAndNowhereCountNothing() {
        turn(1L, 0);
        turn(2L, 0);
        turn(null, 0);
        input(5);
        ticks(6, 90);
        assertEquals(List.of(), told);
    }

    @Test
    void aClockSetBackTellsNothingFalse() {
        turn(1L, 100);
        turn(null, 10);
        assertEquals(List.of(), told);
    }
}
