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
 * @param files sent with the body's fields as parts of a form, each named {@code attachments[]}; none: the body is sent as JSON
 */
record Ask(
        String method,
        String path,
        List<Map.Entry<String, String>> query,
        @Nullable JsonObject body,
        boolean signed,
        List<String> files) {
    Ask {
        files = List.copyOf(files);
    }

    static Ask get(String path) {
        return new Ask("GET", path, List.of(), null, true, List.of());
    }

    static Ask post(String path, JsonObject body) {
        return new Ask("POST", path, List.of(), body, true, List.of());
    }

    static Ask delete(String path) {
        return new Ask("DELETE", path, List.of(), null, true, List.of());
    }

    Ask with(String name, Object value) {
        List<Map.Entry<String, String>> longer = new ArrayList<>(query);
        longer.add(Map.entry(name, value.toString()));
        return new Ask(method, path, longer, body, signed, files);
    }

    Ask bringing(List<String> more) {
        return new Ask(method, path, query, body, signed, more);
    }

    Ask unsigned() {
        return new Ask(method, path, query, body, false, files);
    }

    boolean isRead() {
        return method.equals("GET");
    }
}
