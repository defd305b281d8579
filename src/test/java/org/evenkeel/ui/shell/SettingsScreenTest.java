package org.evenkeel.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.alarm.Urgency;
import org.evenkeel.fixtures.Morning;
import org.evenkeel.fixtures.People;
import org.evenkeel.fixtures.Screens;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.Ticker;
import org.evenkeel.ui.notify.Outside;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The page of settings and the cards over the panes, in the whole window over a real cache. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class SettingsScreenTest {
    @TempDir
    static Path directory;

    private final List<String> outside = new ArrayList<>();
    private Morning morning;
    private FxThread fx;
    private Ticker ticker;
    private ChangeBridge changes;
    private ConsoleWindow window;

    @Start
    void start(Stage stage) throws Exception {
        morning = new Morning(Files.createTempDirectory(directory, "cache"));
        morning.desk.settings().theme(Settings.Theme.LIGHT);
        fx = FxThread.start(failure -> window.failed(failure));
        ticker = new Ticker(() -> People.NOW);
        changes = new ChangeBridge(morning.changes, fx);
        window = new ConsoleWindow(stage, morning.desk, fx, changes, ticker, address -> {});
        window.reach(new Outside() {
            @Override
            public void show(long key, String title, String body, boolean pressing, Runnable clicked) {
                outside.add(title);
            }

            @Override
            public void withdraw(long key) {}

            @Override
            public void play(Urgency urgency) {
                outside.add("play " + urgency);
            }
        });
        window.show();
    }

    @AfterEach
    void end() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> window.close());
        ticker.close();
        changes.close();
        fx.close();
        morning.close();
    }

    @Test
    void everySectionIsReachedByKeyAndFitsTheWindow(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.COMMA).release(KeyCode.CONTROL);
        await(() ->
                robot.lookup("#RETENTION-0").queryAs(TextField.class).getText().equals("90"));
        assertFalse(robot.lookup(".queue").query().isVisible());
        for (Settings.Theme theme : List.of(Settings.Theme.LIGHT, Settings.Theme.DARK)) {
            robot.interact(() -> window.run(theme == Settings.Theme.DARK ? Command.THEME_DARK : Command.THEME_LIGHT));
            for (Node each : robot.lookup(".settings-section").queryAll()) {
                ToggleButton section = (ToggleButton) each;
                boolean twice =
                        List.of("General", "Notifications", "This computer").contains(section.getText());
                if (theme == Settings.Theme.DARK && !twice) {
                    continue;
                }
                robot.interact(section::fire);
                assertTrue(section.isSelected());
                String name = section.getText().toLowerCase(Locale.ROOT).replace(' ', '-');
                Screens.save(window.scene(), 1280, 720, "settings-%s-1280x720-%s".formatted(name, word(theme)));
                nothingIsCutOff(robot);
                if (twice && theme == Settings.Theme.LIGHT == name.equals("general")) {
                    Screens.save(window.scene(), 1440, 900, "settings-%s-1440x900-%s".formatted(name, word(theme)));
                }
            }
        }
        robot.type(KeyCode.ESCAPE);
        assertTrue(robot.lookup(".queue").query().isVisible());
        assertFalse(robot.lookup(".settings").query().isVisible());
    }

    @Test
    void whatIsTypedIsKeptAndWhatIsWrongSaysSo(FxRobot robot) throws Exception {
        robot.interact(() -> window.run(Command.SETTINGS));
        await(() ->
                robot.lookup("#RETENTION-0").queryAs(TextField.class).getText().equals("90"));
        robot.interact(() -> section(robot, "Chats at once").fire());
        TextField cap = robot.lookup("#CAP-0").queryAs(TextField.class);
        robot.interact(() -> {
            cap.requestFocus();
            cap.selectAll();
        });
        robot.write("50").type(KeyCode.ENTER);
        Labeled trouble = robot.lookup(node -> node.getStyleClass().contains("setting-trouble") && node.isVisible())
                .query();
        assertEquals("Please enter a whole number from 1 to 20 (chats).", trouble.getText());
        Screens.save(window.scene(), 1280, 720, "settings-trouble-1280x720-light");
        robot.interact(cap::selectAll);
        robot.write("4").type(KeyCode.TAB);
        await(() -> morning.desk.settings().clockRules().cap() == 4);
        assertFalse(trouble.isVisible());
    }

    @Test
    void anAlarmIsACardThatOpensItsConversation(FxRobot robot) throws Exception {
        robot.interact(ticker::start);
        await(() -> !robot.lookup(".banner").queryAll().isEmpty());
        robot.interact(() -> window.run(Command.SETTINGS));
        robot.interact(() -> section(robot, "Notifications").fire());
        robot.interact(() -> robot.lookup(".settings-card .ek-icon-button")
                .queryAllAs(Button.class)
                .forEach(test -> {
                    if (test.getAccessibleText().endsWith("Hold over")
                            || test.getAccessibleText().endsWith("Hold nearly over")
                            || test.getAccessibleText().endsWith("New message")) {
                        test.fire();
                    }
                }));
        assertTrue(outside.contains("play OVERDUE") && outside.contains("play DUE"), outside::toString);
        assertEquals("A try-out", cards(robot).getFirst(), "a try-out is seen on this page too");
        robot.type(KeyCode.ESCAPE);
        for (Settings.Theme theme : List.of(Settings.Theme.LIGHT, Settings.Theme.DARK)) {
            robot.interact(() -> window.run(theme == Settings.Theme.DARK ? Command.THEME_DARK : Command.THEME_LIGHT));
            Screens.save(window.scene(), 1280, 720, "alarms-1280x720-" + word(theme));
            Screens.save(window.scene(), 1440, 900, "alarms-1440x900-" + word(theme));
        }
        assertEquals(List.of("A try-out", "4 customers need you"), cards(robot));
        robot.type(KeyCode.ESCAPE);
        assertEquals(List.of("4 customers need you"), cards(robot));
        robot.clickOn(".banner");
        await(() -> robot.lookup(".conversation-name").queryAllAs(Labeled.class).stream()
                .anyMatch(name -> name.getText().equals("Priya Sharma")));
        assertEquals(List.of(), cards(robot));
    }

    @Test
    void noCardStandsOverAComposerInTheSmallestGrid(FxRobot robot) throws Exception {
        robot.interact(() -> {
            window.scene().getWindow().setWidth(1280);
            window.scene().getWindow().setHeight(720);
            window.run(Command.SHOW_4);
        });
        for (long id : List.of(1042L, 1039L, 1044L, 1037L)) {
            robot.interact(() -> window.open(id));
        }
        robot.interact(() -> window.run(Command.SETTINGS));
        robot.interact(() -> {
            section(robot, "Notifications").fire();
            robot.lookup(".settings-card .ek-icon-button").queryAs(Button.class).fire();
            window.run(Command.QUEUE);
        });
        await(() -> robot.lookup(".composer").queryAll().size() >= 3);
        Screens.save(window.scene(), "alarms-grid-1280x720-light");
        Bounds cards = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            Node stack = robot.lookup(".banner").query();
            return stack.localToScene(stack.getLayoutBounds());
        });
        robot.lookup(".composer")
                .queryAll()
                .forEach(composer -> assertFalse(
                        composer.localToScene(composer.getLayoutBounds()).intersects(cards),
                        "no card over a composer"));
    }

    private static List<String> cards(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(".banner-title").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static ToggleButton section(FxRobot robot, String name) {
        return robot.lookup(".settings-section").queryAllAs(ToggleButton.class).stream()
                .filter(button -> button.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** No word ends in three dots, and nothing reaches over its card. */
    private static void nothingIsCutOff(FxRobot robot) {
        Node card = robot.lookup(".settings-card").query();
        Bounds whole = card.localToScene(card.getLayoutBounds());
        for (Node node : card.lookupAll(".label")) {
            Labeled label = (Labeled) node;
            if (label.isVisible() && !label.isWrapText()) {
                assertTrue(label.getWidth() + 1 >= Math.floor(label.prefWidth(-1)), label::getText);
            }
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            assertTrue(bounds.getMaxX() <= whole.getMaxX() && bounds.getMinX() >= whole.getMinX(), label::getText);
        }
    }

    private static void await(Callable<Boolean> done) throws Exception {
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, done);
    }

    private static String word(Settings.Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }
}
