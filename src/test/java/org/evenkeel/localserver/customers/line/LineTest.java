package org.evenkeel.localserver.customers.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.localserver.customers.person.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A customer behind a bad proxy: it knows no websocket, passes every call on, and loses the answers to posts as long as
 * it is told to.
 */
class LineTest {
    private static final Person GUEST = new Person("Selma Ruud", null, null, Map.of());

    private final AtomicInteger answersToLose = new AtomicInteger();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private LocalServer server;
    private HttpServer proxy;

    @BeforeEach
    void start() throws IOException {
        server = LocalServer.start(folder, 0, InstantSource.system());
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", this::pass);
        proxy.start();
    }

    @AfterEach
    void stop() {
        proxy.stop(0);
        server.close();
        http.close();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            HttpRequest request = HttpRequest.newBuilder(
                            server.url().resolve(exchange.getRequestURI().toString()))
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
                    .build();
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            boolean lose = method.equals("POST") && answersToLose.getAndUpdate(left -> Math.max(left - 1, 0)) > 0;
            byte[] body = lose ? new byte[0] : response.body();
            exchange.sendResponseHeaders(lose ? 502 : response.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Line open() throws IOException, InterruptedException {
        URI door = URI.create("http://127.0.0.1:" + proxy.getAddress().getPort());
        return Line.open(
                http,
                door,
                server.inboxIdentifier(),
                GUEST,
                Map.of("kind", "support"),
                Duration.ofMillis(100),
                InstantSource.system());
    }

    private String agent(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        server.url().resolve("/api/v1/accounts/" + server.accountId() + "/" + path))
                .header("api_access_token", server.agents().getFirst().accessToken())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    @Test
    void saysEverythingOnceThoughAnswersAreLost() throws IOException, InterruptedException {
        try (Line line = open()) {
            for (String text : new String[] {"one", "same", "same", "last"}) {
                answersToLose.set(2);
                line.say(text);
            }

            String all = agent("GET", "conversations/" + line.conversationId() + "/messages?after=0", "");
            assertEquals(1, all.split("\"content\":\"one\"", -1).length - 1, all);
            assertEquals(2, all.split("\"content\":\"same\"", -1).length - 1, all);
            assertEquals(1, all.split("\"content\":\"last\"", -1).length - 1, all);
        }
    }

    @Test
    void beginsOneConversationThoughAnswersAreLost() throws IOException, InterruptedException {
        answersToLose.set(2);
        try (Line line = open()) {
            line.say("hello");

            String meta = agent("GET", "conversations/meta?status=all", "");
            assertTrue(meta.contains("\"all_count\":1"), meta);
        }
    }

    @Test
    void hearsByPollingWhereThereIsNoWebsocket() throws IOException, InterruptedException {
        try (Line line = open()) {
            line.say("hello");
            JsonObject reply = new JsonObject();
            reply.addProperty("content", "Good day.");
            agent("POST", "conversations/" + line.conversationId() + "/messages", reply.toString());

            Heard heard = line.listen(Duration.ofSeconds(10));

            assertEquals(
                    "Good day.",
                    assertInstanceOf(Heard.AgentMessage.class, heard).text());
            assertEquals(null, line.listen(Duration.ofMillis(500)), "heard twice");
        }
    }

    @Test
    void aRefusalIsFinal() {
        URI door = server.url();
        assertThrows(
                RefusedException.class,
                () -> Line.open(
                        http, door, "no-such-inbox", GUEST, Map.of(), Duration.ofMillis(100), InstantSource.system()));
    }
}
