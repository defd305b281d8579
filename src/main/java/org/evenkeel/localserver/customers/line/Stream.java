package org.evenkeel.localserver.customers.line;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One contact's websocket stream. It connects when told to ({@link #keepUp}), subscribes, hands every event to the
 * listener on the socket's own thread, and says whether it can be relied on right now. It never blocks.
 */
final class Stream implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Stream.class);
    private static final Duration SILENCE_LIMIT = Duration.ofSeconds(15);
    /** For a server that never answers the close frame. */
    private static final Executor GOODBYE = CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(3);

    private final HttpClient http;
    private final URI cable;
    private final String identifier;
    private final InstantSource clock;
    private final Consumer<JsonObject> listener;

    private @Nullable WebSocket socket; // guarded by this
    private @Nullable Instant lastTry; // guarded by this
    private boolean connecting; // guarded by this
    private boolean closed; // guarded by this
    private volatile boolean subscribed;
    private volatile Instant lastFrame = Instant.EPOCH;

    /** @param listener gets each event ({@code {"event":…,"data":{…}}}), one at a time, on the socket's thread */
    Stream(HttpClient http, URI server, String pubsubToken, InstantSource clock, Consumer<JsonObject> listener) {
        this.http = http;
        this.cable = URI.create(server.resolve("/cable").toString().replaceFirst("^http", "ws"));
        JsonObject channel = new JsonObject();
        channel.addProperty("channel", "RoomChannel");
        channel.addProperty("pubsub_token", pubsubToken);
        this.identifier = channel.toString();
        this.clock = clock;
        this.listener = listener;
    }

    /** Whether events arrive by this stream now. */
    boolean live() {
        return subscribed && lastFrame.plus(SILENCE_LIMIT).isAfter(clock.instant());
    }

    /** Connects if need be and due; drops a socket that has gone quiet. Returns at once. */
    synchronized void keepUp() {
        Instant now = clock.instant();
        if (socket != null && lastFrame.plus(SILENCE_LIMIT).isBefore(now)) {
            socket.abort();
            gone();
        }
        boolean due = lastTry == null || !lastTry.plus(RETRY_AFTER).isAfter(now);
        if (closed || connecting || socket != null || !due) {
            return;
        }
        lastTry = now;
        connecting = true;
        http.newWebSocketBuilder()
                .subprotocols("actioncable-v1-json", "actioncable-unsupported")
                .connectTimeout(Duration.ofSeconds(5))
                .buildAsync(cable, new Frames())
                .whenComplete((opened, failure) -> opened(opened, failure));
    }

    private synchronized void opened(@Nullable WebSocket opened, @Nullable Throwable failure) {
        connecting = false;
        if (opened == null) {
            log.debug("A customer's websocket did not open: {}", failure == null ? "no reason" : failure.toString());
        } else if (closed) {
            opened.abort();
        } else {
            lastFrame = clock.instant();
            socket = opened;
        }
    }

    private synchronized void gone() {
        subscribed = false;
        socket = null;
    }

    @Override
    public synchronized void close() {
        closed = true;
        WebSocket open = socket;
        gone();
        if (open != null) {
            open.sendClose(WebSocket.NORMAL_CLOSURE, "").whenComplete((done, failure) -> GOODBYE.execute(open::abort));
        }
    }

    private void frame(WebSocket from, String text) {
        lastFrame = clock.instant();
        try {
            JsonObject frame = JsonParser.parseString(text).getAsJsonObject();
            String type = frame.has("type") ? frame.get("type").getAsString() : "";
            switch (type) {
                case "welcome" -> from.sendText(subscription(), true);
                case "confirm_subscription" -> subscribed = true;
                case "" -> listener.accept(frame.getAsJsonObject("message"));
                default -> log.trace("A customer's websocket said {}", type);
            }
        } catch (JsonParseException | IllegalStateException | NullPointerException | ClassCastException e) {
            log.debug("A customer's websocket brought a frame that cannot be read: {}", e.toString());
        }
    }

    private String subscription() {
        JsonObject command = new JsonObject();
        command.addProperty("command", "subscribe");
        command.addProperty("identifier", identifier);
        return command.toString();
    }

    private final class Frames implements WebSocket.Listener {
        private final StringBuilder pieces = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            pieces.append(data);
            if (last) {
                String whole = pieces.toString();
                pieces.setLength(0);
                frame(from, whole);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            gone();
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            log.debug("A customer's websocket broke: {}", error.toString());
            gone();
        }
    }
}
