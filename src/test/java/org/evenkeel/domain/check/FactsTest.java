package org.evenkeel.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.evenkeel.domain.tone.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a customer told and asked. */
class FactsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I am writing about order 44871.                    | order 44871
            my order number is #AB-77312, thanks               | order AB-77312
            Order no. 5512 never came                          | order 5512
            booking ref: QX7781                                | booking QX7781
            It is about #990017                                | number 990017
            Meine Bestellung 48213 fehlt                       | order 48213
            numéro de commande: 77120, facture 8841            | invoice 8841
            I was charged $49.90 twice                         | $49.90
            das waren 12,50 € zu viel                          | 12,50 €
            20 dollars were taken                              | 20 dollars
            it was on the 1st of November                      | 1st of November
            on Nov 3rd, 2026 I paid                            | Nov 3rd, 2026
            paid 2026-11-03                                    | 2026-11-03
            am 12.11.2026 bestellt                             | 12.11.2026
            write to priya.s@example.org please                | priya.s@example.org
            call +49 30 5550100 after 5                        | +49 30 5550100
            on my iPhone 15 Pro it hangs                       | iPhone 15 Pro
            with Windows 11 it works                           | Windows 11
            it says error E1042                                | error E1042
            code 0x80070057 again                              | error 0x80070057
            I get 502 errors                                   | error 502
            the card ending in 2210 was used                   | card ending 2210
            my name is Priya Sharma                            | Priya Sharma
            """)
    void readsFacts(String text, String fact) {
        assertThat(Facts.in(text)).extracting(Fact::words).contains(fact);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I want to order 2 pizzas                           | 0
            In 2026 all is well                                | 0
            my card is 4111 1111 1111 1111                     | 0
            password: sunflower42                              | 0
            see https://example.org/12345                      | 0
            I have 3 cats and 12 dogs                          | 0
            """)
    void leavesTheRestAlone(String text, int count) {
        assertThat(Facts.in(text)).hasSize(count);
    }

    @Test
    void eachFactIsNamedOnceAndAgentsTellNone() {
        assertThat(Facts.of(List.of(
                        Turn.customer("order 44871"),
                        Turn.agent("I have order 55120 here"),
                        Turn.customer("yes, Order 44871, for $20"))))
                .extracting(Fact::words)
                .containsExactly("order 44871", "$20");
    }

    @Test
    void questionsStayOpenUntilAnAnswerComes() {
        Turn asked = Turn.customer("Hello there! When will my parcel come? Is there a fee?");
        assertThat(Answers.open(List.of(asked))).containsExactly("When will my parcel come?", "Is there a fee?");
        assertThat(Answers.open(List.of(asked, Turn.agent("Let me check that for you."))))
                .hasSize(2);
        assertThat(Answers.open(List.of(asked, Turn.agent("Which parcel is it?"))))
                .hasSize(2);
        assertThat(Answers.open(List.of(asked, Turn.agent("Your parcel comes on Monday."))))
                .containsExactly("Is there a fee?");
        assertThat(Answers.open(List.of(asked, Turn.agent("It comes on Monday, and there is no fee."))))
                .isEmpty();
    }

    @Test
    void politenessIsNoQuestion() {
        assertThat(Answers.open(List.of(
                        Turn.customer("How are you?"),
                        Turn.customer("Can you help me?"),
                        Turn.customer("hello?"),
                        Turn.customer("really?"))))
                .isEmpty();
    }

    @Test
    void masksWhatIsSecret() {
        assertThat(Masking.mask("Card 4111 1111 1111 1111, cvv 123, my password is Tr0ub4dor. Order 44871."))
                .isEqualTo("Card •••• •••• •••• 1111, cvv •••, my password is ••••••. Order 44871.");
        String plain = "Order 44871, on the 1st";
        assertThat(Masking.mask(plain)).isSameAs(plain);
        assertThat(Masking.mask(Masking.mask("PIN: 0912 pwd: secret99")))
                .isEqualTo(Masking.mask("PIN: 0912 pwd: secret99"));
    }

    /** What a stranger sends on purpose may be slow to look at, but breaks nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,",
                "1 ",
                "4-",
                "$1.",
                "a.",
                "a@b.",
                "order ",
                "order number is ",
                "error:",
                "card ",
                "{{",
                "{%",
                "```",
                "and ",
                "when ",
                "password ",
                "my name is A",
                "(",
                "!?",
                "' "
            })
    void hostileTextIsReadInGoodTime(String piece) {
        String text = piece.repeat(20_000 / piece.length());
        assertTimeout(Duration.ofSeconds(5), () -> {
            Masking.mask(text);
            Facts.in(text);
            List<Turn> turns = List.of(Turn.customer(text), Turn.customer(text + "?"));
            Answers.open(turns);
            Situation situation = new Situation(turns, Person.NOBODY, List.of(), List.of(), Register.UNKNOWN, false);
            new ReplyCheck(Speller.NONE).check(Draft.finished(text), situation);
        });
    }
}
