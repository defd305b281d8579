package org.evenkeel.domain.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped weights, on sentences of our own. */
class IntentModelTest {
    private static final IntentModel MODEL = new IntentModel(weights());

    private static byte[] weights() {
        try (InputStream in = IntentModel.class.getResourceAsStream("intents.weights")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hello there                                     | GREETING
            ok thank you                                    | THANKS
            bye, have a nice day                            | GOODBYE
            yes                                             | OTHER
            my booking number is 44871                      | OTHER
            i want to change my seat                        | REQUEST
            please close my account                         | CANCEL
            the screen of my phone is broken                | PROBLEM
            When will I get my refund?                      | REFUND
            I want to speak to a manager                    | PERSON
            where is my parcel                              | DELIVERY
            is anybody there? still waiting                 | WAITING
            """)
    void readsWhatIsPlain(String text, Intent intent) {
        assertThat(MODEL.of(text)).as(text).isEqualTo(intent);
    }

    @Test
    void believesACueWordWhereItIsInDoubtItself() {
        assertThat(MODEL.joined(Intent.REFUND, new IntentModel.Guess(Intent.OTHER, 0.6)))
                .isEqualTo(Intent.REFUND);
        assertThat(MODEL.joined(Intent.REFUND, new IntentModel.Guess(Intent.REQUEST, 0.95)))
                .isEqualTo(Intent.REQUEST);
        assertThat(MODEL.joined(Intent.DELIVERY, new IntentModel.Guess(Intent.OTHER, 0.95)))
                .as("no label of its training says it")
                .isEqualTo(Intent.DELIVERY);
        assertThat(MODEL.joined(Intent.WHY, new IntentModel.Guess(Intent.THANKS, 0.6)))
                .isEqualTo(Intent.THANKS);
        assertThat(MODEL.joined(Intent.REQUEST, new IntentModel.Guess(Intent.OTHER, 0.6)))
                .isEqualTo(Intent.OTHER);
    }

    @Test
    void readsAnything() {
        for (String text : new String[] {"", " ", "???", "\uD83D\uDE21", "a".repeat(9_000), "Wo ist mein Paket?"}) {
            assertThat(MODEL.of(text)).as(text).isNotNull();
        }
    }

    @Test
    void refusesOtherBytes() {
        assertThatThrownBy(() -> new IntentModel(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IntentModel(new byte[99])).isInstanceOf(IllegalArgumentException.class);
    }
}
