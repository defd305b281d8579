package org.evenkeel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.domain.tone.ToneCurve;
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

/**
 * Journey 4: the tone turns; the calm words come first, with their reason; the reply check marks a regional phrase and mends it
 * by one key; the curve recovers.
 */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class UpsetCustomerJourneyTest {
    private static final Set<Mood> UPSET = EnumSet.of(Mood.ANGRY, Mood.FRUSTRATED);
    private static final Set<Mood> GLAD = EnumSet.of(Mood.SATISFIED, Mood.HAPPY);

    @TempDir
    static Path directory;

    @Start
    void start(Stage unused) {
        HeadlessScreen.enlarge(1920, 1080);
    }

    @Test
    void calmWordsComeFirstAndTheCurveRecovers(FxRobot robot) throws Exception {
        try (LocalServer server = LocalServer.start(directory.resolve("server"), 0, InstantSource.system())) {
            Visitor priya = new Visitor(server.url(), server.inboxIdentifier(), "Priya Sharma");
            priya.say("Hello, I am writing about order 44871.");
            try (Workstation mara = Desktop.workstation(server, 0, directory.resolve("mara"));
                    Desktop desktop = new Desktop(mara, 1440, 900)) {
                await("the customer in the cache")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> desktop.transcript(priya.conversation()).size() == 1);
                desktop.press(Command.THEME_LIGHT);
                desktop.press(Command.SHOW_1);
                desktop.open(priya.conversation());
                desktop.press(Command.TAKE);

                priya.say(
                        "This is the third time I am explaining this. I was charged twice and nobody does anything!!");
                priya.say("This is ridiculous. Worst service I have ever had.");
                await("the tone has turned")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> UPSET.contains(curve(mara, priya).current()));
                await("its word over the conversation")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> labels(desktop, ".conversation-header").stream()
                                .anyMatch(word -> word.equals("Angry") || word.equals("Frustrated")));
                await("the calm words first, and why")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> firstSuggestion(desktop).contains("The customer is upset"));
                pictures(desktop, "journey-4-upset");

                robot.press(KeyCode.CONTROL, KeyCode.ALT).type(KeyCode.DIGIT1).release(KeyCode.CONTROL, KeyCode.ALT);
                await("the calm words in the box")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> !text(desktop).isEmpty());
                assertThat(text(desktop).toLowerCase(java.util.Locale.ROOT)).contains("sorry");
                // What only this agent knows is filled in before anything is sent.
                Desktop.onFx(() -> box(desktop)
                        .setText(box(desktop)
                                .getText()
                                .replaceFirst("\\{\\{[^}]*}}", "cancel the second charge")
                                .replaceAll("\\{\\{[^}]*}}", "noon")));
                Desktop.onFx(() -> box(desktop).end());
                Typist.write(desktop.window().scene(), " I will do the needful today.");
                await("the regional phrase")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> labels(desktop, ".check-line").stream()
                                .anyMatch(line -> line.contains("do the needful")));
                pictures(desktop, "journey-4-regional-phrase");
                robot.press(KeyCode.CONTROL).type(KeyCode.PERIOD).release(KeyCode.CONTROL);
                await("the plain words instead")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> text(desktop).endsWith(" I will do what is needed today."));
                robot.push(KeyCode.CONTROL, KeyCode.ENTER);
                await("what the customer hears")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> priya.heard().size() == 1);
                assertThat(priya.heard().getFirst()).endsWith(" I will do what is needed today.");

                priya.say("Thank you so much, that was quick. I am really happy with this!");
                priya.say("great, thanks a lot :)");
                await("the curve has recovered")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> GLAD.contains(curve(mara, priya).current()));
                await("and says so")
                        .atMost(Desktop.PATIENCE)
                        .until(() -> labels(desktop, ".conversation-header").stream()
                                .anyMatch(word -> word.equals("Satisfied") || word.equals("Happy")));
                pictures(desktop, "journey-4-recovered");
            }
        }
    }

    private static ToneCurve curve(Workstation workstation, Visitor visitor) {
        return workstation.desk().tones().of(visitor.conversation()).curve();
    }

    private static TextArea box(Desktop desktop) {
        return (TextArea) desktop.window().scene().getRoot().lookup(".composer .text-area");
    }

    private static String text(Desktop desktop) {
        return Desktop.onFx(() -> box(desktop).getText());
    }

    private static String firstSuggestion(Desktop desktop) {
        return Desktop.onFx(() -> desktop.window().scene().getRoot().lookupAll(".suggestion").stream()
                .findFirst()
                .map(Node::getAccessibleText)
                .orElse(""));
    }

    private static List<String> labels(Desktop desktop, String within) {
        return Desktop.onFx(() -> desktop.window().scene().getRoot().lookupAll(within + " .label").stream()
                .filter(Node::isVisible)
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList());
    }

    private static void pictures(Desktop desktop, String name) throws IOException {
        for (Command theme : List.of(Command.THEME_DARK, Command.THEME_LIGHT)) {
            desktop.press(theme);
            Screens.save(desktop.window().scene(), name + (theme == Command.THEME_DARK ? "-dark" : "-light"));
        }
    }
}
