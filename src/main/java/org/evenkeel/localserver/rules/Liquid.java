package org.evenkeel.localserver.rules;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.localserver.state.Columns;
import org.evenkeel.localserver.state.ContactRow;
import org.evenkeel.localserver.state.ConversationRow;
import org.evenkeel.localserver.state.Roster;
import org.evenkeel.localserver.state.UserRow;
import org.jspecify.annotations.Nullable;

/**
 * The template language of outgoing text, as far as agents use it: {@code {{contact.name}}} and its kin, with
 * {@code default}, {@code upcase}, {@code downcase} and {@code capitalize}. Unknown names become nothing, text in
 * backticks stays, broken syntax is left alone.
 */
public final class Liquid {
    private static final Pattern PIECE = Pattern.compile("```.*?```|`[^`]*`|\\{\\{(.*?)}}", Pattern.DOTALL);

    private Liquid() {}

    /** The values that a message in this conversation may name. */
    static Map<String, String> values(ConversationRow conversation, @Nullable UserRow agent, Roster roster) {
        var values = new HashMap<String, String>();
        ContactRow contact = conversation.contact();
        person(values, "contact", contact.name(), contact.email());
        values.put("contact.id", Long.toString(contact.id()));
        values.put("contact.phone_number", contact.phone() == null ? "" : contact.phone());
        attributes(values, "contact.custom_attribute.", contact.customAttributes());
        if (agent != null) {
            person(values, "agent", agent.name(), agent.email());
        }
        values.put("conversation.id", Long.toString(conversation.displayId()));
        values.put("conversation.display_id", Long.toString(conversation.displayId()));
        values.put("conversation.contact_name", contact.name());
        attributes(values, "conversation.custom_attribute.", conversation.customAttributes());
        values.put("inbox.id", Long.toString(conversation.inboxId()));
        values.put("inbox.name", roster.inbox(conversation.inboxId()).name());
        values.put("account.id", Long.toString(Roster.ACCOUNT_ID));
        values.put("account.name", roster.accountName());
        return values;
    }

    private static void person(Map<String, String> values, String who, String name, @Nullable String email) {
        String[] words = name.strip().split("\\s+");
        values.put(who + ".name", name);
        values.put(who + ".first_name", words[0]);
        values.put(who + ".last_name", words.length > 1 ? words[words.length - 1] : "");
        values.put(who + ".email", email == null ? "" : email);
    }

    private static void attributes(Map<String, String> values, String prefix, String json) {
        JsonObject object = Columns.object(json);
        for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
            if (entry.getValue().isJsonPrimitive()) {
                values.put(prefix + entry.getKey(), entry.getValue().getAsString());
            }
        }
    }

    /** @param values by dotted name */
    public static String render(String text, Map<String, String> values) {
        if (!text.contains("{{")) {
            return text;
        }
        Matcher matcher = PIECE.matcher(text);
        var rendered = new StringBuilder();
        while (matcher.find()) {
            String expression = matcher.group(1);
            String piece =
                    expression == null || expression.contains("{{") ? matcher.group() : evaluate(expression, values);
            matcher.appendReplacement(rendered, Matcher.quoteReplacement(piece));
        }
        return matcher.appendTail(rendered).toString();
    }

    private static String evaluate(String expression, Map<String, String> values) {
        String[] parts = expression.split("\\|", -1);
        String value = literalOr(parts[0].strip(), values);
        for (int i = 1; i < parts.length; i++) {
            String filter = parts[i].strip();
            int colon = filter.indexOf(':');
            String name = (colon < 0 ? filter : filter.substring(0, colon)).strip();
            value = switch (name) {
                case "default" ->
                    value.isEmpty() && colon >= 0
                            ? literalOr(filter.substring(colon + 1).strip(), values)
                            : value;
                case "upcase" -> value.toUpperCase(Locale.ROOT);
                case "downcase" -> value.toLowerCase(Locale.ROOT);
                case "capitalize" ->
                    value.isEmpty() ? value : value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1);
                default -> value;
            };
        }
        return value;
    }

    private static String literalOr(String word, Map<String, String> values) {
        if (word.length() >= 2
                && (word.startsWith("'") || word.startsWith("\""))
                && word.endsWith(word.substring(0, 1))) {
            return word.substring(1, word.length() - 1);
        }
        return values.getOrDefault(word, "");
    }
}
