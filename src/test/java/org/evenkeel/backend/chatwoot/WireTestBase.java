package org.evenkeel.backend.chatwoot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.evenkeel.backend.BackendException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

/** A server that says what it is told, and the adapter in front of it. */
abstract class WireTestBase {
    static final String TOKEN = "tokenOfNora0000000000000";

    /** Generous where a test expects an answer, so that a slow machine does not fail it. */
    static final Patience UNHURRIED = new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofMillis(50),
            2_000);

    final MockWebServer server = new MockWebServer();
    ChatwootBackend backend;

    @BeforeEach
    void start() throws Exception {
        server.start();
        backend = backend(UNHURRIED);
    }

    @AfterEach
    void stop() {
        backend.close();
        server.close();
    }

    ChatwootBackend backend(Patience patience) {
        return new ChatwootBackend(server.url("/").uri(), 3, () -> TOKEN, InstantSource.system(), patience);
    }

    void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    RecordedRequest asked() throws InterruptedException {
        RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("nothing was asked");
        }
        return request;
    }

    static String bodyOf(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().utf8();
    }

    static BackendException fails(BackendException.Kind kind, Executable call) {
        BackendException failure = assertThrows(BackendException.class, call);
        assertEquals(kind, failure.kind(), failure::sentence);
        return failure;
    }
}
