package org.evenkeel.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.platform.SmallPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Told of a newer version by a real server on loopback; and of nothing by everything else. */
@SuppressWarnings("NullAway.Init") // @BeforeAll and @BeforeEach run before every test
class UpdatesTest {
    @TempDir
    static Path directory;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private static DeskOnDisk desk;
    private HttpServer server;
    private String base;
    private int status = 200;
    private String answer = "";
    private Updates updates;

    @BeforeAll
    static void sitDown() {
        desk = new DeskOnDisk(directory);
    }

    @AfterAll
    static void leave() {
        desk.close();
    }

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("User-Agent"));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            if (status == 302) {
                exchange.getResponseHeaders().set("Location", base + "elsewhere");
            }
            exchange.sendResponseHeaders(status, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        updates = new Updates(desk.settings, "1.2.0", new SmallPage()::read);
        desk.settings.looksForUpdates(false);
        desk.settings.updatesAddress(base + "evenkeel.json");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void nobodyIsAskedUnlessThePersonWishesIt() throws IOException {
        answer = "{\"version\":\"2.0\"}";
        assertEquals(Optional.empty(), updates.lookIfWanted());
        assertEquals(List.of(), asked);
        desk.settings.looksForUpdates(true);
        assertEquals("2.0.0", updates.lookIfWanted().orElseThrow().version());
        desk.settings.updatesAddress("");
        assertEquals(Optional.empty(), updates.lookIfWanted());
        assertEquals(List.of("GET /evenkeel.json Evenkeel"), asked);
        assertThrows(IOException.class, updates::look);
    }

    @Test
    void aNewerVersionIsToldWithItsPage() throws IOException {
        answer = "{\"version\":\"1.10.0\",\"page\":\"https://evenkeel.example.test/1.10\",\"more\":[1,{\"a\":null}]}";
        assertEquals(
                new Updates.News("1.10.0", Optional.of(URI.create("https://evenkeel.example.test/1.10"))),
                updates.look().orElseThrow());
        answer = "{\"tag_name\":\"v1.3.0-rc.1\",\"html_url\":\"javascript:alert(1)\"}";
        assertEquals(
                new Updates.News("1.3.0-rc.1", Optional.empty()), updates.look().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "v1.2", "1.1.99", "1.2.0-beta", "0.9", "1.2.0+build7"})
    void whatIsNotNewerIsNoNews(String version) throws IOException {
        answer = "{\"version\":\"%s\"}".formatted(version);
        assertEquals(Optional.empty(), updates.look());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"version\":null}",
                "{\"version\":{\"a\":1}}",
                "{\"version\":\"rm -rf /\"}",
                "{\"version\":\"99999999999.0\"}",
                "{\"version\":\"2.0",
            })
    void whatIsNotAboutVersionsSaysSo(String strange) {
        answer = strange;
        assertEquals("What stands there is not about versions.", refusal());
    }

    @Test
    void redirectsErrorsAndMountainsAreRefused() {
        answer = "{\"version\":\"9.0\"}";
        status = 302;
        assertEquals("The address answered with 302.", refusal());
        status = 500;
        assertEquals("The address answered with 500.", refusal());
        status = 200;
        answer = "{\"version\":\"9.0\",\"notes\":\"" + "x".repeat(200_000) + "\"}";
        assertEquals("The address answered with more than was asked for.", refusal());
        assertTrue(asked.stream().noneMatch(line -> line.contains("elsewhere")));
        server.stop(0);
        assertEquals("The address could not be reached.", refusal());
    }

    private String refusal() {
        return String.valueOf(assertThrows(IOException.class, updates::look).getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://updates.example.test/",
                "ftp://updates.example.test/",
                "file:///etc/passwd",
                "updates.example.test",
                "https://",
                "https://me:secret@updates.example.test/",
                "https://updates.example.test/a b",
                "http://127.0.0.1.example.test/",
                "http://localhost.example.test/",
                "javascript:alert(1)"
            })
    void onlyHttpsOrThisComputerIsAsked(String typed) {
        assertThrows(IllegalArgumentException.class, () -> desk.settings.updatesAddress(typed));
        assertEquals(base + "evenkeel.json", desk.settings.updatesAddress());
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0.1, -1",
        "1.0.0.1, 1.0.0, 1",
        "1.9.0, 1.10.0, -1",
        "2.0-rc, 2.0, -1",
        "2.0-beta, 2.0-rc, -1",
        "v3, 3.0.0, 0"
    })
    void versionsHaveAnOrder(String one, String other, int order) {
        VersionNumber left = VersionNumber.parse(one).orElseThrow();
        VersionNumber right = VersionNumber.parse(other).orElseThrow();
        assertEquals(order, Integer.signum(left.compareTo(right)));
        assertEquals(-order, Integer.signum(right.compareTo(left)));
    }
}
