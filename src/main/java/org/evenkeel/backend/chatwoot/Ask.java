package org.evenkeel.backend.chatwoot;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request in our words.
 *
 * @param path below the server's address, without a leading slash
 * @param body null for a request without one
 * @param signed false keeps the token out of it
 */
record Ask(
        String method,
        String path,
        List<Map.Entry<String, String>> query,
        @Nullable JsonObject body,
        boolean signed) {

    static Ask get(String path) {
        return new Ask("GET", path, List.of(), null, true);
    }

    static Ask post(String path, JsonObject body) {
        return new Ask("POST", path, List.of(), body, true);
    }

    static Ask delete(String path) {
        return new Ask("DELETE", path, List.of(), null, true);
    }

    Ask with(String name, Object value) {
        List<Map.Entry<String, String>> longer = new ArrayList<>(query);
        longer.add(Map.entry(name, value.toString()));
        return new Ask(method, path, longer, body, signed);
    }

    Ask unsigned() {
        return new Ask(method, path, query, body, false);
    }

    boolean isRead() {
        return method.equals("GET");
    }
}
