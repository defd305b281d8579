package org.evenkeel.domain.template;

import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * The server reads outgoing text as a Liquid template: <code>{{ … }}</code> and <code>{% … %}</code> would be carried out. A
 * word joiner, which nobody sees, between the two characters ends that; what stands in backticks is safe and stays as it is.
 */
public final class Braces {
    private static final char JOINER = '\u2060';
    private static final Pattern ENDS_PROTECTION = Pattern.compile("\\{%-?\\s*endraw.*", Pattern.DOTALL);

    private Braces() {}

    /** The same text to a reader, and nothing the server would carry out. Doing it twice changes nothing more. */
    public static String quiet(String text) {
        if (!text.contains("{{") && !text.contains("{%")) {
            return text;
        }
        BitSet code = Code.in(text);
        StringBuilder quiet = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            quiet.append(text.charAt(i));
            if (opens(text, i)
                    && (!code.get(i)
                            || ENDS_PROTECTION
                                    .matcher(text)
                                    .region(i, text.length())
                                    .lookingAt())) {
                quiet.append(JOINER);
            }
        }
        return quiet.toString();
    }

    private static boolean opens(String text, int at) {
        return text.charAt(at) == '{'
                && at + 1 < text.length()
                && (text.charAt(at + 1) == '{' || text.charAt(at + 1) == '%');
    }

    /** A value that others wrote, fit to stand anywhere in a template: no brace of it can meet another. */
    static String quietValue(String value) {
        return value.indexOf('{') < 0 ? value : value.replace("{", "{" + JOINER);
    }
}
