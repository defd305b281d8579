package org.evenkeel.localserver.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.evenkeel.localserver.state.UserRow;
import org.jspecify.annotations.Nullable;

/** One request, read leniently. */
public final class Call {
    private final Context context;
    private final @Nullable UserRow caller;
    private @Nullable JsonElement body;

    Call(Context context, @Nullable UserRow caller) {
        this.context = context;
        this.caller = caller;
    }

    /** Who asks. Only for routes that need a sign-in. */
    UserRow user() {
        return Objects.requireNonNull(caller, "This route asks for no sign-in.");
    }

    /** @throws ApiError 401 unless the caller is an administrator */
    void administratorsOnly() {
        if (!user().administrator()) {
            throw ApiError.forbidden();
        }
    }

    /** An id of the path; what is no number names nothing. */
    long id(String name) {
        String text = context.pathParam(name);
        if (!text.matches("\\d{1,18}")) {
            throw ApiError.notFound();
        }
        return Long.parseLong(text);
    }

    String path(String name) {
        return context.pathParam(name);
    }

    @Nullable
    String header(String name) {
        return context.header(name);
    }

    @Nullable
    String query(String name) {
        return context.queryParam(name);
    }

    @Nullable
    Long number(String name) {
        return Input.number(query(name));
    }

    /** Every {@code name[]=…}, and {@code name=…}. */
    List<String> queries(String name) {
        var values = new ArrayList<>(context.queryParams(name + "[]"));
        values.addAll(context.queryParams(name));
        return values;
    }

    int page() {
        Long page = number("page");
        return page == null || page < 1 ? 1 : (int) Math.min(page, 1_000_000);
    }

    /**
     * The body as an object; nothing at all is an empty one.
     *
     * @throws ApiError 400 when it is no JSON
     */
    JsonObject body() {
        return json().getAsJsonObject();
    }

    /** The object under {@code wrapper}, or the body itself when it comes flat. */
    JsonObject body(String wrapper) {
        JsonObject all = body();
        return all.get(wrapper) instanceof JsonObject nested ? nested : all;
    }

    private JsonElement json() {
        JsonElement known = body;
        if (known == null) {
            known = context.isMultipartFormData() || context.isFormUrlencoded() ? form() : parsed(context.body());
            body = known;
        }
        return known;
    }

    private JsonObject form() {
        var form = new JsonObject();
        context.formParamMap().forEach((name, values) -> {
            if (!values.isEmpty()) {
                form.addProperty(name, values.getFirst());
            }
        });
        return form;
    }

    private static JsonElement parsed(String text) {
        if (text.isBlank()) {
            return new JsonObject();
        }
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException e) {
            throw ApiError.badRequest();
        }
    }

    List<UploadedFile> files(String name) {
        return context.isMultipartFormData() ? context.uploadedFiles(name) : List.of();
    }
}
