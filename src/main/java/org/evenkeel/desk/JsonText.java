package org.evenkeel.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads and writes the little JSON that leaves or enters as a file. What comes over the wire has its library. */
public final class JsonText {
    private static final int DEEPEST = 50;

    private final String json;
    private int at;

    private JsonText(String json) {
        this.json = json;
    }

    public static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                default -> {
                    if (c < ' ') {
                        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }

    /**
     * @return a map, a list or a text; numbers and the words true, false and null as texts too
     * @throws IllegalArgumentException with a sentence for a person
     */
    public static Object read(String json) {
        JsonText reading = new JsonText(json);
        Object value = reading.value(0);
        reading.space();
        if (reading.at < json.length()) {
            throw reading.broken();
        }
        return value;
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw broken();
        }
        return switch (next()) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> text();
            default -> word();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        while (next() != '}') {
            String name = text();
            expect(':');
            object.put(name, value(depth + 1));
            if (next() != '}') {
                expect(',');
            }
        }
        at++;
        return object;
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        at++;
        while (next() != ']') {
            list.add(value(depth + 1));
            if (next() != ']') {
                expect(',');
            }
        }
        at++;
        return list;
    }

    private String text() {
        expect('"');
        StringBuilder text = new StringBuilder();
        while (peek() != '"') {
            char c = json.charAt(at++);
            text.append(c == '\\' ? escaped() : c);
        }
        at++;
        return text.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                if (at + 4 > json.length()) {
                    throw broken();
                }
                at += 4;
                try {
                    yield (char) Integer.parseInt(json.substring(at - 4, at), 16);
                } catch (NumberFormatException e) {
                    throw broken();
                }
            }
            default -> c;
        };
    }

    private String word() {
        int from = at;
        while (at < json.length() && ",]} \n\r\t".indexOf(json.charAt(at)) < 0) {
            at++;
        }
        if (at == from) {
            throw broken();
        }
        return json.substring(from, at);
    }

    private char next() {
        space();
        return peek();
    }

    private char peek() {
        if (at >= json.length()) {
            throw broken();
        }
        return json.charAt(at);
    }

    private void space() {
        while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
            at++;
        }
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw broken();
        }
        at++;
    }

    private IllegalArgumentException broken() {
        long line = json.substring(0, Math.min(at, json.length())).lines().count();
        return new IllegalArgumentException("The JSON cannot be understood at line %d.".formatted(Math.max(1, line)));
    }
}
