package org.evenkeel.backend.chatwoot;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** Fields and files as one form. Written once, like every write of ours. */
final class FormBody extends RequestBody {
    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final MultipartBody form;

    private FormBody(MultipartBody form) {
        this.form = form;
    }

    /** Objects among the fields are written as JSON text, as the server wants them in a form. */
    static FormBody of(JsonObject fields, List<String> files) {
        MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        for (Map.Entry<String, JsonElement> field : fields.entrySet()) {
            JsonElement value = field.getValue();
            form.addFormDataPart(field.getKey(), value.isJsonPrimitive() ? value.getAsString() : value.toString());
        }
        for (Path file : files.stream().map(Path::of).toList()) {
            String name = String.valueOf(file.getFileName());
            String guess = URLConnection.guessContentTypeFromName(name);
            form.addFormDataPart(
                    "attachments[]",
                    name,
                    RequestBody.create(file.toFile(), guess == null ? BYTES : MediaType.get(guess)));
        }
        return new FormBody(form.build());
    }

    @Override
    public MediaType contentType() {
        return form.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return form.contentLength();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        form.writeTo(sink);
    }
}
