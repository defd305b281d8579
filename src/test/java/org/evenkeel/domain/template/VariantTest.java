package org.evenkeel.domain.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.domain.chat.CannedResponse;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.domain.tone.Register.Formality;
import org.evenkeel.domain.tone.Register.Length;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The documented order of fallback. */
class VariantTest {
    private static final Variant ANY = Variant.any("any");
    private static final Variant FORMAL = new Variant(null, Formality.FORMAL, null, "formal");
    private static final Variant CASUAL = new Variant(null, Formality.CASUAL, Length.SHORT, "casual short");
    private static final Variant UPSET = new Variant(Feeling.UPSET, null, null, "upset");
    private static final Variant UPSET_FORMAL =
            new Variant(Feeling.UPSET, Formality.FORMAL, Length.FULL, "upset formal");
    private static final Variant HAPPY = new Variant(Feeling.HAPPY, null, null, "happy");
    private static final Variant NEUTRAL = new Variant(Feeling.NEUTRAL, null, null, "neutral");
    private static final Variant WORRIED = new Variant(Feeling.WORRIED, null, null, "worried");

    static Stream<Arguments> fallback() {
        return Stream.of(
                Arguments.of(List.of(ANY), Feeling.UPSET, Formality.CASUAL, Length.SHORT, "any"),
                Arguments.of(List.of(ANY, UPSET), Feeling.UPSET, Formality.CASUAL, Length.SHORT, "upset"),
                Arguments.of(List.of(ANY, UPSET), Feeling.NEUTRAL, Formality.CASUAL, Length.SHORT, "any"),
                Arguments.of(
                        List.of(UPSET, UPSET_FORMAL), Feeling.UPSET, Formality.FORMAL, Length.SHORT, "upset formal"),
                Arguments.of(List.of(UPSET, UPSET_FORMAL), Feeling.UPSET, Formality.CASUAL, Length.FULL, "upset"),
                Arguments.of(List.of(HAPPY, ANY), Feeling.UPSET, Formality.NEUTRAL, Length.FULL, "any"),
                Arguments.of(List.of(HAPPY, NEUTRAL), Feeling.UPSET, Formality.NEUTRAL, Length.FULL, "neutral"),
                Arguments.of(List.of(HAPPY, WORRIED), Feeling.UPSET, Formality.NEUTRAL, Length.FULL, "worried"),
                Arguments.of(List.of(HAPPY), Feeling.UPSET, Formality.NEUTRAL, Length.FULL, "happy"),
                Arguments.of(List.of(UPSET, HAPPY), Feeling.NEUTRAL, Formality.NEUTRAL, Length.FULL, "upset"),
                Arguments.of(List.of(ANY, NEUTRAL), Feeling.CONFUSED, Formality.NEUTRAL, Length.FULL, "any"),
                Arguments.of(List.of(ANY, FORMAL, CASUAL), Feeling.NEUTRAL, Formality.FORMAL, Length.FULL, "formal"),
                Arguments.of(List.of(ANY, FORMAL, CASUAL), Feeling.NEUTRAL, Formality.NEUTRAL, Length.SHORT, "any"),
                Arguments.of(
                        List.of(ANY, FORMAL, CASUAL), Feeling.NEUTRAL, Formality.CASUAL, Length.FULL, "casual short"),
                Arguments.of(List.of(FORMAL, CASUAL), Feeling.NEUTRAL, Formality.NEUTRAL, Length.SHORT, "formal"),
                Arguments.of(List.of(ANY, UPSET), Feeling.HAPPY, Formality.FORMAL, Length.FULL, "any"));
    }

    @ParameterizedTest
    @MethodSource
    void fallback(List<Variant> variants, Feeling feeling, Formality formality, Length length, String expected) {
        assertEquals(
                expected,
                Variant.choose(variants, new Voice(feeling, formality, length)).text());
    }

    @Test
    void aCannedResponseIsUsableForEverybody() {
        Template canned = Template.of(new CannedResponse(12, "hi", "Hello"));
        for (Feeling feeling : Feeling.values()) {
            assertEquals(
                    "Hello",
                    canned.in(new Voice(feeling, Formality.FORMAL, Length.SHORT))
                            .text());
        }
        assertEquals("shared:12", canned.id());
    }

    @Test
    void unsureIsNeutral() {
        assertEquals(Feeling.NEUTRAL, Feeling.of(Mood.UNSURE));
        assertEquals(Feeling.UPSET, Feeling.of(Mood.FRUSTRATED));
    }
}
