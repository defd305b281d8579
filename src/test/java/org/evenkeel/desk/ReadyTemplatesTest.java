package org.evenkeel.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.template.Draft;
import org.evenkeel.domain.template.Feeling;
import org.evenkeel.domain.template.Purpose;
import org.evenkeel.domain.template.SlotValues;
import org.evenkeel.domain.template.Slots;
import org.evenkeel.domain.template.Template;
import org.evenkeel.domain.template.Variant;
import org.evenkeel.domain.template.Voice;
import org.evenkeel.domain.tone.Register.Formality;
import org.evenkeel.domain.tone.Register.Length;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The shipped texts: there, whole, short, and in words that everybody understands. */
class ReadyTemplatesTest {
    private static final List<Template> READY = ReadyTemplates.shipped();
    private static final Pattern PLAYFUL_OR_BLAMING = Pattern.compile(
            "\\b(bear with|touch base|in the loop|get back to|ballpark|piece of cake|hang on|hang tight|no worries|asap|"
                    + "reach out|at the end of the day|on the same page|heads.up|look into|shoot|ping me|you should have|"
                    + "you forgot|you failed|your fault|your mistake|unfortunately|calm down|obviously|simply|just do|lol)\\b");

    @Test
    void everyPurposeIsCovered() {
        assertTrue(READY.size() >= 60, "only " + READY.size());
        for (Purpose purpose : Purpose.values()) {
            assertTrue(READY.stream().anyMatch(t -> t.purpose() == purpose), "nothing for " + purpose);
        }
        for (Purpose purpose : List.of(
                Purpose.DE_ESCALATE,
                Purpose.APOLOGY,
                Purpose.REFUND,
                Purpose.DELAY,
                Purpose.OUTAGE,
                Purpose.REFUSAL,
                Purpose.TRANSFER,
                Purpose.HOLD_EXTEND,
                Purpose.ACKNOWLEDGE,
                Purpose.EXPLAIN_WHY,
                Purpose.THIRD_PARTY)) {
            assertTrue(has(purpose, Feeling.UPSET), "no words for an upset customer: " + purpose);
        }
        assertTrue(has(Purpose.REASSURE, Feeling.WORRIED));
        assertTrue(has(Purpose.ONE_STEP, Feeling.CONFUSED));
        assertTrue(has(Purpose.CLOSING, Feeling.HAPPY));
    }

    private static boolean has(Purpose purpose, Feeling feeling) {
        return READY.stream().anyMatch(t -> t.purpose() == purpose && t.speaksTo(feeling));
    }

    @Test
    void codesAreUniqueAndTypable() {
        Set<String> codes = new HashSet<>();
        for (Template template : READY) {
            assertTrue(template.shortCode().matches("[a-z0-9-]+"), template.shortCode());
            assertTrue(codes.add(template.shortCode()), "twice: " + template.shortCode());
            assertFalse(template.folder().isEmpty()
                    || template.title().isEmpty()
                    || template.tags().isEmpty());
        }
    }

    @Test
    void wordingsAreShortPlainAndWithoutDoubles() {
        for (Template template : READY) {
            Set<String> fits = new HashSet<>();
            for (Variant variant : template.variants()) {
                String text = variant.text();
                String where = template.shortCode() + ": " + text;
                assertTrue(fits.add(variant.feeling() + " " + variant.formality() + " " + variant.length()), where);
                assertTrue(
                        text.length() <= (variant.length() == Length.SHORT ? 170 : 420), text.length() + " " + where);
                assertFalse(
                        PLAYFUL_OR_BLAMING
                                .matcher(text.toLowerCase(Locale.ROOT))
                                .find(),
                        where);
                assertTrue(variant.feeling() != Feeling.UPSET || text.indexOf('!') < 0, "shouts: " + where);
                for (String sentence : text.split("[.!?:]\\s")) {
                    assertTrue(sentence.split("\\s+").length <= 28, "long sentence in " + where);
                }
            }
        }
    }

    @Test
    void everySlotIsKnownOrABlankAndNoBraceIsLeft() {
        for (Template template : READY) {
            for (Feeling feeling : Feeling.values()) {
                for (Formality formality : Formality.values()) {
                    for (Length length : Length.values()) {
                        for (ConversationKind kind :
                                Arrays.asList(null, ConversationKind.SERVICE, ConversationKind.SUPPORT)) {
                            resolves(template, new Voice(feeling, formality, length), kind);
                        }
                    }
                }
            }
        }
    }

    private static void resolves(Template template, Voice voice, @Nullable ConversationKind kind) {
        Map<String, String> values = new HashMap<>(SlotValues.of(null, null, null, null, ""));
        values.put("agent.name", "Ada Byron");
        values.put("agent.first_name", "Ada");
        Slots.Filled filled = Draft.of(template, voice, kind, values);
        for (Slots.Open open : filled.open()) {
            assertTrue(open.name().matches("[a-z_0-9]+"), template.shortCode() + " leaves " + open.name());
            values.put(open.name(), "something");
        }
        String whole = Draft.of(template, voice, kind, values).text();
        assertFalse(whole.matches("(?s).*([{}\\[\\]]|  |\\s[,.!?]).*"), template.shortCode() + ": " + whole);
    }

    @Test
    void upsetWordingsOfDeEscalationGiveATimeOrAnAction() {
        READY.stream()
                .filter(t -> t.purpose() == Purpose.DE_ESCALATE)
                .flatMap(t -> t.variants().stream())
                .forEach(v ->
                        assertTrue(v.text().contains("{{time}}") || v.text().contains("{{action}}"), v.text()));
    }

    @Test
    void aBadFileNamesItsLine() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> ReadyTemplates.parse("== a | A\nfolder: F\n-- furious\ntext\n== b | B\n"));
        assertEquals("Line 5: nobody knows \"furious\"", e.getMessage());
    }
}
