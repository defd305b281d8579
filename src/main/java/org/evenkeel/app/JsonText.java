package org.evenkeel.app;

import java.util.Locale;
import java.util.Optional;

/** The little JSON that commands write and read a line at a time. */
final class JsonText {
    private final String json;
    private int at;

    private JsonText(String json) {
        this.json = json;
    }

    /** A text as a JSON string. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c < ' ') {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    /**
     * A text out of an object's own fields; what is nested in it is passed over.
     *
     * @param line one JSON object
     * @return nothing when it has no such field, the field is no text, or the line is no object
     */
    static Optional<String> field(String line, String name) {
        try {
            return new JsonText(line).field(name);
        } catch (StringIndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<String> field(String name) {
        blank();
        if (json.charAt(at++) != '{') {
            return Optional.empty();
        }
        while (true) {
            blank();
            if (json.charAt(at) != '"') {
                return Optional.empty();
            }
            String key = string();
            blank();
            at++;
            blank();
            if (key.equals(name)) {
                return json.charAt(at) == '"' ? Optional.of(string()) : Optional.empty();
            }
            pass();
            blank();
            if (json.charAt(at++) != ',') {
                return Optional.empty();
            }
        }
    }

    private void blank() {
        while (Character.isWhitespace(json.charAt(at))) {
            at++;
        }
    }

    /** Over a value of any kind. */
    private void pass() {
        int depth = 0;
        do {
            char c = json.charAt(at);
            if (c == '"') {
                string();
                continue;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (depth < 0) {
                return;
            }
            at++;
        } while (depth > 0 || json.charAt(at) != ',' && json.charAt(at) != '}');
    }

    private String string() {
        StringBuilder text = new StringBuilder();
        at++;
        while (json.charAt(at) != '"') {
            char c = json.charAt(at++);
            text.append(c == '\\' ? escaped() : c);
        }
        at++;
        return text.toString();
    }

    private char escaped() {
        char c = json.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(json.substring(at - 4, at), 16);
            }
            default -> c;
        };
    }
}
