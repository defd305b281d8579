package org.evenkeel.localserver.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads request fields as leniently as the original does: numbers as text, text as numbers, absent as null. */
final class Input {
    private Input() {}

    static @Nullable String text(JsonObject body, String name) {
        JsonElement value = body.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
    }

    static String text(JsonObject body, String name, String otherwise) {
        String value = text(body, name);
        return value == null ? otherwise : value;
    }

    static @Nullable Long number(JsonObject body, String name) {
        return number(text(body, name));
    }

    /** Null when it is no whole number. */
    static @Nullable Long number(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : (long) Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static boolean flag(JsonObject body, String name, boolean otherwise) {
        String value = text(body, name);
        return value == null ? otherwise : value.equals("true") || value.equals("1");
    }

    /** An object, also one written as text (multipart); empty when absent. */
    static JsonObject object(JsonObject body, String name) {
        JsonElement value = body.get(name);
        if (value instanceof JsonObject object) {
            return object;
        }
        String text = text(body, name);
        if (text == null || text.isBlank()) {
            return new JsonObject();
        }
        try {
            return JsonParser.parseString(text) instanceof JsonObject object ? object : new JsonObject();
        } catch (JsonParseException e) {
            return new JsonObject();
        }
    }

    static List<String> strings(JsonObject body, String name) {
        var strings = new ArrayList<String>();
        if (body.get(name) instanceof JsonArray array) {
            for (JsonElement element : array) {
                if (element.isJsonPrimitive()) {
                    strings.add(element.getAsString());
                }
            }
        }
        return strings;
    }

    static List<Long> numbers(List<String> strings) {
        var numbers = new ArrayList<Long>();
        for (String text : strings) {
            Long number = number(text);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
