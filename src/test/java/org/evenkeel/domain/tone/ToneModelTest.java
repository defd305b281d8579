package org.evenkeel.domain.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.evenkeel.fixtures.ShippedTone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped weights, on sentences of our own. */
class ToneModelTest {
    private static final byte[] WEIGHTS = ShippedTone.WEIGHTS;
    private static final ToneModel MODEL = ShippedTone.MODEL;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ANGRY      | You people are incompetent idiots, give me my money back NOW!!!
            FRUSTRATED | I have been waiting for three weeks and still nobody can tell me where my order is
            FRUSTRATED | this is the third time i explain this
            WORRIED    | I am really worried that somebody has got into my account
            CONFUSED   | sorry, I'm confused, I don't understand what you mean
            NEUTRAL    | I would like to change the address of my order
            NEUTRAL    | what are your opening hours
            SATISFIED  | thank you for your help
            HAPPY      | wow I love it, this is amazing!!
            """)
    void readsWhatIsPlain(Mood mood, String text) {
        assertThat(MODEL.of(text).mood()).isEqualTo(mood);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my screen is broken, can I get a new one?",
                "I got error 403 when I opened the page",
                "please cancel my subscription",
                "i lost my card, please block it",
                "no, that is all",
                "should i kill the process or stop the job first?",
                "not the red one please",
                "my name is Grim, number 44871"
            })
    void isCalmAboutFaultsToldPlainly(String text) {
        assertThat(MODEL.of(text).upset()).as(text).isLessThan(0.5);
        assertThat(MODEL.of(text).mood().upset()).as(text).isFalse();
    }

    @Test
    void hearsTheNot() {
        assertThat(MODEL.of("I am not happy with this").upset())
                .isGreaterThan(MODEL.of("I am happy with this").upset() + 0.2);
        assertThat(MODEL.of("that was not helpful at all").upset())
                .isGreaterThan(MODEL.of("that was helpful").upset() + 0.2);
    }

    @Test
    void hearsShouting() {
        assertThat(MODEL.of("WHERE IS MY ORDER").upset())
                .isGreaterThan(MODEL.of("where is my order").upset());
    }

    @Test
    void readsTheDrawnOutLikeThePlain() {
        assertThat(MODEL.of("thaaaanks, this is sooooo gooood").mood()).isIn(Mood.HAPPY, Mood.SATISFIED);
        assertThat(MODEL.of("this is terribleeeeee").upset()).isGreaterThan(0.3);
    }

    @Test
    void readsFaces() {
        assertThat(MODEL.of("it arrived :)").balance())
                .isGreaterThan(MODEL.of("it arrived").balance());
        assertThat(MODEL.of("it arrived :(").balance())
                .isLessThan(MODEL.of("it arrived").balance());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thanks for nothing",
                "oh great, another error",
                "Well done, you lost my booking again",
                "so I pay for a service I cannot use, great"
            })
    void isNotFooledByIrony(String text) {
        assertThat(MODEL.of(text).mood().upset()).as(text).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            this is ridiculus, stil no respons               | true
            i am verry dissapointed with you're servise      | true
            thnks for teh help                               | false
            """)
    void forgivesTypos(String text, boolean upset) {
        assertThat(MODEL.of(text).upset() > 0.4).as(text).isEqualTo(upset);
    }

    @Test
    void namesTheWordsItRestsOn() {
        ToneReading reading = MODEL.of("Honestly, this is ridiculous and the agent was rude");

        assertThat(reading.because()).contains("ridiculous").hasSizeLessThanOrEqualTo(3);
        assertThat(MODEL.of("I would like to change the address").because()).isEmpty();
    }

    @Test
    void isUnsureOfNothing() {
        for (String text : List.of("", " ", "...", "44871", "https://example.org", "[name]")) {
            assertThat(MODEL.of(text)).as(text).isEqualTo(ToneReading.NONE);
        }
        assertThat(MODEL.of("???").scores()).isNotEmpty();
    }

    @Test
    void sharesOutOneWhole() {
        for (String text : List.of("hello", "WHY???", "thanks :)", "a".repeat(9_000), "\uD83D\uDE21\uD83D\uDE21")) {
            ToneReading reading = MODEL.of(text);
            assertThat(reading.scores().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(1, within(1e-9));
            assertThat(reading.confidence()).isBetween(0.25, 1.0);
        }
    }

    @Test
    void saysTheSameEveryTimeAndInEveryPlace() {
        Locale before = Locale.getDefault();
        ToneReading first = MODEL.of("I WILL sue you, this is unacceptable");
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(new ToneModel(WEIGHTS).of("I WILL sue you, this is unacceptable"))
                    .isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void isQuick() {
        String message =
                "Hello, I have been waiting for my order since Monday and nobody answers, could you please look into it?";
        // the best of several rounds: a busy machine is not what is measured
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            long begun = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                MODEL.of(message + i);
            }
            best = Math.min(best, System.nanoTime() - begun);
        }

        assertThat(Duration.ofNanos(best)).as("a thousand a second").isLessThan(Duration.ofMillis(200));
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> MODEL.of("why oh why ".repeat(2_000)), "however long it is");
    }

    @Test
    void weighsLittle() {
        assertThat(WEIGHTS.length).isLessThan(5_000_000);
    }

    @Test
    void refusesOtherBytes() {
        assertThatThrownBy(() -> new ToneModel(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ToneModel(Arrays.copyOf(new byte[] {1, 2, 3}, 99)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
