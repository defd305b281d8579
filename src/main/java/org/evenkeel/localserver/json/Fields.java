package org.evenkeel.localserver.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a JSON object in the order of the protocol. A null value is written as null; what is absent is not put at all. */
public final class Fields {
    private final JsonObject object = new JsonObject();

    private Fields() {}

    public static Fields of() {
        return new Fields();
    }

    /** One field and nothing else. */
    public static JsonObject just(String name, @Nullable Object value) {
        return of().put(name, value).json();
    }

    /** @param value a string, number, boolean, JSON, {@link Fields}, list or map of these, or null */
    public Fields put(String name, @Nullable Object value) {
        object.add(name, element(value));
        return this;
    }

    /** Leaves the key out when the value is null. */
    public Fields putIfPresent(String name, @Nullable Object value) {
        return value == null ? this : put(name, value);
    }

    public JsonObject json() {
        return object;
    }

    public static JsonElement element(@Nullable Object value) {
        return switch (value) {
            case null -> JsonNull.INSTANCE;
            case JsonElement json -> json;
            case Fields fields -> fields.json();
            case String text -> new JsonPrimitive(text);
            case Number number -> new JsonPrimitive(number);
            case Boolean truth -> new JsonPrimitive(truth);
            case Iterable<?> items -> {
                var array = new JsonArray();
                items.forEach(item -> array.add(element(item)));
                yield array;
            }
            case Map<?, ?> map -> {
                var json = new JsonObject();
                map.forEach((key, item) -> json.add(String.valueOf(key), element(item)));
                yield json;
            }
            default -> throw new IllegalArgumentException("No JSON for " + value.getClass());
        };
    }
}
