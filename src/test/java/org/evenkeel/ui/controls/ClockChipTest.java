package org.evenkeel.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockChipTest {
    @ParameterizedTest
    @CsvSource({
        "-5, 0:00",
        "0, 0:00",
        "69, 1:09",
        "3599, 59:59",
        "3600, 1:00 h",
        "86399, 23:59 h",
        "86400, 1 d",
        "864000, 10 d"
    })
    void timesAreShort(long seconds, String expected) {
        assertEquals(expected, ClockChip.format(Duration.ofSeconds(seconds)));
    }
}
