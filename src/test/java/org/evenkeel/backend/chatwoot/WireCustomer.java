package org.evenkeel.backend.chatwoot;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;

/** A customer at the public API, by another HTTP client than the one under test. */
final class WireCustomer {
    private final HttpClient http;
    private final URI inbox;
    private final String source;
    final long contactId;
    long conversationId;

    WireCustomer(HttpClient http, URI server, String inboxIdentifier, String name) throws Exception {
        this.http = http;
        this.inbox = server.resolve("/public/api/v1/inboxes/" + inboxIdentifier + "/");
        JsonObject person = new JsonObject();
        person.addProperty("name", name);
        JsonElement contact = call("POST", "contacts", person);
        this.source = Objects.requireNonNull(Json.textAt(contact, "source_id"));
        this.contactId = Objects.requireNonNull(Json.numberAt(contact, "id"));
    }

    WireCustomer begins() throws Exception {
        JsonElement conversation = call("POST", "contacts/" + source + "/conversations", new JsonObject());
        conversationId = Objects.requireNonNull(Json.numberAt(conversation, "id"));
        return this;
    }

    long says(String text) throws Exception {
        JsonObject message = new JsonObject();
        message.addProperty("content", text);
        return Objects.requireNonNull(Json.numberAt(call("POST", here() + "/messages", message), "id"));
    }

    void types(boolean on) throws Exception {
        JsonObject typing = new JsonObject();
        typing.addProperty("typing_status", on ? "on" : "off");
        call("POST", here() + "/toggle_typing", typing);
    }

    void reads() throws Exception {
        call("POST", here() + "/update_last_seen", new JsonObject());
    }

    void rates(long messageId, int rating) throws Exception {
        JsonObject score = new JsonObject();
        score.addProperty("rating", rating);
        JsonObject answer = new JsonObject();
        answer.add("csat_survey_response", score);
        JsonObject values = new JsonObject();
        values.add("submitted_values", answer);
        call("PATCH", here() + "/messages/" + messageId, values);
    }

    private String here() {
        return "contacts/" + source + "/conversations/" + conversationId;
    }

    private JsonElement call(String method, String path, JsonObject body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(inbox.resolve(path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(method + " " + path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return Json.parse(answer.body());
    }
}
