package org.evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenkeel.fixtures.PublicCustomer;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.platform.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
    @TempDir
    Path directory;

    @AfterEach
    void tidy() {
        CommandsTest.closeLog();
    }

    @Test
    void findsAndExportsWhatTheCacheHoldsWithoutTheServer() throws Exception {
        String data = directory.resolve("one").toString();
        try (LocalServer server = LocalServer.start(directory.resolve("server"), 0, SystemClock.wall())) {
            PublicCustomer grace = PublicCustomer.arrive(server.url(), server.inboxIdentifier(), "Grace");
            grace.say("Where is my \"brass\" lamp?");
            Program.Ended synced = CommandsTest.here(
                    "sync",
                    "--once",
                    "--server",
                    server.url().toString(),
                    "--token",
                    server.agents().getLast().accessToken(),
                    "--data-dir",
                    data);
            assertThat(synced.code()).isZero();
        }
        Program.Ended json = Program.run(directory, "search", "lamp", "--json", "--data-dir", data);
        assertThat(json.code()).isZero();
        JsonObject hit = JsonParser.parseString(json.out()).getAsJsonObject();
        assertThat(hit.get("kind").getAsString()).isEqualTo("message");
        assertThat(hit.get("customer").getAsString()).isEqualTo("Grace");
        assertThat(hit.get("snippet").getAsString()).isEqualTo("Where is my \"brass\" lamp?");
        assertThat(hit.get("matches").toString()).isEqualTo("[[20,24]]");

        Program.Ended forgiven = CommandsTest.here("search", "lmap", "--limit", "5", "--data-dir", data);
        assertThat(forgiven.out()).contains("brass");
        assertThat(forgiven.err()).contains("lmap → lamp");
        assertThat(CommandsTest.here("search", "nothing-like-it", "--data-dir", data)
                        .out())
                .isEmpty();

        Path file = directory.resolve("sessions.json");
        Program.Ended exported = CommandsTest.here(
                "export", "--from", "2020-01-01", "--out", file.toString(), "--unmasked", "--data-dir", data);
        assertThat(exported.out()).startsWith("1 session.");
        assertThat(Files.readString(file)).contains("\"customer\":\"Grace\"", "brass");

        archives(data);
    }

    private void archives(String data) throws Exception {
        String file = directory.resolve("mine.evenkeel-sessions").toString();
        String secret =
                Files.writeString(directory.resolve("secret"), "brass lamp\n").toString();
        assertThat(CommandsTest.here(
                                "archive", "create", "--out", file, "--passphrase-file", secret, "--data-dir", data)
                        .out())
                .startsWith("1 session, 0 reviews.");
        Program.Ended locked = CommandsTest.here("archive", "show", file, "--data-dir", data);
        assertThat(locked.code()).isEqualTo(ExitCode.FAILED);
        assertThat(locked.err()).contains("it needs its passphrase.");
        assertThat(CommandsTest.here("archive", "import", file, "--passphrase-file", secret, "--data-dir", data)
                        .out())
                .contains("encrypted, masked", "0 new", "1 known", "Everything was here already.");
    }
}
