package org.evenkeel.ui.shell;

import static org.awaitility.Awaitility.await;
import static org.evenkeel.ui.shell.CentreOnDisk.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.evenkeel.desk.Settings;
import org.evenkeel.desk.Templates.Heard;
import org.evenkeel.domain.chat.CannedResponse;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.template.Origin;
import org.evenkeel.domain.template.Template;
import org.evenkeel.domain.template.Variant;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.domain.tone.Register;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.evenkeel.fixtures.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Templates where they are used: by a slash, by a key, stacked, in notes, and with blanks that hold the reply back. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class TemplatesInPanesTest {
    private static final long ID = 1042;

    @TempDir
    static Path directory;

    private DeskOnDisk desk;
    private CentreOnDisk on;
    private LiveCentre centre;
    private Scene scene;

    @Start
    void start(Stage stage) throws Exception {
        desk = CentreOnDisk.desk(directory);
        desk.conversation(ID, "Priya Sharma", People.ANA.id(), Duration.ofSeconds(252), 2);
        desk.customer(
                ID,
                "I was told the refund would be here by the 12th. It is the 20th.",
                desk.now().minusSeconds(300));
        desk.customer(
                ID,
                "this is the third time I am explaining this, I was charged twice",
                desk.now().minusSeconds(252));
        desk.heard = new Heard(Mood.ANGRY, Register.UNKNOWN, Optional.empty(), false);
        desk.database.change(s -> s.directory()
                .replaceCanned(List.of(
                        new CannedResponse(1, "aaopen", "We open at ten, {{contact.first_name}}."),
                        new CannedResponse(2, "aaclose", "We close at six."))));
        String terms = desk.templates.enclosures().keep(Files.writeString(directory.resolve("terms.pdf"), "the terms"));
        desk.templates.save(new Template(
                "",
                Origin.PERSONAL,
                "aafiles",
                "With files",
                "",
                List.of(),
                null,
                null,
                List.of(Variant.any("The terms are in the file.")),
                List.of(terms, "price list.pdf")));
        on = new CentreOnDisk(desk, stage);
        centre = on.centre;
        scene = on.scene;
        CommandDesk commands = new CommandDesk(KeyMap.shipped());
        commands.on(Command.SUGGESTION_1, () -> centre.takeSuggestion(0));
        commands.on(Command.SUGGESTION_2, () -> centre.takeSuggestion(1));
        commands.on(Command.NOTE, centre::toggleNote);
        commands.listen(scene);
        centre.open(ID);
        centre.focus();
    }

    @AfterEach
    void end() throws Exception {
        on.close();
        assertEquals(List.of(), List.copyOf(on.failures));
    }

    private TextArea box() {
        return onFx(() -> (TextArea) scene.getRoot().lookup(".composer .text-area"));
    }

    private String text() {
        return onFx(() -> box().getText());
    }

    private List<Node> suggestions() {
        return onFx(() -> List.copyOf(scene.getRoot().lookupAll(".suggestion")));
    }

    private boolean popup() {
        return onFx(() -> {
            Node card = scene.getRoot().lookup(".template-popup");
            return card != null && card.isVisible();
        });
    }

    private void ready() {
        await().until(() -> suggestions().size() == 3 && onFx(() -> box().isFocused()));
    }

    private static void chord(FxRobot robot, KeyCode code, KeyCode... modifiers) {
        robot.press(modifiers).type(code).release(modifiers);
    }

    private List<String> sent() {
        return desk.transcripts.newest(ID, 9).messages().stream()
                .filter(message -> message.clientRef() != null)
                .map(message -> message.visibility() + " " + message.text())
                .toList();
    }

    @Test
    void theDeEscalatingOneComesFirstAndAKeyInsertsIt(FxRobot robot) throws IOException {
        ready();
        String spoken = onFx(() -> suggestions().getFirst().getAccessibleText());
        assertTrue(spoken.contains("The customer is upset"), spoken);
        chord(robot, KeyCode.DIGIT1, KeyCode.CONTROL, KeyCode.ALT);
        assertTrue(text().contains("Priya") && text().contains("sorry"), text());
        Screens.save(scene, "templates-composer-light");
        robot.interact(() -> on.theme.choose(Settings.Theme.DARK));
        Screens.save(scene, "templates-composer-dark");
        robot.interact(() -> box().setText(""));
        robot.write("/aafiles");
        await().until(this::popup);
        robot.type(KeyCode.ENTER);
        await().until(() -> onFx(() -> scene.getRoot().lookupAll(".enclosure").size()) == 2);
        Screens.save(scene, "templates-files-dark");
        robot.interact(() -> on.theme.choose(Settings.Theme.LIGHT));
        Screens.save(scene, "templates-files-light");
        chord(robot, KeyCode.ENTER, KeyCode.CONTROL);
        await().until(() -> onFx(() -> scene.getRoot().lookupAll(".composer .label").stream()
                .anyMatch(label -> ((Labeled) label).getText().contains("is not on this computer any more"))));
        robot.interact(() -> ((Button) onFx(() -> scene.getRoot().lookup(".enclosure:missing .button"))).fire());
        await().until(() -> onFx(() -> scene.getRoot().lookupAll(".enclosure").size()) == 1);
        chord(robot, KeyCode.ENTER, KeyCode.CONTROL);
        await().until(() -> onFx(() -> scene.getRoot().lookupAll(".attachment").stream()
                .anyMatch(line -> ((Labeled) line).getText().startsWith("terms.pdf"))));
        Screens.save(scene, "templates-file-sent-light");
    }

    @Test
    void aBlankHoldsTheReplyBackUntilItIsFilled(FxRobot robot) {
        ready();
        robot.interact(() -> {
            box().setText("{{time}} and {{date}}");
            box().positionCaret(0);
        });
        chord(robot, KeyCode.ENTER, KeyCode.CONTROL);
        assertEquals("{{time}}", onFx(() -> box().getSelectedText()));
        robot.write("noon");
        chord(robot, KeyCode.ENTER, KeyCode.CONTROL);
        assertEquals("{{date}}", onFx(() -> box().getSelectedText()));
        assertEquals(List.of(), sent());
        robot.write("Monday");
        chord(robot, KeyCode.ENTER, KeyCode.CONTROL);
        await().until(() -> sent().equals(List.of("REPLY noon and Monday")));
    }

    @Test
    void aSlashFindsAndSeveralStackInAReplyAndInANote(FxRobot robot) throws IOException {
        ready();
        robot.interact(() -> box().appendText("Hi! "));
        robot.write("/aaop");
        await().until(this::popup);
        Screens.save(scene, "templates-slash-light");
        robot.type(KeyCode.ENTER);
        await().until(() -> text().equals("Hi! We open at ten, Priya."));
        assertFalse(popup());
        robot.write(" /aacl");
        await().until(this::popup);
        robot.type(KeyCode.TAB);
        await().until(() -> text().equals("Hi! We open at ten, Priya. We close at six."));
        chord(robot, KeyCode.ENTER, KeyCode.CONTROL);
        await().until(() -> sent().size() == 1 && text().isEmpty());
        chord(robot, KeyCode.N, KeyCode.CONTROL, KeyCode.SHIFT);
        robot.write("/aacl");
        await().until(this::popup);
        robot.type(KeyCode.ENTER);
        await().until(() -> text().equals("We close at six."));
        chord(robot, KeyCode.ENTER, KeyCode.CONTROL);
        await().until(() -> sent().equals(List.of(
                Visibility.REPLY + " Hi! We open at ten, Priya. We close at six.",
                Visibility.NOTE + " We close at six.")));
        await().until(() -> desk.templates.total().sent() == 3);
        assertEquals(0, desk.templates.total().meanEditShare());
    }

    private List<String> chips() {
        return onFx(() -> scene.getRoot().lookupAll(".enclosure > .label").stream()
                .map(label -> ((Labeled) label).getText())
                .toList());
    }

    private void paste(FxRobot robot, ClipboardContent content) {
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(content));
        chord(robot, KeyCode.V, KeyCode.CONTROL);
    }

    @Test
    void whatIsPastedAsAFileOrAPictureGoesAlongAndNeedsNoWords(FxRobot robot) throws IOException {
        ready();
        ClipboardContent files = new ClipboardContent();
        files.putFiles(List.of(
                Files.writeString(directory.resolve("plan.pdf"), "the plan").toFile(),
                Files.createFile(directory.resolve("nothing.txt")).toFile()));
        paste(robot, files);
        await().until(() -> chips().equals(List.of("plan.pdf")));
        await().until(() -> onFx(() -> scene.getRoot().lookupAll(".enclosure-trouble").stream()
                .anyMatch(label -> ((Labeled) label).getText().equals("“nothing.txt” is empty."))));
        Screens.save(scene, "attach-trouble-light");
        ClipboardContent picture = new ClipboardContent();
        picture.putImage(onFx(() -> scene.getRoot().snapshot(null, null)));
        paste(robot, picture);
        await().until(() -> chips().equals(List.of("plan.pdf", "picture.png")));
        ClipboardContent words = new ClipboardContent();
        words.putString("A reply.");
        words.putImage(picture.getImage());
        paste(robot, words);
        await().until(() -> text().equals("A reply."));
        assertEquals(2, chips().size());
        Screens.save(scene, "attach-light");
        robot.interact(() -> {
            box().clear();
            on.theme.choose(Settings.Theme.DARK);
        });
        Screens.save(scene, "attach-dark");
        chord(robot, KeyCode.ENTER, KeyCode.CONTROL);
        await().until(() -> chips().isEmpty() && sent().equals(List.of("REPLY ")));
        await().until(() -> onFx(() -> scene.getRoot().lookupAll(".attachment").stream()
                .anyMatch(line -> ((Labeled) line).getText().startsWith("picture.png"))));
        Screens.save(scene, "attach-sent-dark");
        chord(robot, KeyCode.ENTER, KeyCode.CONTROL);
        await().until(() -> onFx(() -> scene.getRoot().lookupAll(".composer-trouble").stream()
                .anyMatch(label -> ((Labeled) label).getText().equals("There is nothing to send yet."))));
    }

    @Test
    void escapeClosesTheListUntilTheNextSlash(FxRobot robot) {
        ready();
        robot.interact(() -> box().appendText("and/or "));
        assertFalse(popup());
        robot.write("/aac");
        await().until(this::popup);
        robot.type(KeyCode.ESCAPE);
        assertFalse(popup());
        robot.write("l");
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(popup());
        robot.write(" /aa");
        await().until(this::popup);
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        await().until(() -> text().startsWith("and/or /aacl We "));
    }
}
