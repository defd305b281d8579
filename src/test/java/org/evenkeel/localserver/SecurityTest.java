package org.evenkeel.localserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.evenkeel.localserver.Wire.Answer;
import org.evenkeel.localserver.Wire.Chat;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A web page that the agent happens to visit can neither read from the server nor write to it. */
class SecurityTest extends ServerCase {
    /** Speaks HTTP by hand: the JDK's client will not send a false Host. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.url().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String get(String host, String... headers) throws IOException {
        return raw(
                "GET /api HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + String.join("", headers) + "\r\n");
    }

    @Test
    void answersOnlyUnderItsOwnNames() throws IOException {
        int port = server.url().getPort();
        assertTrue(get("127.0.0.1:" + port).startsWith("HTTP/1.1 200"));
        assertTrue(get("localhost:" + port).startsWith("HTTP/1.1 200"));
        assertTrue(get("[::1]:" + port).startsWith("HTTP/1.1 200"));
        assertTrue(get("shop.example:" + port).startsWith("HTTP/1.1 403"), "a name rebound to 127.0.0.1");
        assertTrue(get("127.0.0.1:1").startsWith("HTTP/1.1 403"));
        assertTrue(get("localhost").startsWith("HTTP/1.1 403"));
    }

    @Test
    void grantsNoOtherOriginAnything() throws IOException {
        int port = server.url().getPort();
        String own = get("127.0.0.1:" + port, "Origin: http://127.0.0.1:" + port + "\r\n");
        assertTrue(own.startsWith("HTTP/1.1 200"));
        assertFalse(own.toLowerCase(Locale.ROOT).contains("access-control"));
        for (String origin : new String[] {"https://evil.example", "null", "http://localhost:1", "http://127.0.0.1"}) {
            assertTrue(get("127.0.0.1:" + port, "Origin: " + origin + "\r\n").startsWith("HTTP/1.1 403"), origin);
        }
        assertTrue(get("127.0.0.1:" + port, "Sec-Fetch-Site: cross-site\r\n").startsWith("HTTP/1.1 403"));
        assertTrue(get("127.0.0.1:" + port, "Sec-Fetch-Site: same-site\r\n").startsWith("HTTP/1.1 403"));
        assertTrue(get("127.0.0.1:" + port, "Sec-Fetch-Site: same-origin\r\n").startsWith("HTTP/1.1 200"));
    }

    @Test
    void aForeignPagePostsNothing() {
        Chat chat = Wire.chat(server, "Nils Berg");
        Answer answer = customer.call(
                "POST", chat.path() + "/messages", "{\"content\":\"hi\"}", "Origin", "https://evil.example");
        assertEquals(403, answer.status());
        assertEquals(0, customer.get(chat.path() + "/messages").array().size());
        Answer preflight = customer.call("OPTIONS", "/contacts", null, "Origin", "https://evil.example");
        assertEquals(403, preflight.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1"})
    void aForeignPageOpensNoSocket(String origin) {
        assertThrows(CompletionException.class, () -> CableClient.open(server, "Origin", origin));
    }

    @Test
    void ourOwnPageOpensASocket() {
        try (CableClient own = CableClient.open(server, "Origin", server.url().toString())) {
            own.await(frame -> CableClient.type(frame).equals("welcome"));
        }
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        InetAddress outside = Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(outside != null, "this machine has loopback only");
        assertThrows(
                ConnectException.class, () -> new Socket(outside, server.url().getPort()).close());
    }

    @Test
    void keepsItsFilesToTheOwner() throws IOException {
        Path data = directory.resolve("data");
        Assumptions.assumeTrue(
                data.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data)));
        for (String name : new String[] {"server.db", "server.db-wal"}) {
            Path file = data.resolve(name);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), name);
        }
    }

    @Test
    void makesTokensPerDirectory() throws IOException {
        try (LocalServer other = LocalServer.start(directory.resolve("other"), 0, InstantSource.system())) {
            assertNotEquals(server.inboxIdentifier(), other.inboxIdentifier());
            assertNotEquals(
                    server.agents().getFirst().accessToken(),
                    other.agents().getFirst().accessToken());
            assertEquals(24, server.agents().getFirst().accessToken().length());
            assertEquals(
                    401,
                    Wire.bare(other, server.agents().getFirst().accessToken())
                            .get("/api/v1/profile")
                            .status());
        }
    }

    @Test
    void tellsNobodyItsSecretsByItself() {
        assertFalse(
                server.agents().toString().contains(server.agents().getFirst().accessToken()));
        assertEquals(
                404,
                Wire.bare(server, null)
                        .get("/public/api/v1/inboxes/guess/contacts/x")
                        .status());
        assertEquals(
                401,
                Wire.bare(server, null).get("/api/v1/accounts/1/conversations").status());
    }
}
