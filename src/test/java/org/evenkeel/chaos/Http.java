package org.evenkeel.chaos;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The rest of the world: customers, a colleague and the lead, spared by the faults but not by a server that is gone. */
final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TRIES = 1_200;

    private final URI server;

    Http(URI server) {
        this.server = server;
    }

    /** Waits while the server is away. What happened to a request that broke off is not known: it may be made twice. */
    JsonElement call(String method, String path, @Nullable String token, @Nullable JsonObject body)
            throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .header("X-Fault-Spared", "1")
                .timeout(PATIENCE)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()));
        if (token != null) {
            request.header("api-access-token", token);
        }
        for (int i = 0; ; i++) {
            try {
                HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 500 && answer.body().startsWith("<html>")) {
                    throw new IOException("The connection broke under the server before it read the request.");
                }
                if (answer.statusCode() != 200) {
                    throw new AssertionError(
                            method + " " + path + " answered " + answer.statusCode() + " " + answer.body());
                }
                return JsonParser.parseString(answer.body().isBlank() ? "{}" : answer.body());
            } catch (IOException away) {
                if (i == TRIES) {
                    throw new AssertionError("The server did not come back.", away);
                }
                pause(50);
            }
        }
    }

    static void pause(long ms) throws InterruptedException {
        boolean never = new CountDownLatch(1).await(ms, TimeUnit.MILLISECONDS);
        assert !never;
    }
}
