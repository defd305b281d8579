package org.evenkeel.domain.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToneCurveTest {
    private static ToneCurve of(Mood... moods) {
        return ToneCurve.of(Arrays.stream(moods)
                .map(mood -> new ToneReading(mood, 0.8, Map.of(mood, 1.0), List.of(mood.name())))
                .toList());
    }

    @Test
    void isEmptyBeforeTheFirstMessage() {
        assertThat(ToneCurve.of(List.of())).isEqualTo(ToneCurve.EMPTY);
    }

    @Test
    void remembersHowTheyCame() {
        assertThat(of(Mood.NEUTRAL, Mood.FRUSTRATED, Mood.NEUTRAL, Mood.HAPPY).entry())
                .isEqualTo(Mood.FRUSTRATED);
        assertThat(of(Mood.NEUTRAL, Mood.NEUTRAL, Mood.NEUTRAL, Mood.ANGRY).entry())
                .isEqualTo(Mood.NEUTRAL);
        assertThat(of(Mood.UNSURE, Mood.NEUTRAL).entry()).isEqualTo(Mood.NEUTRAL);
    }

    @Test
    void anOutburstIsNotForgottenOverAnOk() {
        assertThat(of(Mood.NEUTRAL, Mood.ANGRY, Mood.NEUTRAL).current()).isEqualTo(Mood.ANGRY);
        assertThat(of(Mood.ANGRY, Mood.NEUTRAL, Mood.NEUTRAL, Mood.NEUTRAL).current())
                .isEqualTo(Mood.NEUTRAL);
    }

    @Test
    void aThankYouEndsIt() {
        ToneCurve curve = of(Mood.FRUSTRATED, Mood.FRUSTRATED, Mood.NEUTRAL, Mood.SATISFIED);

        assertThat(curve.current()).isEqualTo(Mood.SATISFIED);
        assertThat(curve.trend()).isPositive();
        assertThat(curve.because()).containsExactly("SATISFIED");
    }

    @Test
    void recentMessagesWeighMore() {
        assertThat(of(Mood.HAPPY, Mood.NEUTRAL, Mood.ANGRY).balance())
                .isLessThan(of(Mood.ANGRY, Mood.NEUTRAL, Mood.HAPPY).balance());
        assertThat(of(Mood.NEUTRAL, Mood.FRUSTRATED, Mood.ANGRY).trend()).isNegative();
    }

    @Test
    void hasAPointForEveryMessage() {
        assertThat(of(Mood.HAPPY, Mood.UNSURE, Mood.ANGRY).points())
                .hasSize(3)
                .element(1)
                .isEqualTo(0.0);
    }
}
