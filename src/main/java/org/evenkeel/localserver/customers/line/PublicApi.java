package org.evenkeel.localserver.customers.line;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenkeel.localserver.customers.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * The public customer API, one call a method, no retries. Every method may throw {@link RefusedException} when the
 * server said no for good (4xx but 429) and a plain {@link IOException} when the outcome is unknown or may change.
 * Safe to use from any thread.
 */
final class PublicApi {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(10);
    private static final int TOO_MANY_REQUESTS = 429;

    /** A contact as the server knows it; the token opens the customer's websocket stream and is never logged. */
    record Contact(String sourceId, String pubsubToken) {
        @Override
        public String toString() {
            return "Contact[" + sourceId + "]";
        }
    }

    private final HttpClient http;
    private final URI base;

    PublicApi(HttpClient http, URI server, String inboxIdentifier) {
        this.http = http;
        this.base = server.resolve("/public/api/v1/inboxes/" + encode(inboxIdentifier) + "/");
    }

    /** Creates the contact, or returns the one that already has this source id. */
    Contact createContact(String sourceId, Person person) throws IOException, InterruptedException {
        JsonObject body = new JsonObject();
        body.addProperty("source_id", sourceId);
        body.addProperty("name", person.name());
        if (person.email() != null) {
            body.addProperty("email", person.email());
        }
        if (person.phone() != null) {
            body.addProperty("phone_number", person.phone());
        }
        body.add("custom_attributes", attributes(person.attributes()));
        JsonObject made = call("POST", "contacts", body).getAsJsonObject();
        return new Contact(
                made.get("source_id").getAsString(), made.get("pubsub_token").getAsString());
    }

    long createConversation(String sourceId, Map<String, String> attributes) throws IOException, InterruptedException {
        JsonObject body = new JsonObject();
        body.add("custom_attributes", attributes(attributes));
        return call("POST", conversations(sourceId), body)
                .getAsJsonObject()
                .get("id")
                .getAsLong();
    }

    /** Display ids of this contact's conversations, as the server orders them. */
    List<Long> conversationIds(String sourceId) throws IOException, InterruptedException {
        List<Long> ids = new ArrayList<>();
        for (JsonElement each : call("GET", conversations(sourceId), null).getAsJsonArray()) {
            ids.add(each.getAsJsonObject().get("id").getAsLong());
        }
        return ids;
    }

    /** Posts one message and returns its id. */
    long post(String sourceId, long conversationId, String text, String echoId)
            throws IOException, InterruptedException {
        JsonObject body = new JsonObject();
        body.addProperty("content", text);
        body.addProperty("echo_id", echoId);
        return call("POST", messages(sourceId, conversationId), body)
                .getAsJsonObject()
                .get("id")
                .getAsLong();
    }

    /** The newest 20 public messages, oldest first. */
    JsonArray newest(String sourceId, long conversationId) throws IOException, InterruptedException {
        return call("GET", messages(sourceId, conversationId), null).getAsJsonArray();
    }

    void typing(String sourceId, long conversationId, boolean on) throws IOException, InterruptedException {
        JsonObject body = new JsonObject();
        body.addProperty("typing_status", on ? "on" : "off");
        call("POST", conversation(sourceId, conversationId) + "/toggle_typing", body);
    }

    void seen(String sourceId, long conversationId) throws IOException, InterruptedException {
        call("POST", conversation(sourceId, conversationId) + "/update_last_seen", new JsonObject());
    }

    /** Answers a survey; {@code rating} 1 to 5, {@code words} may be empty. */
    void answerSurvey(String sourceId, long conversationId, long messageId, int rating, String words)
            throws IOException, InterruptedException {
        JsonObject response = new JsonObject();
        response.addProperty("rating", rating);
        response.addProperty("feedback_message", words);
        JsonObject values = new JsonObject();
        values.add("csat_survey_response", response);
        JsonObject body = new JsonObject();
        body.add("submitted_values", values);
        call("PATCH", messages(sourceId, conversationId) + "/" + messageId, body);
    }

    private JsonElement call(String method, String path, @Nullable JsonObject body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(TIME_LIMIT)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json; charset=utf-8")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        int status = response.statusCode();
        if (status / 100 == 4 && status != TOO_MANY_REQUESTS) {
            throw new RefusedException(status, path);
        }
        if (status / 100 != 2) {
            throw new IOException("The server answered " + status + " to a customer's call of " + path + ".");
        }
        try {
            return JsonParser.parseString(response.body());
        } catch (JsonParseException e) {
            throw new IOException("The server's answer to a customer's call of " + path + " is not JSON.", e);
        }
    }

    private static JsonObject attributes(Map<String, String> attributes) {
        JsonObject json = new JsonObject();
        attributes.forEach(json::addProperty);
        return json;
    }

    private static String conversations(String sourceId) {
        return "contacts/" + encode(sourceId) + "/conversations";
    }

    private static String conversation(String sourceId, long conversationId) {
        return conversations(sourceId) + "/" + conversationId;
    }

    private static String messages(String sourceId, long conversationId) {
        return conversation(sourceId, conversationId) + "/messages";
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
