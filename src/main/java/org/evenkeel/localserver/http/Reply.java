package org.evenkeel.localserver.http;

import com.google.gson.JsonElement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.localserver.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What a request is answered with.
 *
 * @param file sent instead of the body when not null
 */
public record Reply(
        int status,
        String contentType,
        byte[] body,
        @Nullable Path file,
        Map<String, String> headers) {
    private static final String JSON = "application/json; charset=utf-8";

    /** @param value as {@link Fields#put} takes it */
    public static Reply json(int status, @Nullable Object value) {
        JsonElement json = Fields.element(value);
        return new Reply(status, JSON, json.toString().getBytes(StandardCharsets.UTF_8), null, Map.of());
    }

    public static Reply json(@Nullable Object value) {
        return json(200, value);
    }

    /** {@code {"payload": …}}. */
    public static Reply payload(@Nullable Object value) {
        return json(Fields.just("payload", value));
    }

    /** 200 with nothing in it. */
    public static Reply empty() {
        return new Reply(200, JSON, new byte[0], null, Map.of());
    }

    static Reply text(int status, String text) {
        return new Reply(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), null, Map.of());
    }

    public static Reply page(String contentType, byte[] body) {
        return new Reply(200, contentType, body, null, Map.of());
    }

    static Reply file(String contentType, Path file, Map<String, String> headers) {
        return new Reply(200, contentType, new byte[0], file, headers);
    }

    static Reply redirect(String location) {
        return new Reply(302, "text/plain; charset=utf-8", new byte[0], null, Map.of("Location", location));
    }

    static Reply error(int status, String error) {
        return json(status, Fields.just("error", error));
    }

    static Reply errors(int status, String error) {
        return json(status, Fields.just("errors", List.of(error)));
    }

    /** The framework's own form, which unknown routes, the public API and bugs answer with. */
    static Reply plain(int status, String words) {
        return json(status, Fields.of().put("status", status).put("error", words));
    }

    Reply with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, contentType, body, file, more);
    }
}
