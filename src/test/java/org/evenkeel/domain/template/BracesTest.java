package org.evenkeel.domain.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.evenkeel.localserver.rules.Liquid;
import org.junit.jupiter.api.Test;

/** What a customer typed is never carried out by the server, and reads the same. */
class BracesTest {
    private static final Map<String, String> SERVER =
            Map.of("agent.email", "secret@example.org", "contact.name", "Grace", "a", "evaluated");

    @Test
    void nothingIsCarriedOut() {
        for (String hostile : new String[] {
            "{{agent.email}}",
            "he wrote {{ agent.email }} twice: {{agent.email}}",
            "{{{agent.email}}}",
            "{% if true %}{{agent.email}}{% endif %}",
            "{%- assign x = agent.email -%}",
            "```one` {{agent.email}} `two```{{agent.email}}",
            "` {{agent.email}}",
            "`a` {{agent.email}} `b`",
        }) {
            String quiet = Braces.quiet(hostile);
            assertEquals(quiet, Liquid.render(quiet, SERVER));
            assertFalse(Liquid.render(quiet, SERVER).contains("secret"));
            assertEquals(hostile, quiet.replace("\u2060", ""));
            assertTrue(Slots.open(quiet).isEmpty(), quiet);
        }
    }

    @Test
    void codeKeepsItsBraces() {
        assertEquals("use `{{ name }}` here", Braces.quiet("use `{{ name }}` here"));
        assertEquals("```\n{{ name }}\n```", Braces.quiet("```\n{{ name }}\n```"));
    }

    @Test
    void codeCannotEndTheServersProtection() {
        assertEquals(
                "`{\u2060% endraw %}{{agent.email}}{% raw %}`", Braces.quiet("`{% endraw %}{{agent.email}}{% raw %}`"));
    }

    @Test
    void plainTextStaysTheSameObject() {
        String plain = "a {single} brace and 100 % more";
        assertTrue(plain == Braces.quiet(plain));
    }

    /** Two thousand texts of braces, backticks and words, the same ones each time. */
    private static List<String> anything() {
        List<String> parts =
                List.of("{", "{{", "}}", "}", "%", "`", "```", "a", " ", "|", ".", "\n", "contact.name", "endraw");
        Random dice = new Random(7);
        return IntStream.range(0, 2_000)
                .mapToObj(i -> dice.ints(dice.nextInt(15), 0, parts.size())
                        .mapToObj(parts::get)
                        .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void theServerChangesNothing() {
        for (String text : anything()) {
            String quiet = Braces.quiet(text);
            assertEquals(quiet, Liquid.render(quiet, SERVER));
            assertEquals(quiet, Braces.quiet(quiet));
            assertEquals(text, quiet.replace("\u2060", ""));
        }
    }

    @Test
    void noValueIsEverASlot() {
        for (String value : anything()) {
            Slots.Filled filled = Slots.fill("{{a}}{{a}} {a}} {{", Map.of("a", value));
            if (!value.isBlank() && value.indexOf('`') < 0) {
                assertTrue(filled.open().isEmpty(), filled.text());
            }
            String sent = Braces.quiet(filled.text());
            assertEquals(sent, Liquid.render(sent, SERVER));
        }
    }
}
