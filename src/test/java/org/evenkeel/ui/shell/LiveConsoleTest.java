package org.evenkeel.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.evenkeel.desk.QueueView;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.fixtures.Morning;
import org.evenkeel.fixtures.People;
import org.evenkeel.fixtures.Screens;
import org.evenkeel.fixtures.Typist;
import org.evenkeel.sync.Lines;
import org.evenkeel.ui.controls.ChipLine;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.Ticker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window over a real cache. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class LiveConsoleTest {
    @TempDir
    static Path directory;

    private final AtomicBoolean queueShown = new AtomicBoolean();
    private Morning morning;
    private FxThread fx;
    private Ticker ticker;
    private ChangeBridge changes;
    private ConsoleWindow window;

    @Start
    void start(Stage stage) throws Exception {
        morning = new Morning(java.nio.file.Files.createTempDirectory(directory, "cache"));
        fx = FxThread.start(failure -> window.failed(failure));
        ticker = new Ticker(() -> People.NOW);
        changes = new ChangeBridge(morning.changes, fx);
        stage.setX(0);
        stage.setY(0);
        window = new ConsoleWindow(stage, morning.desk, fx, changes, ticker, address -> {});
        window.whenQueueShows(() -> queueShown.set(true));
        window.show();
        ticker.start();
    }

    @AfterEach
    void end() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.close());
        ticker.close();
        changes.close();
        fx.close();
        morning.close();
    }

    private void openTwo(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, queueShown::get);
        robot.interact(() -> {
            window.scene().getWindow().setX(0);
            window.scene().getWindow().setY(0);
            window.scene().getWindow().setWidth(1440);
            window.scene().getWindow().setHeight(900);
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> window.open(1039));
        robot.interact(() -> window.open(1042));
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> robot.lookup(".fact-value").queryAll().size() > 3);
    }

    @Test
    void looksLikeTheDesign(FxRobot robot) throws Exception {
        openTwo(robot);
        Lines.online(morning.line);
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> robot.lookup("Online · 4 active").tryQuery().isPresent());
        for (Settings.Theme theme : List.of(Settings.Theme.LIGHT, Settings.Theme.DARK)) {
            wear(theme, robot);
            picture(1440, 900, theme);
            picture(1280, 720, theme);
        }
        wear(Settings.Theme.LIGHT, robot);
        picture(1000, 700, Settings.Theme.LIGHT);
        robot.interact(() -> {
            window.scene().getWindow().setWidth(1920);
            window.scene().getWindow().setHeight(900);
            window.run(Command.SHOW_3);
        });
        robot.interact(() -> window.open(1044));
        robot.interact(() -> window.open(1042));
        for (Settings.Theme theme : List.of(Settings.Theme.LIGHT, Settings.Theme.DARK)) {
            wear(theme, robot);
            picture(1920, 1080, theme);
        }
    }

    private void wear(Settings.Theme theme, FxRobot robot) throws Exception {
        robot.interact(() -> window.run(theme == Settings.Theme.DARK ? Command.THEME_DARK : Command.THEME_LIGHT));
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> morning.desk.settings().theme() == theme);
    }

    private void picture(int width, int height, Settings.Theme theme) throws Exception {
        Screens.save(
                window.scene(),
                width,
                height,
                "console-%dx%d-%s".formatted(width, height, theme.name().toLowerCase(Locale.ROOT)));
    }

    @Test
    void aReplyGoesFromTheKeyboardToTheOutbox(FxRobot robot) throws Exception {
        openTwo(robot);
        assertTrue(window.scene().getFocusOwner() instanceof TextArea);
        Typist.write(window.scene(), "I have your refund open now.");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> morning.desk.presence().line().outbox() == 1);
        assertEquals(
                "I have your refund open now.",
                morning.desk.transcripts().newest(1042, 1).messages().getLast().text());
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> robot.lookup("Outbox 1").tryQuery().isPresent()
                        && robot.lookup("You: I have your refund open now.")
                                .tryQuery()
                                .isPresent());
        Screens.save(window.scene(), "console-reply");
        for (ChipLine line : robot.lookup(".conversation-header .ek-chip-line").queryAllAs(ChipLine.class)) {
            for (Node chip : line.getChildrenUnmodifiable()) {
                assertTrue(
                        !chip.isVisible() || chip.getBoundsInParent().getMaxX() <= line.getWidth() + 0.5,
                        () -> "no room for " + chip);
            }
        }
    }

    @Test
    void oneKeyResolvesAndTheSameKeyReopens(FxRobot robot) throws Exception {
        openTwo(robot);
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> status(1042) == ConversationStatus.RESOLVED);
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> morning.desk.conversations().queue(QueueView.MINE, 9).size() == 3);
        robot.press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> status(1042) == ConversationStatus.OPEN);
    }

    @Test
    void takingMakesItOurs(FxRobot robot) throws Exception {
        openTwo(robot);
        robot.interact(() -> window.open(1046));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.A).release(KeyCode.CONTROL, KeyCode.SHIFT);
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> morning.desk.conversations().card(1046).orElseThrow().mine());
    }

    @Test
    void panesAreWalkedAndClosedByKeys(FxRobot robot) throws Exception {
        openTwo(robot);
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
        robot.write("one");
        robot.press(KeyCode.CONTROL).type(KeyCode.TAB).release(KeyCode.CONTROL);
        robot.write("two");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.CONTROL, KeyCode.SHIFT);
        robot.write("aside");
        robot.press(KeyCode.CONTROL).type(KeyCode.W).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> morning.desk.drafts().of(1039).reply().equals("one")
                        && morning.desk.drafts().of(1042).reply().equals("two")
                        && morning.desk.drafts().of(1042).note().equals("aside"));
        assertEquals(
                1,
                robot.lookup(".pane-slot").queryAll().stream()
                        .filter(pane -> pane.isVisible() && pane.lookup(".conversation-name") != null)
                        .count());
    }

    @Test
    void theStatusSaysWhenTheLineIsGone(FxRobot robot) throws Exception {
        openTwo(robot);
        Lines.online(morning.line);
        Lines.offline(morning.line, "The server cannot be reached.");
        morning.desk.replies().send(1042, "Your refund left us today.", Visibility.REPLY);
        String since = DateTimeFormatter.ofPattern("HH:mm").format(People.NOW.atZone(ZoneId.systemDefault()));
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> robot.lookup("Offline since " + since).tryQuery().isPresent()
                        && robot.lookup("Outbox 1").tryQuery().isPresent()
                        && robot.lookup("1 not sent yet").tryQuery().isPresent());
        Screens.save(window.scene(), 1440, 900, "console-offline");
    }

    @Test
    void theRailShowsWhatColleaguesSeeOfUs(FxRobot robot) throws Exception {
        openTwo(robot);
        morning.desk.presence().change(Availability.BUSY);
        PseudoClass busy = PseudoClass.getPseudoClass("busy");
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> robot.lookup(".rail-dot").query().getPseudoClassStates().contains(busy));
        robot.interact(() -> ((Button) robot.lookup(".rail-self").query()).fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("Busy").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void whatAColleagueDoesAppearsByItself(FxRobot robot) throws Exception {
        openTwo(robot);
        assertFalse(robot.lookup("Noor Haddad").tryQuery().isPresent());
        morning.add(People.row(1050, "Noor Haddad", "").first(3).nobodys().get());
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> robot.lookup("Noor Haddad").tryQuery().isPresent());
    }

    @Test
    void theWindowComesBackWithItsPanes(FxRobot robot) throws Exception {
        openTwo(robot);
        robot.interact(() -> window.run(Command.THEME_DARK));
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> morning.desk.layouts().load().slots().size() == 2
                        && !morning.desk.layouts().window().equals(Optional.empty()));
        assertEquals(Settings.Theme.DARK, morning.desk.settings().theme());
    }

    private ConversationStatus status(long id) {
        return morning.desk
                .conversations()
                .card(id)
                .orElseThrow()
                .conversation()
                .status();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, condition);
    }

    @Test
    void theAgentsWordOnAMoodStandsEverywhere(FxRobot robot) throws Exception {
        openTwo(robot);
        // Each of them has a frame of its own.
        until(() -> shown(robot, ".tone-section .ek-mood").equals("Frustrated"));
        until(() -> shown(robot, ".conversation-header .ek-mood").equals("Frustrated"));
        until(() -> robot.lookup(".queue-row .ek-mood").queryAllAs(Label.class).stream()
                .anyMatch(chip -> chip.isVisible() && chip.getText().equals("Frustrated")));
        until(() -> robot.lookup(".tone-cue .label").queryAllAs(Label.class).stream()
                .anyMatch(cue -> cue.getText().startsWith("Frustrated:")));
        Button correct = robot.lookup(".tone-correct").queryButton();
        robot.interact(correct::fire);
        MenuItem worried = robot.listWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> "Worried".equals(item.getText()))
                .findFirst()
                .orElseThrow();
        robot.interact(worried::fire);
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> shown(robot, ".conversation-header .ek-mood").equals("Worried"));
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> shown(robot, ".tone-reason").contains("says so"));
    }

    /** The text of the first such label that can be seen. */
    private static String shown(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAllAs(Label.class).stream()
                .filter(label -> label.isVisible() && !label.getText().isEmpty())
                .map(Label::getText)
                .findFirst()
                .orElse("");
    }
}
