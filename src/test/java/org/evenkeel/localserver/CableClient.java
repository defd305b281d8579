package org.evenkeel.localserver;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A websocket that keeps every frame it gets. */
final class CableClient implements AutoCloseable {
    private final List<JsonObject> frames = new CopyOnWriteArrayList<>();
    private final WebSocket socket;
    private volatile String identifier = "";

    private CableClient(LocalServer server, String... headers) {
        WebSocket.Builder builder =
                Wire.HTTP.newWebSocketBuilder().subprotocols("actioncable-v1-json", "actioncable-unsupported");
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket = builder.buildAsync(
                        URI.create(server.url().toString().replace("http://", "ws://") + "/cable"), new Listener())
                .join();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder partial = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                frames.add(JsonParser.parseString(partial.toString()).getAsJsonObject());
                partial.setLength(0);
            }
            webSocket.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    static CableClient open(LocalServer server, String... headers) {
        return new CableClient(server, headers);
    }

    /** Subscribed as the n-th seeded person. */
    static CableClient agent(LocalServer server, int n) {
        SeededAgent agent = server.agents().get(n);
        String token = Wire.bare(server, agent.accessToken())
                .get("/api/v1/profile")
                .object()
                .get("pubsub_token")
                .getAsString();
        CableClient client = open(server);
        client.subscribe("{\"channel\":\"RoomChannel\",\"pubsub_token\":\"" + token + "\",\"account_id\":1,\"user_id\":"
                + agent.id() + "}");
        client.await(frame -> type(frame).equals("confirm_subscription"));
        return client;
    }

    static CableClient customer(LocalServer server, Wire.Chat chat) {
        CableClient client = open(server);
        client.subscribe("{\"channel\":\"RoomChannel\",\"pubsub_token\":\"" + chat.pubsubToken() + "\"}");
        client.await(frame -> type(frame).equals("confirm_subscription"));
        return client;
    }

    void subscribe(String text) {
        identifier = text;
        send("subscribe", null);
    }

    void present() {
        send("message", "{\"action\":\"update_presence\"}");
    }

    private void send(String command, @Nullable String data) {
        var frame = new JsonObject();
        frame.addProperty("command", command);
        frame.addProperty("identifier", identifier);
        if (data != null) {
            frame.addProperty("data", data);
        }
        socket.sendText(frame.toString(), true).join();
    }

    String protocol() {
        return socket.getSubprotocol();
    }

    List<JsonObject> frames() {
        return frames;
    }

    static String type(JsonObject frame) {
        return frame.has("type") ? frame.get("type").getAsString() : "";
    }

    static String event(JsonObject frame) {
        return frame.has("message") && frame.get("message").isJsonObject()
                ? frame.getAsJsonObject("message").get("event").getAsString()
                : "";
    }

    JsonObject await(Predicate<JsonObject> wanted) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> frames.stream().anyMatch(wanted));
        return frames.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** The data of the first event of that name. */
    JsonObject event(String name) {
        return event(name, data -> true);
    }

    JsonObject event(String name, Predicate<JsonObject> wanted) {
        return data(await(frame -> event(frame).equals(name) && wanted.test(data(frame))));
    }

    static JsonObject data(JsonObject frame) {
        return frame.getAsJsonObject("message").getAsJsonObject("data");
    }

    List<String> events() {
        return frames.stream()
                .map(CableClient::event)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    boolean closed() {
        return socket.isInputClosed();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
