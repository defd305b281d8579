package org.evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.fixtures.Screens;
import org.evenkeel.fixtures.Typist;
import org.evenkeel.fixtures.Visitor;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.platform.HeadlessScreen;
import org.evenkeel.ui.shell.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Journey 2: three panes; what is typed in one never lands in another; the most neglected chat is one key away. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class ThreeAtOnceJourneyTest {
    @TempDir
    static Path directory;

    @Start
    void start(Stage unused) {
        HeadlessScreen.enlarge(1920, 1080);
    }

    @Test
    void threeCustomersEachHearTheirOwnReplies(FxRobot robot) throws Exception {
        try (LocalServer server = LocalServer.start(directory.resolve("server"), 0, InstantSource.system())) {
            List<Visitor> visitors = Stream.of("Priya Sharma", "Marcus Keller", "Joanna Okafor")
                    .map(name -> new Visitor(server.url(), server.inboxIdentifier(), name))
                    .toList();
            visitors.get(0).say("Hello, I am writing about order 44871. I was charged twice on the 1st of November.");
            visitors.get(1).say("429s since 09:10 UTC on /v2/orders. Retry-After is missing.");
            visitors.get(2).say("does the walnut one come in a smaller size? it is a gift :)");
            try (Workstation mara = Desktop.workstation(server, 0, directory.resolve("mara"));
                    Desktop desktop = new Desktop(mara, 1920, 1080)) {
                await("all three in the cache")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> visitors.stream()
                                .allMatch(v ->
                                        desktop.transcript(v.conversation()).size() == 1));
                desktop.press(Command.THEME_LIGHT);
                desktop.press(Command.SHOW_3);
                for (Visitor visitor : visitors) {
                    desktop.open(visitor.conversation());
                    desktop.press(Command.TAKE);
                }
                // A word to each in turn, never finishing one before the next: the drafts grow side by side.
                List<String[]> words = List.of(
                        new String[] {"I have ", "order 44871 ", "open, Priya."},
                        new String[] {"Looking ", "at the ", "limiter logs."},
                        new String[] {"It does, ", "28 cm ", "instead of 34."});
                for (int word = 0; word < 3; word++) {
                    for (int pane = 0; pane < 3; pane++) {
                        robot.push(
                                KeyCode.CONTROL,
                                List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3)
                                        .get(pane));
                        Typist.write(desktop.window().scene(), words.get(pane)[word]);
                    }
                }
                Screens.save(desktop.window().scene(), "journey-2-three-drafts-1920x1080-light");
                for (KeyCode pane : List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT1)) {
                    robot.push(KeyCode.CONTROL, pane);
                    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
                }
                for (int i = 0; i < 3; i++) {
                    Visitor visitor = visitors.get(i);
                    String expected = String.join("", words.get(i));
                    await("what " + i + " hears")
                            .atMost(Desktop.PATIENCE)
                            .until(() -> visitor.heard().equals(List.of(expected)));
                }

                visitors.get(1).say("still 429");
                await("the most neglected")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> desktop.transcript(visitors.get(1).conversation())
                                        .size()
                                == 3);
                robot.push(KeyCode.CONTROL, KeyCode.J);
                Typist.write(desktop.window().scene(), "One moment, I see it.");
                robot.push(KeyCode.CONTROL, KeyCode.ENTER);
                await("the answer to the one who waited")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> visitors.get(1).heard().size() == 2);

                robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
                desktop.press(Command.NOTE);
                Typist.write(desktop.window().scene(), "Size confirmed with the warehouse.");
                robot.push(KeyCode.CONTROL, KeyCode.ENTER);
                await("the note")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> desktop.rows(Desktop.in("note")).size() == 1);
                visitors.forEach(Visitor::read);
                await("read marks")
                        .atMost(Desktop.PATIENCE)
                        .until(
                                () -> desktop
                                        .workstation
                                        .transcripts()
                                        .newest(visitors.get(0).conversation(), 10)
                                        .messages()
                                        .stream()
                                        .anyMatch(m -> m.kind() == MessageKind.OUTGOING
                                                && m.delivery() == org.evenkeel.domain.chat.Delivery.READ));
                assertThat(visitors.get(2).heard())
                        .as("a note never reaches the customer")
                        .hasSize(1);

                for (Command theme : List.of(Command.THEME_LIGHT, Command.THEME_DARK)) {
                    desktop.press(theme);
                    String name = theme == Command.THEME_DARK ? "dark" : "light";
                    desktop.size(1920, 1080);
                    Screens.save(desktop.window().scene(), "journey-2-answered-1920x1080-" + name);
                    desktop.size(1440, 900);
                    Screens.save(desktop.window().scene(), "journey-2-answered-1440x900-" + name);
                }
                desktop.size(1280, 720);
                Screens.save(desktop.window().scene(), "journey-2-answered-1280x720-dark");
            }
        }
    }
}
