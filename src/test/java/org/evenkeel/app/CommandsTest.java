package org.evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.evenkeel.fixtures.PublicCustomer;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.platform.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The commands as a shell sees them: what they print, and how they end. */
class CommandsTest {
    private static final Duration QUICKLY = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    /** Commands called inside this process leave their log file open. */
    @AfterEach
    void tidy() {
        closeLog();
    }

    static void closeLog() {
        Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
        for (Appender<ILoggingEvent> file = root.getAppender("file"); file != null; file = root.getAppender("file")) {
            file.stop();
            root.detachAppender(file);
        }
    }

    private record Served(URI url, String inbox, JsonObject line, List<String> tokens) {
        static Served of(String line) {
            JsonObject json = JsonParser.parseString(line).getAsJsonObject();
            List<String> tokens = new ArrayList<>();
            for (JsonElement agent : json.getAsJsonArray("agents")) {
                tokens.add(agent.getAsJsonObject().get("access_token").getAsString());
            }
            return new Served(
                    URI.create(json.get("url").getAsString()),
                    json.get("inbox_identifier").getAsString(),
                    json,
                    tokens);
        }
    }

    private Program.Ended run(String... arguments) throws IOException, InterruptedException {
        return Program.run(directory, arguments);
    }

    private String data(String name) {
        return directory.resolve(name).toString();
    }

    /** The same program inside this process: where a process of its own would only take longer. */
    static Program.Ended here(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = EvenkeelCommand.commandLine(arguments)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return new Program.Ended(line.execute(arguments), out.toString(), err.toString());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void serveSaysWhereItIsAndKeepsWhatItHas() throws Exception {
        Served first;
        long conversation;
        try (Program server = Program.start(directory, "serve", "--data-dir", data("server"))) {
            first = Served.of(server.firstLine());
            assertThat(first.line().keySet()).isEqualTo(Set.of("url", "account_id", "agents", "inbox_identifier"));
            assertThat(first.url().getHost()).isEqualTo("127.0.0.1");
            assertThat(first.line().getAsJsonArray("agents"))
                    .hasSize(3)
                    .allSatisfy(agent -> assertThat(agent.getAsJsonObject().keySet())
                            .isEqualTo(Set.of("id", "name", "email", "access_token")));
            PublicCustomer grace = PublicCustomer.arrive(first.url(), first.inbox(), "Grace");
            grace.say("Is anybody there?");
            conversation = grace.conversation();

            assertThat(server.terminate()).isLessThan(QUICKLY);
            assertThat(server.code()).isZero();
            assertThat(server.out().lines()).hasSize(1);
            assertThat(server.err()).isEmpty();
            assertThat(directory.resolve("server/server/server.db-wal")).doesNotExist();
        }
        try (Program server = Program.start(directory, "serve", "--data-dir", data("server"))) {
            Served again = Served.of(server.firstLine());
            assertThat(again.tokens()).isEqualTo(first.tokens());
            assertThat(again.inbox()).isEqualTo(first.inbox());

            Program.Ended synced = run(
                    "sync",
                    "--once",
                    "--server",
                    again.url().toString(),
                    "--token",
                    again.tokens().getFirst(),
                    "--data-dir",
                    data("client"));
            assertThat(synced.code()).isZero();
            assertThat(count(synced, "conversations")).isEqualTo(1);
            assertThat(conversation).isEqualTo(1);
        }
    }

    private static int count(Program.Ended ended, String what) {
        assertThat(ended.out().lines()).hasSize(1);
        return JsonParser.parseString(ended.out()).getAsJsonObject().get(what).getAsInt();
    }

    @Test
    void sendPutsIntoTheOutboxAndSyncDeliversItOnce() throws Exception {
        try (LocalServer server = LocalServer.start(directory.resolve("server"), 0, SystemClock.wall())) {
            PublicCustomer grace = PublicCustomer.arrive(server.url(), server.inboxIdentifier(), "Grace");
            grace.say("Where is my lamp?");
            grace.say("It was due on Monday.");
            String number = Long.toString(grace.conversation());
            String token = server.agents().getFirst().accessToken();

            Program.Ended synced = here(
                    "sync", "--once", "--server", server.url().toString(), "--token", token, "--data-dir", data("one"));
            assertThat(synced.err()).isEmpty();
            assertThat(synced.code()).isZero();
            assertThat(count(synced, "conversations")).isEqualTo(1);
            assertThat(count(synced, "messages")).isGreaterThanOrEqualTo(2);
            assertThat(count(synced, "sent")).isZero();

            // From here on the server and the token are remembered.
            Program.Ended sent =
                    run("send", "--conversation", number, "--text", "It left us today.", "--data-dir", data("one"));
            assertThat(sent.code()).isZero();
            assertThat(sent.out()).contains("\"state\":\"sent\"");
            Program.Ended queued = here(
                    "send",
                    "--conversation",
                    number,
                    "--text",
                    "Refund promised.",
                    "--private",
                    "--queue-only",
                    "--data-dir",
                    data("one"));
            assertThat(queued.code()).isZero();
            assertThat(queued.out()).contains("\"state\":\"queued\"").contains("\"message_id\":null");
            assertThat(said(server, grace))
                    .containsExactly("Where is my lamp?", "It was due on Monday.", "It left us today.");

            Program.Ended delivered = run("sync", "--once", "--data-dir", data("one"));
            assertThat(delivered.code()).isZero();
            assertThat(count(delivered, "sent")).isEqualTo(1);
            assertThat(count(delivered, "pending")).isZero();
            Program.Ended nothingNew = here("sync", "--once", "--data-dir", data("one"));
            assertThat(count(nothingNew, "sent")).isZero();
            assertThat(said(server, grace))
                    .containsExactly(
                            "Where is my lamp?",
                            "It was due on Monday.",
                            "It left us today.",
                            "(note) Refund promised.");

            Program.Ended unknown =
                    here("send", "--conversation", "4711", "--text", "Hello", "--data-dir", data("one"));
            assertThat(unknown.code()).isEqualTo(ExitCode.REFUSED);
            assertOneSentence(unknown.err());
        }
    }

    /** What the server holds, read by a client of its own. */
    private List<String> said(LocalServer server, PublicCustomer customer) throws IOException {
        Path cache = Files.createTempDirectory(directory, "reader").resolve("cache.db");
        try (Workstation reader = Stations.online(Stations.of(server, 1, cache))) {
            await().until(() ->
                    !Stations.transcript(reader, customer.conversation()).isEmpty());
            return Stations.transcript(reader, customer.conversation()).stream()
                    .map(message -> (message.isNote() ? "(note) " : "") + message.text())
                    .toList();
        }
    }

    @Test
    void whatTheServerSaysBecomesTheExitCode() throws Exception {
        int nobodyListens;
        try (ServerSocket free = new ServerSocket(0)) {
            nobodyListens = free.getLocalPort();
        }
        Program.Ended unreachable = run(
                "sync",
                "--once",
                "--server",
                "http://127.0.0.1:" + nobodyListens,
                "--token",
                "x",
                "--data-dir",
                data("a"));
        assertThat(unreachable.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(unreachable.out()).isEmpty();
        assertOneSentence(unreachable.err());

        try (LocalServer server = LocalServer.start(directory.resolve("server"), 0, SystemClock.wall())) {
            Program.Ended refused = run(
                    "sync", "--once", "--server", server.url().toString(), "--token", "wrong", "--data-dir", data("b"));
            assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
            assertThat(refused.out()).isEmpty();
            assertOneSentence(refused.err());
        }
    }

    /** The server is known, and gone. */
    @Test
    void whatCannotBeSentWaits() throws Exception {
        String number;
        try (LocalServer server = LocalServer.start(directory.resolve("server"), 0, SystemClock.wall())) {
            PublicCustomer grace = PublicCustomer.arrive(server.url(), server.inboxIdentifier(), "Grace");
            grace.say("Hello?");
            number = Long.toString(grace.conversation());
            Program.Ended synced = here(
                    "sync",
                    "--once",
                    "--server",
                    server.url().toString(),
                    "--token",
                    server.agents().getFirst().accessToken(),
                    "--data-dir",
                    data("c"));
            assertThat(synced.code()).isZero();
        }
        Program.Ended sent = here("send", "--conversation", number, "--text", "Good day.", "--data-dir", data("c"));
        assertThat(sent.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(sent.out()).contains("\"state\":\"queued\"");
        assertThat(sent.err()).contains("waits in the outbox").hasLineCount(1);
        Program.Ended synced = here("sync", "--once", "--data-dir", data("c"));
        assertThat(synced.code()).isEqualTo(ExitCode.UNREACHABLE);
        assertOneSentence(synced.err());
    }

    @Test
    void doctorTellsNoSecret() throws Exception {
        try (LocalServer server = LocalServer.start(directory.resolve("server"), 0, SystemClock.wall())) {
            String token = server.agents().getFirst().accessToken();
            Program.Ended ended =
                    run("doctor", "--server", server.url().toString(), "--token", token, "--data-dir", data("doctor"));
            assertThat(ended.code()).isZero();
            assertThat(ended.err()).isEmpty();
            assertThat(ended.out())
                    .contains("Java", "JavaFX", "Free space", "Secrets", "answers, version", data("doctor"))
                    .contains("Signed in as", "Mara")
                    .doesNotContain(token);
            assertThat(Files.readString(directory.resolve("doctor/evenkeel.log")))
                    .doesNotContain(token);
        }
    }

    @Test
    void smokeSaysWhenTheConsoleWasReady() throws Exception {
        Program.Ended ended = run("--smoke", "--customers", "3", "--speed", "20", "--data-dir", data("smoke"));
        assertThat(ended.code()).isZero();
        assertThat(ended.out().strip()).matches("ready [1-9][0-9]{2,5}");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayItSaysSoAndPlaysATour() throws Exception {
        try (Program program = Program.start(directory, "--data-dir", data("tour"))) {
            String picture = program.firstLine();
            assertThat(picture).endsWith(".png").contains(data("tour"));
            assertThat(Files.size(Path.of(picture))).isGreaterThan(10_000);
            assertThat(program.err()).contains("No display", "DISPLAY", "tour").hasLineCount(1);
            assertOneSentence(program.err());

            Program.Ended second = run("--data-dir", data("tour"));
            assertThat(second.code()).isZero();
            assertThat(second.err().lines().toList().getLast())
                    .contains("already open")
                    .endsWith(".");
            assertThat(second.err()).doesNotContain("\tat ");
            assertThat(program.alive()).isTrue();

            assertThat(program.terminate()).isLessThan(QUICKLY);
            assertThat(directory.resolve("tour/demo/console/cache.db-wal")).doesNotExist();
        }
    }

    @Test
    void aWrongWordInTheRealProgram() throws Exception {
        Program.Ended ended = run("sevre");
        assertThat(ended.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.out()).isEmpty();
        assertOneSentence(ended.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--unheard-of",
                "serve --port",
                "serve --port lots",
                "serve --port 70000",
                "serve --port -1",
                "serve --speed 0",
                "serve --speed fast",
                "serve --customers -3",
                "serve --customers many",
                "serve --customers 2 --at-once 0",
                "serve --dialogues nowhere.jsonl",
                "serve --seed 1.5",
                "serve extra",
                "sync",
                "sync --once --account one",
                "sync --once",
                "sync --once --token abc",
                "sync --once --server http:// --token abc",
                "sync --once --server ftp://chat.example.test --token abc",
                "sync --once --server http://chat.example.test",
                "send",
                "send --conversation 7",
                "send --text Hello",
                "send --conversation seven --text Hello",
                "send --conversation 7 --text Hello",
                "doctor --verbose",
                "--tour",
                "--server http://chat.example.test",
                "--server http://127.0.0.1:1 --token abc --customers 3",
            })
    void aWrongCallIsOneSentenceAndCodeTwo(String line) {
        List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
        arguments.addAll(List.of("--data-dir", data("wrong")));
        if (line.equals("--tour") || line.equals("serve --port")) {
            arguments = List.of(line.split(" "));
        }
        Program.Ended ended = here(arguments.toArray(String[]::new));
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.USAGE);
        assertThat(ended.out()).isEmpty();
        assertOneSentence(ended.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "serve", "sync", "send", "doctor"})
    void everyCommandExplainsItself(String command) {
        List<String> words = command.isEmpty() ? List.of() : List.of(command);
        Program.Ended help = here(with(words, "--help"));
        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith("Usage: evenkeel").contains("--data-dir", "--help", "--version");
        Program.Ended version = here(with(words, "--version"));
        assertThat(version.code()).isZero();
        assertThat(version.out().strip()).isEqualTo("Evenkeel " + Version.current());
    }

    private static String[] with(List<String> words, String last) {
        List<String> all = new ArrayList<>(words);
        all.add(last);
        return all.toArray(String[]::new);
    }

    /** One line that ends as a sentence does, with a hint where to read on at most. */
    private static void assertOneSentence(String said) {
        assertThat(said.strip()).isNotEmpty().hasLineCount(1).endsWith(".");
        assertThat(said).doesNotContain("Exception", "\tat ", "null");
        assertThat(Character.isUpperCase(said.codePointAt(0)) || said.startsWith("--"))
                .as(said)
                .isTrue();
    }
}
