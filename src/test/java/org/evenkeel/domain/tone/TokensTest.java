package org.evenkeel.domain.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static List<String> norms(String text) {
        return Tokens.of(text).stream().map(Token::norm).toList();
    }

    private static Token only(String text, String surface) {
        return Tokens.of(text).stream()
                .filter(token -> token.surface().equals(surface))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesThingsByTheirKind() {
        assertThat(norms("see https://example.org/a?b=c or mail me@example.org, order 44871, $12.50 @acme [name]"))
                .containsExactly(
                        "see", "[url]", "or", "mail", "[email]", ",", "order", "[num]", ",", "[num]", "@user",
                        "[name]");
    }

    @Test
    void writesTheDrawnOutShorter() {
        assertThat(norms("soooooo sloooow")).containsExactly("so", "sloow");
        assertThat(only("soooooo slow", "soooooo").drawn()).isTrue();
        assertThat(Tokens.shortened("sloooow", 1)).isEqualTo("slow");
        assertThat(norms("stillll yessss pleaseeee")).containsExactly("still", "yes", "please");
        assertThat(norms("still 4000 of them")).contains("[num]").contains("still");
    }

    @Test
    void slipsLeaveTheBones() {
        assertThat(Tokens.bones("dissapointed"))
                .isEqualTo(Tokens.bones("disappointed"))
                .isEqualTo("dspntd");
        assertThat(Tokens.bones("ridiculus")).isEqualTo(Tokens.bones("ridiculous"));
        assertThat(Tokens.bones("angry")).isEqualTo("angr");
        assertThat(Tokens.bones("")).isEmpty();
    }

    @Test
    void leavesApostrophesOut() {
        assertThat(norms("don\u2019t, can't, im")).containsExactly("dont", ",", "cant", ",", "im");
    }

    @Test
    void reachesAsFarAsTheNot() {
        assertThat(only("this is not a good answer", "good").negated()).isTrue();
        assertThat(only("I am not angry, it was good", "good").negated()).isFalse();
        assertThat(only("not perfect but good", "good").negated()).isFalse();
        assertThat(only("never had any good and really useful help", "help").negated())
                .isFalse();
    }

    @Test
    void hearsShouting() {
        assertThat(only("WHERE is it", "WHERE").shouted()).isTrue();
        assertThat(only("the API is down", "API").shouted()).isTrue();
        assertThat(only("I am here", "I").shouted()).isFalse();
    }

    @Test
    void seesFaces() {
        assertThat(norms("ok :-) fine :( \uD83D\uDE21 <3"))
                .containsExactly("ok", ":)", "fine", ":(", "\uD83D\uDE21", "<3");
        assertThat(Tokens.of("ratio 3:1, at 10:30").stream().filter(token -> token.kind() == Token.Kind.FACE))
                .isEmpty();
    }

    @Test
    void tellsHowHardSomethingIsAsked() {
        assertThat(norms("what?!")).containsExactly("what", "?!");
        assertThat(norms("what??????")).containsExactly("what", "???");
        assertThat(norms("well......")).containsExactly("well", "..");
    }

    @Test
    void takesAnythingInItsStride() {
        String long_ = "a1_'*@.-".repeat(50_000);

        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            assertThat(Tokens.of(long_)).isNotEmpty();
            assertThat(Tokens.of("\uD83D")).isEmpty();
            assertThat(Tokens.of("")).isEmpty();
            assertThat(Tokens.of("'".repeat(10_000))).isEmpty();
            assertThat(Tokens.of("x'".repeat(10_000))).isNotEmpty();
        });
    }
}
