package org.evenkeel.domain.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void caseAndAccentsAreTakenAway() {
        assertEquals(List.of("cafe", "zurich", "naive"), Words.folded("Café, ZÜRICH – naı̈ve".replace('ı', 'i')));
        assertEquals(List.of("ada", "example", "test", "order", "1234"), Words.folded("ada@example.test order#1234"));
    }

    @Test
    void aWordKnowsWhereItStands() {
        assertEquals(List.of(new Words.Word("uber", 1, 5), new Words.Word("x", 7, 8)), Words.of("«Über» x"));
    }

    @Test
    void oneLetterAwayIsEverySlipOfTheFinger() {
        var near = Words.oneLetterAway("refund");
        assertTrue(near.containsAll(List.of("refnud", "refun", "reefund", "rafund", "refunds", "efund")));
        assertFalse(near.contains("refund"));
        assertFalse(near.contains("rfnud"));
        assertTrue(Words.oneLetterAway("приве").contains("привет"));
    }
}
