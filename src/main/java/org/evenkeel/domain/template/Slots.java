package org.evenkeel.domain.template;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blanks of a template: <code>{{contact.first_name}}</code>, <code>{{contact.first_name | there}}</code>. Chatwoot's names
 * are filled in from the conversation (see {@link SlotValues}), any other name is a blank for the agent. Only a template's own
 * text is filled in, once: what a value brings along is never looked at again.
 */
public final class Slots {
    private static final Pattern SLOT =
            Pattern.compile("\\{\\{[ \\t]*([\\p{L}_][\\p{L}\\p{N}_.\\- ]{0,79}?)[ \\t]*(\\|[^{}\\n]{0,200})?}}");
    private static final Pattern DEFAULT = Pattern.compile("^default\\s*:\\s*");
    private static final String CLINGS = " \n,.;:!?)";

    private Slots() {}

    /**
     * A blank that is still open.
     *
     * @param name as it is written
     * @param start of the first brace
     * @param end behind the last brace
     */
    public record Open(String name, int start, int end) {
        /** The name for a person: {@code contact.last_name} is "contact last name". */
        public String words() {
            return name.replace('.', ' ').replace('_', ' ');
        }
    }

    /**
     * A template's text with what is known put in.
     *
     * @param open what is not known, still in braces in the text
     * @param used the slots that were filled in from values, by how they are written in the template
     */
    public record Filled(String text, List<Open> open, Map<String, String> used) {}

    /**
     * @param values by slot name; a blank value counts as none. A fallback takes its place; an empty one takes the slot away.
     */
    public static Filled fill(String template, Map<String, String> values) {
        Matcher matcher = SLOT.matcher(template);
        BitSet code = Code.in(template);
        StringBuilder filled = new StringBuilder();
        Map<String, String> used = new LinkedHashMap<>();
        int copied = 0;
        while (matcher.find()) {
            if (code.get(matcher.start())) {
                continue;
            }
            String name = matcher.group(1);
            String value = Braces.quietValue(values.getOrDefault(name, "").strip());
            String fallback = matcher.group(2);
            filled.append(template, copied, matcher.start());
            copied = matcher.end();
            if (!value.isEmpty()) {
                used.put(matcher.group(), value);
                filled.append(value);
            } else if (fallback != null) {
                filled.append(fallback(fallback));
                unsettle(filled, template, copied);
            } else {
                filled.append(matcher.group());
            }
        }
        String text = filled.append(template, copied, template.length()).toString();
        return new Filled(text, open(text), Map.copyOf(used));
    }

    private static String fallback(String written) {
        String words = DEFAULT.matcher(written.substring(1).strip()).replaceFirst("");
        boolean quoted = words.length() >= 2
                && (words.startsWith("\"") || words.startsWith("'"))
                && words.endsWith(words.substring(0, 1));
        return quoted ? words.substring(1, words.length() - 1) : words;
    }

    /** A slot that went away takes the space in front of it along when a sign, another space or nothing follows. */
    private static void unsettle(StringBuilder filled, String template, int next) {
        boolean clings = next == template.length() || CLINGS.indexOf(template.charAt(next)) >= 0;
        int last = filled.length() - 1;
        if (clings && last >= 0 && filled.charAt(last) == ' ') {
            filled.setLength(last);
        }
    }

    /** The blanks that are open in a text that is about to be sent; what stands in backticks is no blank. */
    public static List<Open> open(String text) {
        if (!text.contains("{{")) {
            return List.of();
        }
        List<Open> open = new ArrayList<>();
        BitSet code = Code.in(text);
        Matcher matcher = SLOT.matcher(text);
        while (matcher.find()) {
            if (!code.get(matcher.start())) {
                open.add(new Open(matcher.group(1), matcher.start(), matcher.end()));
            }
        }
        return open;
    }

    /** The text as a glance at it: blanks as their fallback, or as an ellipsis. */
    public static String outline(String text) {
        return SLOT.matcher(text).replaceAll(slot -> {
            String words = slot.group(2) == null ? "" : fallback(slot.group(2));
            return Matcher.quoteReplacement(words.isEmpty() ? "…" : words);
        });
    }

    /** The text with values turned back into the slots they came from, so that two conversations can be compared. */
    public static String unfill(String text, Map<String, String> used) {
        String blank = text;
        List<Map.Entry<String, String>> longestFirst = used.entrySet().stream()
                .filter(entry -> entry.getValue().length() > 1)
                .sorted(Map.Entry.<String, String>comparingByValue(Comparator.comparingInt(String::length))
                        .reversed())
                .toList();
        for (Map.Entry<String, String> slot : longestFirst) {
            Pattern value =
                    Pattern.compile("(?<![\\p{L}\\p{N}{])" + Pattern.quote(slot.getValue()) + "(?![\\p{L}\\p{N}])");
            blank = value.matcher(blank).replaceAll(Matcher.quoteReplacement(slot.getKey()));
        }
        return blank;
    }
}
