package org.evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.evenkeel.desk.Settings;
import org.evenkeel.fixtures.PublicCustomer;
import org.evenkeel.fixtures.Screens;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.platform.HeadlessScreen;
import org.evenkeel.platform.Secrets;
import org.evenkeel.platform.SystemClock;
import org.evenkeel.ui.shell.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Somebody new looks around, follows links, and signs in to a server by keyboard alone; over a real wire. */
@ExtendWith(ApplicationExtension.class)
@Timeout(180)
class WelcomeTest {
    @TempDir
    static Path directory;

    @Start
    void start(Stage unused) {
        HeadlessScreen.enlarge(1920, 1080);
    }

    @Test
    void fromTheWelcomeToAServer(FxRobot robot) throws Exception {
        System.setProperty("evenkeel.secrets", "file");
        Path data = Files.createDirectories(directory.resolve("data"));
        AtomicInteger goneOver = new AtomicInteger();
        try (LocalServer server = LocalServer.start(directory.resolve("server"), 0, SystemClock.wall())) {
            PublicCustomer grace = PublicCustomer.arrive(server.url(), server.inboxIdentifier(), "Grace");
            grace.say("Where is my lamp?");
            FrontDoor door = new FrontDoor(data);
            assertThat(door.isNew()).isTrue();
            try (Workstation workstation = Desktop.workstation(server, 0, directory.resolve("looking"));
                    Desktop desktop = new Desktop(workstation, 1280, 720)) {
                workstation.desk().settings().undoSeconds(5);
                Desktop.onFx(() -> {
                    door.stand(workstation.desk().settings(), goneOver::incrementAndGet);
                    desktop.console().receive(door, true);
                });
                pictures(desktop, "welcome");
                robot.type(KeyCode.ENTER);
                await("the card to go").until(() -> !shown(desktop, ".welcome"));
                await("the greeting to be noted").until(() -> !door.isNew());

                links(desktop, grace.conversation());

                desktop.press(Command.CONNECT);
                pictures(desktop, "signin");
                write(robot, desktop, "#server", server.url().toString());
                robot.type(KeyCode.TAB, 3);
                write(robot, desktop, "#secret", "wrong");
                robot.type(KeyCode.ENTER);
                await("the refusal").until(() -> shown(desktop, ".welcome-trouble"));
                Screens.save(desktop.window().scene(), "signin-refused-1280x720-light");
                assertThat(goneOver).hasValue(0);
                write(robot, desktop, "#secret", server.agents().get(1).accessToken());
                robot.type(KeyCode.ENTER);
                await("the way over").until(() -> goneOver.get() == 1);
            }
            Connections connections = new Connections(data, Secrets.inFile(data));
            Workspace kept = connections.choose(new ConnectionOptions()).orElseThrow();
            assertThat(kept.agentId()).isEqualTo(server.agents().get(1).id());
            assertThat(connections.token(kept)).isEqualTo(server.agents().get(1).accessToken());
            try (Workstation next = Stations.of(server, 1, kept.cache())) {
                door.unpack(next.desk().settings());
                assertThat(next.desk().settings().undoSeconds())
                        .as("taken along")
                        .isEqualTo(5);
                next.desk().settings().undoSeconds(0);
                door.unpack(next.desk().settings());
                assertThat(next.desk().settings().undoSeconds()).as("only once").isZero();
            }
        } finally {
            System.clearProperty("evenkeel.secrets");
        }
    }

    private static void links(Desktop desktop, long conversation) {
        await("the customer")
                .until(() -> desktop.workstation
                        .desk()
                        .conversations()
                        .card(conversation)
                        .isPresent());
        follow(desktop, "evenkeel://demo/app/accounts/1/conversations/" + conversation);
        await("the conversation").until(() -> !desktop.rows(row -> true).isEmpty());
        assertThat(notice(desktop)).isEmpty();
        follow(desktop, "evenkeel://demo/app/accounts/1/conversations/4711");
        await("that it is not here")
                .until(() -> notice(desktop).equals("Conversation #4711 is not on this computer, or not yet."));
        for (String other : new String[] {
            "evenkeel://demo/app/accounts/2/conversations/" + conversation,
            "evenkeel://chat.example.test/app/accounts/1/conversations/" + conversation
        }) {
            follow(desktop, other);
            assertThat(notice(desktop)).startsWith("This link leads to a server or an account that is not open here");
        }
        follow(desktop, "evenkeel://demo/app/accounts/1/conversations/1?<script>alert(1)</script>");
        assertThat(notice(desktop)).isEqualTo("This link does not lead to a conversation; nothing was opened.");
        follow(desktop, "evenkeel:" + "x".repeat(1_000_000));
        assertThat(notice(desktop)).startsWith("This link is too long");
    }

    private static void follow(Desktop desktop, String link) {
        Desktop.onFx(() -> desktop.console().follow(link, parsed -> parsed.leadsTo("demo", 1)));
    }

    private static String notice(Desktop desktop) {
        return Desktop.onFx(() -> {
            Node notice = desktop.window().scene().getRoot().lookup(".notice");
            return notice.isVisible() ? ((Labeled) notice.lookup(".label")).getText() : "";
        });
    }

    private static boolean shown(Desktop desktop, String what) {
        return Desktop.onFx(() ->
                desktop.window().scene().getRoot().lookupAll(what).stream().anyMatch(Node::isVisible));
    }

    private static void write(FxRobot robot, Desktop desktop, String field, String text) {
        TextField box = Desktop.onFx(
                () -> (TextField) desktop.window().scene().getRoot().lookup(field));
        await(field + " to have the keyboard").until(() -> Desktop.onFx(box::isFocused));
        assertThat(box instanceof PasswordField).isEqualTo(field.equals("#secret"));
        robot.interact(() -> box.replaceText(0, box.getLength(), text));
    }

    private static void pictures(Desktop desktop, String name) throws Exception {
        await(name).until(() -> shown(desktop, ".welcome"));
        for (Settings.Theme theme : new Settings.Theme[] {Settings.Theme.DARK, Settings.Theme.LIGHT}) {
            desktop.press(theme == Settings.Theme.DARK ? Command.THEME_DARK : Command.THEME_LIGHT);
            Screens.save(
                    desktop.window().scene(), name + "-1280x720-" + theme.name().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
