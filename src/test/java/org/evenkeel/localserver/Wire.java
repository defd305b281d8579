package org.evenkeel.localserver;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A client of the test's own, so that nothing of the product stands between the test and the wire. */
final class Wire {
    static final HttpClient HTTP = HttpClient.newHttpClient();

    record Answer(int status, String text, HttpResponse<String> raw) {
        JsonElement json() {
            return text.isEmpty() ? JsonNull.INSTANCE : JsonParser.parseString(text);
        }

        JsonObject object() {
            return json().getAsJsonObject();
        }

        JsonArray array() {
            return json().getAsJsonArray();
        }
    }

    private final LocalServer server;
    private final @Nullable String token;
    private final String prefix;

    private Wire(LocalServer server, @Nullable String token, String prefix) {
        this.server = server;
        this.token = token;
        this.prefix = prefix;
    }

    /** Speaks as the n-th seeded person, under the account's path. */
    static Wire agent(LocalServer server, int n) {
        return new Wire(server, server.agents().get(n).accessToken(), "/api/v1/accounts/1");
    }

    /** Speaks as a customer, under the inbox's path. */
    static Wire customer(LocalServer server) {
        return new Wire(server, null, "/public/api/v1/inboxes/" + server.inboxIdentifier());
    }

    static Wire bare(LocalServer server, @Nullable String token) {
        return new Wire(server, token, "");
    }

    Answer get(String path) {
        return call("GET", path, null);
    }

    Answer post(String path, String json) {
        return call("POST", path, json);
    }

    Answer call(String method, String path, @Nullable String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + prefix + path))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
        if (token != null) {
            request.header("api-access-token", token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A customer with one conversation. */
    record Chat(String source, String pubsubToken, long contactId, long id, String uuid) {
        String path() {
            return "/contacts/" + source + "/conversations/" + id;
        }

        String agentPath() {
            return "/conversations/" + id;
        }
    }

    static Chat chat(LocalServer server, String name) {
        Wire customer = customer(server);
        JsonObject contact = customer.post(
                        "/contacts",
                        "{\"name\":\"" + name + "\",\"email\":\""
                                + name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.test\"}")
                .object();
        String source = contact.get("source_id").getAsString();
        JsonObject conversation =
                customer.post("/contacts/" + source + "/conversations", "{}").object();
        return new Chat(
                source,
                contact.get("pubsub_token").getAsString(),
                contact.get("id").getAsLong(),
                conversation.get("id").getAsLong(),
                conversation.get("uuid").getAsString());
    }

    static JsonObject say(LocalServer server, Chat chat, String text) {
        return customer(server)
                .post(chat.path() + "/messages", quoted("content", text))
                .object();
    }

    static String quoted(String name, String value) {
        var json = new JsonObject();
        json.addProperty(name, value);
        return json.toString();
    }
}
