package org.evenkeel.backend.chatwoot;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/** The server's end of the event stream: greets, confirms, notes what it hears, says what it is told. */
class FakeCable extends WebSocketListener {
    final List<String> heard = new CopyOnWriteArrayList<>();
    final List<Integer> closings = new CopyOnWriteArrayList<>();
    boolean greets = true;
    boolean confirms = true;
    private volatile @Nullable WebSocket line;
    private volatile String identifier = "";

    MockResponse upgrade() {
        return upgrade("actioncable-v1-json");
    }

    MockResponse upgrade(String protocol) {
        return new MockResponse.Builder()
                .webSocketUpgrade(this)
                .addHeader("Sec-WebSocket-Protocol", protocol)
                .build();
    }

    @Override
    public void onOpen(WebSocket webSocket, Response response) {
        line = webSocket;
        if (greets) {
            say("{\"type\":\"welcome\"}");
        }
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
        heard.add(text);
        if ("subscribe".equals(Json.textAt(Json.parse(text), "command"))) {
            identifier = Objects.requireNonNullElse(Json.textAt(Json.parse(text), "identifier"), "");
            if (confirms) {
                say("{\"identifier\":" + quoted(identifier) + ",\"type\":\"confirm_subscription\"}");
            }
        }
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
        closings.add(code);
        webSocket.close(code, null);
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable broken, @Nullable Response response) {
        closings.add(-1);
    }

    void say(String frame) {
        line().send(frame);
    }

    void tell(String event, String data) {
        say("{\"identifier\":" + quoted(identifier) + ",\"message\":{\"event\":\"" + event + "\",\"data\":" + data
                + "}}");
    }

    void hangUp(int code) {
        line().close(code, "bye");
    }

    private WebSocket line() {
        return Objects.requireNonNull(line);
    }

    private static String quoted(String text) {
        return new com.google.gson.JsonPrimitive(text).toString();
    }
}
