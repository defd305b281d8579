package org.evenkeel.backend.chatwoot;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** From JSON text to DTOs and attribute maps. */
final class Json {
    private static final Gson GSON = new GsonBuilder()
            .setStrictness(Strictness.STRICT)
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .registerTypeAdapterFactory(new Lenience())
            .create();

    private Json() {}

    /** @throws JsonParseException when the text is no JSON; empty text is JSON null */
    static JsonElement parse(String text) {
        JsonElement parsed = GSON.fromJson(text, JsonElement.class);
        return parsed == null ? JsonNull.INSTANCE : parsed;
    }

    /** @return null when the element is absent, null or of another shape */
    static <T> @Nullable T read(@Nullable JsonElement element, Class<T> type) {
        return element == null ? null : GSON.fromJson(element, type);
    }

    /** The entries that have the right shape; an absent list is an empty one. */
    static <T> List<T> readList(@Nullable JsonElement element, Class<T> type) {
        if (element == null || !element.isJsonArray()) {
            return List.of();
        }
        return StreamSupport.stream(element.getAsJsonArray().spliterator(), false)
                .map(entry -> read(entry, type))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Walks into nested objects.
     *
     * @return null when any step is missing or JSON null
     */
    static @Nullable JsonElement at(@Nullable JsonElement root, String... keys) {
        JsonElement here = root;
        for (String key : keys) {
            here = here != null && here.isJsonObject() ? here.getAsJsonObject().get(key) : null;
        }
        return here == null || here.isJsonNull() ? null : here;
    }

    static @Nullable String textAt(@Nullable JsonElement root, String... keys) {
        return read(at(root, keys), String.class);
    }

    static @Nullable Long numberAt(@Nullable JsonElement root, String... keys) {
        return read(at(root, keys), Long.class);
    }

    static boolean trueAt(@Nullable JsonElement root, String... keys) {
        return Boolean.TRUE.equals(read(at(root, keys), Boolean.class));
    }

    /** Attributes as text in the server's order: nested ones as JSON text, null ones left out. */
    static Map<String, String> attributes(@Nullable JsonElement element) {
        if (element == null || !element.isJsonObject()) {
            return Map.of();
        }
        Map<String, String> flat = new LinkedHashMap<>();
        element.getAsJsonObject().asMap().forEach((key, value) -> {
            if (!value.isJsonNull()) {
                flat.put(key, attributeText(value));
            }
        });
        return Collections.unmodifiableMap(flat);
    }

    static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    static String attributeText(JsonElement value) {
        return value instanceof JsonPrimitive primitive ? primitive.getAsString() : value.toString();
    }

    /** The object itself, or an empty one for anything else. */
    static JsonObject objectOr(@Nullable JsonElement element) {
        return element != null && element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
    }
}
