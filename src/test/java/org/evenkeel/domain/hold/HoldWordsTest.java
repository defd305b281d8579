package org.evenkeel.domain.hold;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.domain.tone.Register.Formality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HoldWordsTest {
    @ParameterizedTest
    @EnumSource
    void everyTextNamesATime(Formality how) {
        assertThat(HoldWords.ask(how, "the limiter logs", 3)).contains("3 minutes", ": the limiter logs.");
        assertThat(HoldWords.ask(how, "", 1)).contains("1 minute").doesNotContain("minutes", ":");
        assertThat(HoldWords.update(how, "the limiter logs", 2)).contains("2 minutes", "the limiter logs");
        assertThat(HoldWords.extend(how, 2)).contains("2 more minutes").containsIgnoringCase("longer than I said");
        assertThat(HoldWords.extend(how, 1)).contains("1 more minute").doesNotContain("minutes");
        assertThat(HoldWords.later(how, "17:30")).contains("17:30");
        assertThat(HoldWords.back(how)).containsIgnoringCase("thank");
    }

    @Test
    void aReasonThatEndsASentenceGetsNoSecondPoint() {
        assertThat(HoldWords.ask(Formality.NEUTRAL, "the logs. ", 2)).endsWith("the logs.");
    }

    @Test
    void anUpdateAfterThePromisePromisesNothingAnew() {
        assertThat(HoldWords.update(Formality.NEUTRAL, "", 0)).contains("sorry").doesNotContain("minute");
    }
}
