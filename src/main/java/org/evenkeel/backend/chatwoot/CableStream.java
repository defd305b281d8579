package org.evenkeel.backend.chatwoot;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.BackendException.Kind;
import org.evenkeel.backend.EventStream;
import org.evenkeel.backend.ServerEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to {@code /cable} with one subscription.
 *
 * <pre>
 *   open ──101──▶ greeted? ──welcome──▶ subscribing ──confirm──▶ live ──┐
 *     │               │ silence             │ no confirmation    │     │ frame: re-arm the watch, queue the event
 *     ▼               ▼                     ▼                    ▼ ◀───┘
 *   ended ◀───────────┴─────────────────────┴──── silence, overflow, disconnect, close
 * </pre>
 *
 * The socket's thread parses and offers, nothing else. The watch is one daemon thread that ends with the stream.
 */
final class CableStream extends WebSocketListener implements EventStream {
    private static final Logger LOG = LoggerFactory.getLogger(CableStream.class);
    private static final String PROTOCOL = "actioncable-v1-json";
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final String identifier;
    private final long accountId;
    private final Patience patience;
    private final AttributeWitness witness;
    private final EventQueue queue;
    private final ScheduledThreadPoolExecutor watch;
    private final CompletableFuture<Boolean> confirmed = new CompletableFuture<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable WebSocket socket;
    private volatile @Nullable ScheduledFuture<?> alarm;

    private CableStream(String identifier, long accountId, Patience patience, AttributeWitness witness) {
        this.identifier = identifier;
        this.accountId = accountId;
        this.patience = patience;
        this.witness = witness;
        this.queue = new EventQueue(patience.queue());
        this.watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("cable-watch").factory());
        watch.setRemoveOnCancelPolicy(true);
    }

    /**
     * Connects, subscribes, and waits for the confirmation.
     *
     * @param address of {@code /cable}, http or https
     * @param pubsubToken the user's own; never logged
     */
    static CableStream open(
            OkHttpClient client,
            HttpUrl address,
            String pubsubToken,
            long accountId,
            long userId,
            Patience patience,
            AttributeWitness witness)
            throws BackendException {
        JsonObject room = new JsonObject();
        room.addProperty("channel", "RoomChannel");
        room.addProperty("pubsub_token", pubsubToken);
        room.addProperty("account_id", accountId);
        room.addProperty("user_id", userId);
        // Built once: the server echoes this very text.
        CableStream stream = new CableStream(room.toString(), accountId, patience, witness);
        Request request = new Request.Builder()
                .url(address)
                .header("Sec-WebSocket-Protocol", PROTOCOL + ", actioncable-unsupported")
                .header("User-Agent", ProductName.USER_AGENT)
                .build();
        stream.socket = client.newWebSocket(request, stream);
        stream.awaitConfirmation();
        return stream;
    }

    private void awaitConfirmation() throws BackendException {
        try {
            confirmed.get();
        } catch (InterruptedException stop) {
            close();
            Thread.currentThread().interrupt();
            throw new BackendException(Kind.UNREACHABLE, "Connecting to the server's events was given up.", stop);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof BackendException why) {
                throw why;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public @Nullable ServerEvent next(Duration wait) throws BackendException, InterruptedException {
        return queue.next(wait);
    }

    @Override
    public void close() {
        end(new BackendException(Kind.UNREACHABLE, "The connection to the server's events was closed."));
    }

    @Override
    public void onOpen(WebSocket webSocket, Response response) {
        socket = webSocket;
        if (!PROTOCOL.equals(response.header("Sec-WebSocket-Protocol"))) {
            end(new BackendException(Kind.REFUSED, "The server does not speak the event protocol we know."));
            return;
        }
        heard();
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
        heard();
        try {
            JsonElement frame = Json.parse(text);
            String type = Json.textAt(frame, "type");
            if (type == null) {
                event(frame);
            } else {
                control(webSocket, type, frame);
            }
        } catch (JsonParseException malformed) {
            // Neither the frame nor the parser's words about it: both hold what people wrote.
            LOG.warn("A frame of {} characters from the server was not understood and left out", text.length());
        }
    }

    private void control(WebSocket webSocket, String type, JsonElement frame) {
        switch (type) {
            case "ping" -> {}
            case "welcome" -> subscribe(webSocket);
            case "confirm_subscription" -> {
                if (isOurs(frame)) {
                    live(webSocket);
                }
            }
            case "reject_subscription" -> end(notSubscribed());
            case "disconnect" -> disconnected(frame);
            default -> LOG.debug("A frame of an unknown type was left out");
        }
    }

    private void subscribe(WebSocket webSocket) {
        webSocket.send(command("subscribe").toString());
        var _ = later(patience.confirm(), () -> {
            if (!confirmed.isDone()) {
                end(notSubscribed());
            }
        });
    }

    private static BackendException notSubscribed() {
        return new BackendException(
                Kind.UNREACHABLE,
                "The server did not confirm that it will tell us its events: trying again helps most times.");
    }

    private void live(WebSocket webSocket) {
        if (!confirmed.complete(true)) {
            return;
        }
        JsonObject presence = command("message");
        presence.addProperty("data", "{\"action\":\"update_presence\"}");
        String sign = presence.toString();
        try {
            var _ = watch.scheduleAtFixedRate(
                    () -> webSocket.send(sign), 0, patience.presence().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closedMeanwhile) {
            LOG.debug("Closed as it became live");
        }
    }

    private void disconnected(JsonElement frame) {
        boolean again = !"false".equals(Json.textAt(frame, "reconnect"));
        end(
                again
                        ? broken("The server closed the connection and will be back.", null)
                        : new BackendException(
                                Kind.REFUSED, "The server closed the connection to its events for good."));
    }

    private void event(JsonElement frame) {
        if (!isOurs(frame)) {
            return;
        }
        CableEvent event = Json.read(Json.at(frame, "message"), CableEvent.class);
        if (event == null || !event.concerns(accountId)) {
            return;
        }
        witness.told(event);
        event.toDomain().ifPresent(told -> {
            if (!queue.offer(told)) {
                end(new BackendException(Kind.INTERRUPTED, "Events came faster than they could be read."));
            }
        });
    }

    private boolean isOurs(JsonElement frame) {
        return identifier.equals(Json.textAt(frame, "identifier"));
    }

    private JsonObject command(String word) {
        JsonObject command = new JsonObject();
        command.addProperty("command", word);
        command.addProperty("identifier", identifier);
        return command;
    }

    /** Any frame is a sign of life. */
    private void heard() {
        ScheduledFuture<?> old = alarm;
        if (old != null) {
            old.cancel(false);
        }
        alarm = later(
                patience.silence(),
                () -> end(broken(
                        "The server has been silent for " + patience.silence().toSeconds() + " s.", null)));
    }

    private @Nullable ScheduledFuture<?> later(Duration delay, Runnable what) {
        try {
            return watch.schedule(what, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException endedMeanwhile) {
            return null;
        }
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
        end(broken("The server closed the connection to its events (" + code + ").", null));
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable broken, @Nullable Response response) {
        end(
                response == null || response.code() == 101
                        ? broken("The connection to the server's events broke or did not come about.", broken)
                        : refused(response));
    }

    /** Before the confirmation there was no stream that could have been interrupted. */
    private BackendException broken(String sentence, @Nullable Throwable cause) {
        return new BackendException(confirmed.isDone() ? Kind.INTERRUPTED : Kind.UNREACHABLE, sentence, cause);
    }

    private static BackendException refused(Response response) {
        int status = response.code();
        if (status == 429 || status >= 500) {
            return new Refusal(status, "", null, null).toException(null);
        }
        return new BackendException(
                Kind.REFUSED, "The server does not open the connection for its events (" + status + ").");
    }

    private void end(BackendException why) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        LOG.debug("The event stream ended: {}", why.kind());
        queue.end(why);
        confirmed.completeExceptionally(why);
        WebSocket line = socket;
        if (line != null) {
            line.close(1000, null);
            // A peer that does not answer the farewell must not hold the thread.
            CompletableFuture.delayedExecutor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(line::cancel);
        }
        watch.shutdownNow();
    }

    boolean hasEnded() {
        return ended.get();
    }
}
