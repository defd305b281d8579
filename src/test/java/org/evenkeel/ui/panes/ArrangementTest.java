package org.evenkeel.ui.panes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrangementTest {
    private static final List<Integer> ALL = List.of(0, 1, 2, 3);

    private static Arrangement of(int focused, long... places) {
        return new Arrangement(Arrays.stream(places).boxed().toList(), focused);
    }

    @Test
    void opensWhereItAlreadyStands() {
        assertEquals(of(0, 5, 6), of(1, 5, 6).open(5, ALL));
    }

    @Test
    void opensInTheFocusedPaneWhenThatIsEmpty() {
        assertEquals(of(1, 0, 5, 0), of(1, 0, 0, 0).open(5, ALL));
    }

    @Test
    void opensInTheFirstEmptyPaneElse() {
        assertEquals(of(1, 5, 6, 0), of(0, 5, 0, 0).open(6, ALL));
    }

    @Test
    void replacesTheFocusedOneWhenAllAreTaken() {
        assertEquals(of(1, 5, 7), of(1, 5, 6).open(7, List.of(0, 1)));
    }

    @Test
    void neverOpensOutOfSight() {
        assertEquals(of(0, 6, 0), of(0, 5, 0).open(6, List.of(0)));
    }

    @Test
    void closingGivesTheKeyboardToTheNearest() {
        assertEquals(of(1, 0, 6, 7), of(0, 5, 6, 7).close(0));
        assertEquals(of(0, 5, 0), of(1, 5, 6).close(1));
        assertEquals(of(0, 5, 0), of(0, 5, 6).close(1));
        assertEquals(of(0, 0, 0), of(0, 5, 0).close(0));
    }

    @Test
    void fewerPanesKeepTheFocusedOne() {
        assertEquals(of(0, 7), of(2, 5, 6, 7).resize(1));
        assertEquals(of(1, 5, 7), of(2, 5, 6, 7).resize(2));
        assertEquals(of(0, 5, 6), of(0, 5, 0, 6, 0).resize(2));
        assertEquals(of(0, 5, 0, 0), of(0, 5).resize(3));
    }

    @Test
    void keysGoRound() {
        assertEquals(of(0, 5, 6), of(1, 5, 6).cycle(true));
        assertEquals(of(1, 5, 6), of(0, 5, 6).cycle(false));
        assertEquals(of(0, 5, 6), of(0, 5, 6).focus(3));
    }

    @Test
    void theFocusedPaneIsAlwaysInSight() {
        assertEquals(List.of(2), of(2, 5, 6, 7).inSight(1));
        assertEquals(List.of(1, 2), of(2, 5, 6, 7).inSight(2));
        assertEquals(List.of(0, 1), of(0, 5, 6, 7).inSight(2));
        assertEquals(List.of(0, 1, 2), of(0, 5, 6, 7).inSight(9));
    }
}
