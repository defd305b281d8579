package org.evenkeel.domain.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaitingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lol imagine paying for this",
                "who even uses these clowns",
                "cope \uD83E\uDD21",
                "dead company lmao"
            })
    void labelsATauntInPublic(String text) {
        assertThat(Baiting.in(List.of(text), true)).isPresent();
        assertThat(Baiting.in(List.of(text), false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lol where is my parcel",
                "you clowns charged me twice",
                "imagine paying for this and the app is not working",
                "is this a joke?",
                "I am disappointed",
                "order 44871 lol",
                "hello"
            })
    void neverLabelsSomebodyWithAMatter(String text) {
        assertThat(Baiting.in(List.of(text), true)).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void looksAtAllTheyWrote() {
        assertThat(Baiting.in(List.of("my order did not come", "lol clowns"), true))
                .isEmpty();
        assertThat(Baiting.in(List.of(), true)).isEmpty();
    }
}
