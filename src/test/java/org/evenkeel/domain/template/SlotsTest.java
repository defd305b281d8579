package org.evenkeel.domain.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.domain.agent.Role;
import org.evenkeel.domain.chat.Contact;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Inbox;
import org.evenkeel.domain.chat.Priority;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Chatwoot's names and rules, fallbacks, and what stays open. */
class SlotsTest {
    private static final Map<String, String> VALUES = SlotValues.of(
            contact("priya de la SHARMA", "priya@example.org", null),
            conversation(),
            new Inbox(5, "Web chat", "Channel::WebWidget"),
            new Agent(7, "ada", "ada@example.org", Role.AGENT, Availability.ONLINE),
            "Ada\nService desk");

    private static Contact contact(String name, String email, @Nullable String phone) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("plan", "gold");
        attributes.put("local_time", "16:12 (Pune)");
        attributes.put("empty", "  ");
        attributes.put("evil", "{{agent.email}}");
        attributes.put("tag", "{% assign x = 1 %}");
        attributes.put("odd", "a{");
        return new Contact(41, name, email, phone, null, "", false, attributes, null, null);
    }

    private static Conversation conversation() {
        return new Conversation(
                1042,
                5,
                41,
                ConversationStatus.OPEN,
                7L,
                null,
                Priority.NONE,
                null,
                0,
                List.of(),
                Map.of("order", "44871"),
                true,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                Instant.EPOCH);
    }

    static Stream<Arguments> filled() {
        return Stream.of(
                Arguments.of("{{contact.name}}", "Priya De La SHARMA"),
                Arguments.of("{{contact.first_name}}", "Priya"),
                Arguments.of("{{contact.last_name}}", "SHARMA"),
                Arguments.of("{{contact.email}}", "priya@example.org"),
                Arguments.of("{{contact.id}}", "41"),
                Arguments.of("{{conversation.id}}", "1042"),
                Arguments.of("{{inbox.name}}", "Web chat"),
                Arguments.of("{{inbox.id}}", "5"),
                Arguments.of("{{agent.name}}", "Ada"),
                Arguments.of("{{agent.first_name}}", "Ada"),
                Arguments.of("{{agent.email}}", "ada@example.org"),
                Arguments.of("{{agent.signature}}", "Ada\nService desk"),
                Arguments.of("{{contact.custom_attribute.plan}}", "gold"),
                Arguments.of("{{contact.custom_attribute.local_time}}", "16:12 (Pune)"),
                Arguments.of("{{conversation.custom_attribute.order}}", "44871"),
                Arguments.of("{{ contact.name }}", "Priya De La SHARMA"),
                Arguments.of("{{\tcontact.first_name }}", "Priya"),
                Arguments.of("a{{contact.first_name}}b", "aPriyab"),
                Arguments.of("{{contact.first_name}} {{contact.first_name}}", "Priya Priya"),
                Arguments.of("{{contact.first_name | there}}", "Priya"),
                Arguments.of("{{contact.phone | no number}}", "no number"),
                Arguments.of("{{contact.phone|x}}", "x"),
                Arguments.of("{{contact.phone | 'no number'}}", "no number"),
                Arguments.of("{{contact.phone | \"no number\"}}", "no number"),
                Arguments.of("{{contact.phone | default: 'none'}}", "none"),
                Arguments.of("{{contact.phone | default:none}}", "none"),
                Arguments.of("{{agent.last_name | }}", ""),
                Arguments.of("Hello {{agent.last_name | }}, yes", "Hello, yes"),
                Arguments.of("Hello {{agent.last_name | }}!", "Hello!"),
                Arguments.of("Hello {{agent.last_name | }} yes", "Hello yes"),
                Arguments.of("Bye. {{agent.last_name | }}", "Bye."),
                Arguments.of("{{minutes | two}} minutes", "two minutes"),
                Arguments.of("{{contact.custom_attribute.empty | none}}", "none"),
                Arguments.of("`{{contact.name}}`", "`{{contact.name}}`"),
                Arguments.of("```\n{{contact.name}}\n``` {{contact.id}}", "```\n{{contact.name}}\n``` 41"),
                Arguments.of("{{contact.custom_attribute.evil}}", "{\u2060{\u2060agent.email}}"),
                Arguments.of("{{contact.custom_attribute.tag}}", "{\u2060% assign x = 1 %}"),
                Arguments.of("{{contact.custom_attribute.odd}}{{contact.id}}", "a{\u206041"),
                Arguments.of("{{contact.custom_attribute.odd}}{x}}", "a{\u2060{x}}"),
                Arguments.of("no slot at all", "no slot at all"),
                Arguments.of("{contact.name}", "{contact.name}"),
                Arguments.of("{{ 7 * 7 }}", "{{ 7 * 7 }}"),
                Arguments.of("{{}}", "{{}}"),
                Arguments.of("{{contact.name", "{{contact.name"),
                Arguments.of("{{contact.\nname}}", "{{contact.\nname}}"),
                Arguments.of("{{contact.phone_number | none}}", "none"));
    }

    @ParameterizedTest
    @MethodSource
    void filled(String template, String expected) {
        assertEquals(expected, Slots.fill(template, VALUES).text());
    }

    static Stream<Arguments> open() {
        return Stream.of(
                Arguments.of("{{contact.phone}}", List.of("contact.phone")),
                Arguments.of("{{agent.last_name}}", List.of("agent.last_name")),
                Arguments.of("{{contact.custom_attribute.none}}", List.of("contact.custom_attribute.none")),
                Arguments.of("by {{time}} or {{date}}", List.of("time", "date")),
                Arguments.of("{{order number}}", List.of("order number")),
                Arguments.of("{{contact.phone | none}}", List.of()),
                Arguments.of("`{{time}}` {{time}}", List.of("time")),
                Arguments.of("{{contact.custom_attribute.evil}}", List.of()),
                Arguments.of("{{größe}}", List.of("größe")));
    }

    @ParameterizedTest
    @MethodSource
    void open(String template, List<String> names) {
        assertEquals(
                names,
                Slots.fill(template, VALUES).open().stream()
                        .map(Slots.Open::name)
                        .toList());
    }

    @Test
    void anOpenSlotSaysWhereItStands() {
        String text = "I write by {{time}}.";
        Slots.Open slot = Slots.open(text).getFirst();
        assertEquals("{{time}}", text.substring(slot.start(), slot.end()));
        assertEquals("contact last name", new Slots.Open("contact.last_name", 0, 1).words());
    }

    @Test
    void aTypedFallbackIsStillOpen() {
        assertEquals("time", Slots.open("{{time | noon}}").getFirst().name());
    }

    @Test
    void onlyOneWordIsAFirstNameWithoutALastOne() {
        Map<String, String> values = SlotValues.of(contact("óscar", "o@example.org", null), null, null, null, "");
        assertEquals("Óscar", values.get("contact.first_name"));
        assertEquals("", values.get("contact.last_name"));
    }

    @Test
    void valuesTurnBackIntoSlots() {
        Slots.Filled filled = Slots.fill("Hello {{contact.first_name | there}}, this is {{agent.name}}.", VALUES);
        String sent = "Hi Priya, this is Ada. Priyanka and Adam are away.";
        assertEquals(
                "Hi {{contact.first_name | there}}, this is {{agent.name}}. Priyanka and Adam are away.",
                Slots.unfill(sent, filled.used()));
    }

    @Test
    void whyIsForServiceAndHowIsForSupport() {
        String text = "Yes. [why]Because.[/why] [how]Press it.[/how] [other]stays[/other]";
        assertEquals("Yes. Because. [other]stays[/other]", Parts.keep(text, ConversationKind.SERVICE));
        assertEquals("Yes. Press it. [other]stays[/other]", Parts.keep(text, ConversationKind.SUPPORT));
        assertEquals("Yes. Because. Press it. [other]stays[/other]", Parts.keep(text, null));
        assertTrue(
                Parts.keep("a\n\n[how]b[/how]\n\nc", ConversationKind.SERVICE).equals("a\n\nc"));
        assertFalse(Parts.keep("[why] alone", null).isEmpty());
    }
}
