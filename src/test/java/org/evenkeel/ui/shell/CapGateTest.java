package org.evenkeel.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.domain.clock.Load;
import org.evenkeel.fixtures.People;
import org.junit.jupiter.api.Test;

class CapGateTest {
    private Load load = new Load(3, List.of(1L, 2L, 3L), List.of(), List.of(4L), List.of(5L));
    private Instant now = People.NOW;
    private final List<String> told = new ArrayList<>();
    private final CapGate gate = new CapGate(() -> load, id -> id != 77, told::add, () -> now);

    @Test
    void oneMoreAtTheCapWarnsAndTheSecondWordOverridesIt() {
        assertFalse(gate.mayTake(9));
        assertEquals(List.of("3 of 3 slots are taken. Take it again to have it all the same."), told);
        assertTrue(gate.mayTake(9));
        assertFalse(gate.mayTake(9), "the word counts once");
    }

    @Test
    void theSecondWordIsForThatOneAndNotForever() {
        assertFalse(gate.mayTake(9));
        assertFalse(gate.mayTake(10));
        now = now.plusSeconds(16);
        assertFalse(gate.mayTake(10));
        assertTrue(gate.mayTake(10));
    }

    @Test
    void whatIsOursAlreadyAndWhatHasRoomIsNotAskedAbout() {
        assertTrue(gate.mayTake(1) && gate.mayTake(4) && gate.mayTake(5));
        assertTrue(gate.mayTake(77), "async: it takes no slot");
        load = new Load(4, List.of(1L, 2L, 3L), List.of(), List.of(), List.of());
        assertTrue(gate.mayTake(9));
        assertEquals(List.of(), told);
    }
}
