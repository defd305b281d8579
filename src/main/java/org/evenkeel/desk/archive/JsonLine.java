package org.evenkeel.desk.archive;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.desk.JsonText;
import org.jspecify.annotations.Nullable;

/** Writes one object of JSON. What is null, empty or zero is left out where a method says so. */
final class JsonLine {
    private final StringBuilder json = new StringBuilder("{");

    private JsonLine name(String name) {
        json.append(json.length() == 1 ? "" : ",").append(JsonText.quoted(name)).append(':');
        return this;
    }

    JsonLine raw(String name, String value) {
        name(name).json.append(value);
        return this;
    }

    JsonLine text(String name, String value) {
        return raw(name, JsonText.quoted(value));
    }

    /** Left out when empty. */
    JsonLine word(String name, String value) {
        return value.isEmpty() ? this : text(name, value);
    }

    JsonLine number(String name, long value) {
        return raw(name, Long.toString(value));
    }

    /** Left out when null. */
    JsonLine number(String name, @Nullable Long value) {
        return value == null ? this : number(name, value.longValue());
    }

    /** Left out when 0. */
    JsonLine count(String name, long value) {
        return value == 0 ? this : number(name, value);
    }

    /** Left out when 0. */
    JsonLine share(String name, double value) {
        return value == 0 ? this : raw(name, Double.toString(value));
    }

    JsonLine time(String name, Instant at) {
        return number(name, at.toEpochMilli());
    }

    /** Left out when null. */
    JsonLine end(String name, @Nullable Instant at) {
        return at == null ? this : time(name, at);
    }

    /** Left out when false. */
    JsonLine flag(String name, boolean value) {
        return value ? raw(name, "true") : this;
    }

    <T> JsonLine list(String name, List<T> values, Function<T, String> json) {
        return raw(name, values.stream().map(json).collect(Collectors.joining(",\n", "[", "]")));
    }

    @Override
    public String toString() {
        return json + "}";
    }
}
