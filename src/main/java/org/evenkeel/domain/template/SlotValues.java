package org.evenkeel.domain.template;

import java.util.HashMap;
import java.util.Map;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.chat.Contact;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.Inbox;
import org.jspecify.annotations.Nullable;

/**
 * What slots are filled with, under Chatwoot's names. A first name is the first word of a name, a last name its last when there
 * are two; every word of a name begins with a capital and keeps the rest. The agent is who writes, as the server has it, not
 * who the conversation is assigned to.
 */
public final class SlotValues {
    private SlotValues() {}

    /** @param signature the agent's own last lines, or empty */
    public static Map<String, String> of(
            @Nullable Contact contact,
            @Nullable Conversation conversation,
            @Nullable Inbox inbox,
            @Nullable Agent agent,
            String signature) {
        Map<String, String> values = new HashMap<>();
        if (contact != null) {
            person(values, "contact", contact.name(), contact.email());
            put(values, "contact.phone", contact.phone());
            // What the server itself calls it.
            put(values, "contact.phone_number", contact.phone());
            put(values, "contact.id", Long.toString(contact.id()));
            contact.attributes().forEach((key, value) -> put(values, "contact.custom_attribute." + key, value));
        }
        if (conversation != null) {
            put(values, "conversation.id", Long.toString(conversation.id()));
            conversation
                    .attributes()
                    .forEach((key, value) -> put(values, "conversation.custom_attribute." + key, value));
        }
        if (inbox != null) {
            put(values, "inbox.name", inbox.name());
            put(values, "inbox.id", Long.toString(inbox.id()));
        }
        if (agent != null) {
            person(values, "agent", agent.name(), agent.email());
        }
        put(values, "agent.signature", signature);
        return values;
    }

    private static void person(Map<String, String> values, String who, String name, @Nullable String email) {
        String[] words = capitals(name).split(" ", -1);
        put(values, who + ".name", String.join(" ", words));
        put(values, who + ".first_name", words[0]);
        put(values, who + ".last_name", words.length > 1 ? words[words.length - 1] : "");
        put(values, who + ".email", email);
    }

    private static String capitals(String name) {
        StringBuilder shown = new StringBuilder();
        for (String word : name.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                int first = word.offsetByCodePoints(0, 1);
                shown.append(shown.isEmpty() ? "" : " ")
                        .appendCodePoint(Character.toTitleCase(word.codePointAt(0)))
                        .append(word, first, word.length());
            }
        }
        return shown.toString();
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        values.put(name, value == null ? "" : value);
    }
}
