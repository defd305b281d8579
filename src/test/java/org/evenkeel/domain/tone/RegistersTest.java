package org.evenkeel.domain.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.evenkeel.domain.tone.Register.Directness;
import org.evenkeel.domain.tone.Register.Formality;
import org.evenkeel.domain.tone.Register.Length;
import org.evenkeel.domain.tone.Register.Technicality;
import org.junit.jupiter.api.Test;

class RegistersTest {
    private static Register of(String... messages) {
        return Registers.of(List.of(messages), LanguageGuess.NONE);
    }

    @Test
    void knowsNothingOfTheSilent() {
        assertThat(of()).isEqualTo(Register.UNKNOWN);
        assertThat(of(" ", "")).isEqualTo(Register.UNKNOWN);
    }

    @Test
    void tellsFormalFromCasual() {
        assertThat(of("Dear Sir or Madam, I would kindly request your assistance regarding my recent purchase.")
                        .formality())
                .isEqualTo(Formality.FORMAL);
        assertThat(of("hey guys, my thing is kinda broken lol, can u fix it pls??")
                        .formality())
                .isEqualTo(Formality.CASUAL);
        assertThat(of("My router stopped this morning. Can you look at it?").formality())
                .isEqualTo(Formality.NEUTRAL);
    }

    @Test
    void weighsAllMessages() {
        assertThat(of(
                                "Good morning. I would like to enquire regarding an invoice that I received.",
                                "ok",
                                "Unfortunately the amount does not match the contract, therefore I would request a correction.")
                        .formality())
                .isNotEqualTo(Formality.CASUAL);
    }

    @Test
    void measuresLength() {
        assertThat(of("orders api broken again", "ok").length()).isEqualTo(Length.SHORT);
        assertThat(of("I was told that the refund would be here by the twelfth, and it is the twentieth today.")
                        .length())
                .isEqualTo(Length.FULL);
    }

    @Test
    void recognisesAnEngineer() {
        assertThat(of("429s since 09:10 UTC on /v2/orders, the Retry-After header is missing")
                        .technicality())
                .isEqualTo(Technicality.TECHNICAL);
        assertThat(of("does the walnut one come in a smaller size?").technicality())
                .isEqualTo(Technicality.PLAIN);
    }

    @Test
    void seesEmoji() {
        assertThat(of("great \uD83D\uDE0A").emoji()).isTrue();
        assertThat(of("great").emoji()).isFalse();
    }

    @Test
    void tellsOrdersFromWishes() {
        assertThat(of("Cancel my order.", "Send me the money back.").directness())
                .isEqualTo(Directness.DIRECT);
        assertThat(of("I was wondering if it would be possible to move the appointment to another day")
                        .directness())
                .isEqualTo(Directness.INDIRECT);
        assertThat(of("The parcel came on Monday and one of the cups in it was cracked")
                        .directness())
                .isEqualTo(Directness.BALANCED);
    }

    @Test
    void asksForTheLanguageOfAllThatWasWritten() {
        Register register =
                Registers.of(List.of("eins", "zwei"), text -> Optional.of(text.equals("eins\nzwei") ? "de" : "en"));

        assertThat(register.language()).isEqualTo("de");
    }
}
