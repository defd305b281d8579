package org.evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.evenkeel.backend.OutgoingMessage;
import org.evenkeel.backend.chatwoot.ChatwootBackend;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.fixtures.AnotherJava;
import org.evenkeel.fixtures.Gate;
import org.evenkeel.fixtures.Screens;
import org.evenkeel.fixtures.Typist;
import org.evenkeel.fixtures.Visitor;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.platform.HeadlessScreen;
import org.evenkeel.sync.Backoff;
import org.evenkeel.sync.Outbox;
import org.evenkeel.sync.Rhythm;
import org.evenkeel.ui.shell.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Journey 5: the network goes, three replies are written in two chats, the program is killed and started again, the network
 * returns. Each reply arrives exactly once and in order; one is held back because a colleague answered meanwhile.
 */
@ExtendWith(ApplicationExtension.class)
@Timeout(180)
class TunnelJourneyTest {
    private static final String FIRST = "I see both charges, Priya.";
    private static final String SECOND = "The second one goes back to your card today.";
    private static final String THIRD = "The limiter was set too low; it is raised now.";
    private static final String COLLEAGUES = "Hi Marcus, Jonas here: please retry in five minutes.";

    @TempDir
    static Path directory;

    @Start
    void start(Stage unused) {
        HeadlessScreen.enlarge(1920, 1080);
    }

    @Test
    void eachReplyArrivesOnceAndInOrderAndOneIsHeldBack(FxRobot robot) throws Exception {
        try (LocalServer server = LocalServer.start(directory.resolve("server"), 0, InstantSource.system());
                Gate gate = new Gate(server.url())) {
            Path mara = Files.createDirectories(directory.resolve("mara"));
            Visitor priya = new Visitor(server.url(), server.inboxIdentifier(), "Priya Sharma");
            Visitor marcus = new Visitor(server.url(), server.inboxIdentifier(), "Marcus Keller");
            priya.say("I was charged twice on the 1st of November.");
            marcus.say("429s since 09:10 UTC on /v2/orders.");
            try (Workstation workstation = workstation(server, gate, mara);
                    Desktop desktop = new Desktop(workstation, 1440, 900)) {
                await("both in the cache")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> desktop.transcript(priya.conversation()).size() == 1
                                && desktop.transcript(marcus.conversation()).size() == 1);
                desktop.press(Command.THEME_LIGHT);
                desktop.open(marcus.conversation());
                desktop.open(priya.conversation());
                await("the quiet outbox").atMost(Desktop.PATIENCE).until(() -> outbox(workstation) == 0);
                gate.cut();
                await("the status").atMost(Desktop.PATIENCE).until(() -> says(robot, "Offline since"));
                Typist.write(desktop.window().scene(), FIRST);
                robot.push(KeyCode.CONTROL, KeyCode.ENTER);
                await("the offer to take it back").atMost(Desktop.PATIENCE).until(() -> says(robot, "Sending in"));
                Screens.save(desktop.window().scene(), "journey-5-just-sent-1440x900-light");
                robot.push(KeyCode.CONTROL, KeyCode.Z);
                await("the text in the box again")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> desktop.transcript(priya.conversation()).size() == 1);
                robot.push(KeyCode.CONTROL, KeyCode.ENTER);
                await("the first reply on disk").atMost(Desktop.PATIENCE).until(() -> outbox(workstation) == 1);
            }
            writeAndDie(mara, server, gate, new String[][] {
                {String.valueOf(priya.conversation()), SECOND}, {String.valueOf(marcus.conversation()), THIRD}
            });
            try (var jonas = new ChatwootBackend(
                    server.url(), server.accountId(), server.agents().get(1)::accessToken, InstantSource.system())) {
                jonas.send(
                        new OutgoingMessage(marcus.conversation(), COLLEAGUES, Visibility.REPLY, "from-jonas", null));
            }

            try (Workstation workstation = workstation(server, gate, mara);
                    Desktop desktop = new Desktop(workstation, 1440, 900)) {
                await("everything that waits")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> robot.lookup("Outbox 3").tryQuery().isPresent()
                                && desktop.rows(Desktop.in("reply")).size() == 3);
                Screens.save(desktop.window().scene(), "journey-5-started-again-1440x900-light");
                assertThat(priya.heard()).isEmpty();

                gate.mend();
                eventually("what Priya hears", priya::heard, List.of(FIRST, SECOND));
                await("the one held back")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> desktop.rows(Desktop.in("held")).size() == 1
                                && robot.lookup("Outbox 0 · 1 needs your word")
                                        .tryQuery()
                                        .isPresent());
                assertThat(marcus.heard()).containsExactly(COLLEAGUES);
                for (Command theme : List.of(Command.THEME_DARK, Command.THEME_LIGHT)) {
                    desktop.press(theme);
                    Screens.save(
                            desktop.window().scene(),
                            "journey-5-held-back-1440x900-" + (theme == Command.THEME_DARK ? "dark" : "light"));
                }
                robot.clickOn("Send anyway");
                eventually("what Marcus hears", marcus::heard, List.of(COLLEAGUES, THIRD));
                await("nothing left").atMost(Desktop.PATIENCE).until(() -> outbox(workstation) == 0);
                assertThat(priya.heard()).containsExactly(FIRST, SECOND);
                assertThat(desktop.transcript(marcus.conversation()))
                        .containsExactly("429s since 09:10 UTC on /v2/orders.", COLLEAGUES, THIRD);
                Screens.save(desktop.window().scene(), "journey-5-arrived-1440x900-light");
            }
        }
    }

    private static void eventually(String what, Supplier<List<String>> heard, List<String> expected) {
        await(what)
                .atMost(Desktop.PATIENCE)
                .untilAsserted(() -> assertThat(heard.get()).isEqualTo(expected));
    }

    private static boolean says(FxRobot robot, String beginning) {
        return Desktop.onFx(() -> robot.lookup(".label").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText() != null && label.getText().startsWith(beginning)));
    }

    private static int outbox(Workstation workstation) {
        return workstation.desk().presence().line().outbox();
    }

    private static Workstation workstation(LocalServer server, Gate gate, Path directory) {
        return new Workstation(
                directory.resolve("cache.db"),
                new ChatwootBackend(
                        gate.url(),
                        server.accountId(),
                        server.agents().getFirst()::accessToken,
                        InstantSource.system()),
                InstantSource.system(),
                new Pace(
                        new Outbox.Timing(Duration.ofMillis(300), Duration.ofSeconds(5), 8),
                        new Rhythm(Duration.ofMillis(200), Duration.ofMillis(900)),
                        new Backoff(new SplittableRandom(), Duration.ofMillis(20), Duration.ofMillis(400))));
    }

    /** The same cache in a process of its own: writes what it is given and is killed as soon as that is accepted. */
    private static void writeAndDie(Path cache, LocalServer server, Gate gate, String[][] replies) throws Exception {
        Process process = AnotherJava.of(
                        List.of(),
                        HeadlessClient.class,
                        cache.toString(),
                        gate.url().toString(),
                        String.valueOf(server.accountId()),
                        server.agents().getFirst().accessToken(),
                        "300")
                .redirectError(directory.resolve("killed.log").toFile())
                .start();
        try (Writer in = process.outputWriter(StandardCharsets.UTF_8);
                BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).contains("ready");
            for (String[] reply : replies) {
                JsonObject command = new JsonObject();
                command.addProperty("do", "write");
                command.addProperty("chat", Long.parseLong(reply[0]));
                command.addProperty("text", reply[1]);
                command.addProperty("note", false);
                in.write(command + "\n");
                in.flush();
                assertThat(out.readLine()).contains("accepted");
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }
}
