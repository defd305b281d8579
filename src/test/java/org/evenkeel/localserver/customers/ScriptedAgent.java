package org.evenkeel.localserver.customers;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.localserver.SeededAgent;
import org.jspecify.annotations.Nullable;

/** An agent at the far end of the real wire who answers every customer message at once, by a script. */
final class ScriptedAgent implements AutoCloseable {
    /** What to do about a customer's message. */
    interface Script {
        /** @param ordinal how many messages this customer has written, this one included */
        void heard(ScriptedAgent agent, long conversation, String text, int ordinal)
                throws IOException, InterruptedException;
    }

    /** Something that happened, as {@code message.created} or {@code conversation.typing_on}. */
    record Event(String name, JsonObject data) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService desk = Executors.newSingleThreadExecutor();
    private final CountDownLatch subscribed = new CountDownLatch(1);
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final URI api;
    private final String token;
    private final Script script;
    private final WebSocket socket;

    ScriptedAgent(LocalServer server, SeededAgent agent, Script script) throws IOException, InterruptedException {
        this.api = server.url().resolve("/api/v1/accounts/" + server.accountId() + "/");
        this.token = agent.accessToken();
        this.script = script;
        String pubsub = call("GET", "/api/v1/profile", null)
                .getAsJsonObject()
                .get("pubsub_token")
                .getAsString();
        JsonObject channel = new JsonObject();
        channel.addProperty("channel", "RoomChannel");
        channel.addProperty("pubsub_token", pubsub);
        channel.addProperty("account_id", server.accountId());
        channel.addProperty("user_id", agent.id());
        JsonObject subscribe = new JsonObject();
        subscribe.addProperty("command", "subscribe");
        subscribe.addProperty("identifier", channel.toString());
        this.socket = http.newWebSocketBuilder()
                .subprotocols("actioncable-v1-json", "actioncable-unsupported")
                .buildAsync(URI.create(server.url().toString().replaceFirst("^http", "ws") + "/cable"), new Ears())
                .join();
        socket.sendText(subscribe.toString(), true).join();
        if (!subscribed.await(10, TimeUnit.SECONDS)) {
            throw new IOException("The agent was not let in.");
        }
    }

    List<Event> events() {
        return events;
    }

    void reply(long conversation, String text) throws IOException, InterruptedException {
        JsonObject body = new JsonObject();
        body.addProperty("content", text);
        call("POST", "conversations/" + conversation + "/messages", body);
    }

    void resolve(long conversation) throws IOException, InterruptedException {
        JsonObject body = new JsonObject();
        body.addProperty("status", "resolved");
        call("POST", "conversations/" + conversation + "/toggle_status", body);
    }

    /** All conversations of the account, newest pages first, as listed. */
    List<JsonObject> conversations() throws IOException, InterruptedException {
        List<JsonObject> all = new ArrayList<>();
        for (int page = 1; ; page++) {
            JsonArray payload = call("GET", "conversations?status=all&assignee_type=all&page=" + page, null)
                    .getAsJsonObject()
                    .getAsJsonObject("data")
                    .getAsJsonArray("payload");
            if (payload.isEmpty()) {
                return all;
            }
            payload.forEach(each -> all.add(each.getAsJsonObject()));
        }
    }

    /** What the customer of a conversation wrote, in order. */
    List<String> customerTurns(long conversation) throws IOException, InterruptedException {
        List<String> turns = new ArrayList<>();
        long last = 0;
        while (true) {
            long before = last;
            for (JsonElement each : call("GET", "conversations/" + conversation + "/messages?after=" + last, null)
                    .getAsJsonObject()
                    .getAsJsonArray("payload")) {
                JsonObject message = each.getAsJsonObject();
                long id = message.get("id").getAsLong();
                if (id > last && message.get("message_type").getAsInt() == 0) {
                    turns.add(message.get("content").getAsString());
                }
                last = Math.max(last, id);
            }
            if (last == before) {
                return turns;
            }
        }
    }

    JsonElement call(String method, String path, @Nullable JsonObject body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(api.resolve(path))
                .header("api_access_token", token)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + ": " + response.statusCode());
        }
        return JsonParser.parseString(response.body());
    }

    @Override
    public void close() {
        desk.shutdownNow();
        socket.abort();
        http.shutdownNow();
    }

    private void event(Event event) {
        events.add(event);
        JsonObject data = event.data();
        if (event.name().equals("message.created") && data.get("message_type").getAsInt() == 0) {
            long conversation = data.get("conversation_id").getAsLong();
            String text = data.get("content").getAsString();
            int ordinal = (int) events.stream()
                    .filter(each -> each.name().equals("message.created")
                            && each.data().get("message_type").getAsInt() == 0
                            && each.data().get("conversation_id").getAsLong() == conversation)
                    .count();
            desk.execute(() -> {
                try {
                    script.heard(this, conversation, text, ordinal);
                } catch (IOException e) {
                    events.add(new Event("failed: " + e.getMessage(), new JsonObject()));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private final class Ears implements WebSocket.Listener {
        private final StringBuilder pieces = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            pieces.append(data);
            if (last) {
                JsonObject frame = JsonParser.parseString(pieces.toString()).getAsJsonObject();
                pieces.setLength(0);
                if (frame.has("type")) {
                    if (frame.get("type").getAsString().equals("confirm_subscription")) {
                        subscribed.countDown();
                    }
                } else {
                    JsonObject message = frame.getAsJsonObject("message");
                    event(new Event(message.get("event").getAsString(), message.getAsJsonObject("data")));
                }
            }
            from.request(1);
            return null;
        }
    }
}
