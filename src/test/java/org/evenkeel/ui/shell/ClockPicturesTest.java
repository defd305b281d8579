package org.evenkeel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.evenkeel.desk.QueueView;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.fixtures.Morning;
import org.evenkeel.fixtures.People;
import org.evenkeel.fixtures.Screens;
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

/** Slots, chips, promises, an offer, wrapping up and first contact, in the whole window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class ClockPicturesTest {
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
        morning = new Morning(Files.createTempDirectory(directory, "cache"));
        morning.desk.promises().make(1042, null, "Refund by 12 Nov", People.NOW.minus(Duration.ofDays(8)));
        morning.desk.promises().make(1042, null, "Write with the answer", People.NOW.plusSeconds(240));
        morning.desk.promises().make(980, null, "Send the new invoice", People.NOW.plusSeconds(200));
        morning.desk.settings().clockRules(ClockRules.SHIPPED.withOffers(true));
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
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> window.close());
        ticker.close();
        changes.close();
        fx.close();
        morning.close();
    }

    private void open(FxRobot robot, long... conversations) {
        await().atMost(Duration.ofSeconds(20)).untilTrue(queueShown);
        robot.interact(() -> {
            window.scene().getWindow().setWidth(1440);
            window.scene().getWindow().setHeight(900);
        });
        for (long id : conversations) {
            robot.interact(() -> window.open(id));
        }
        String last = "#" + conversations[conversations.length - 1];
        await(last)
                .atMost(Duration.ofSeconds(20))
                .until(() -> robot.lookup(".conversation-number").queryAllAs(Label.class).stream()
                        .anyMatch(number -> number.getText().equals(last)));
    }

    private static void shown(FxRobot robot, String text) {
        await(text)
                .atMost(Duration.ofSeconds(20))
                .until(() -> robot.lookup(text).tryQuery().isPresent());
    }

    @Test
    void slotsPromisesAnOfferAndWrappingUp(FxRobot robot) throws Exception {
        open(robot, 1042, 1044);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        shown(robot, "Wrap-up 0:30: labels, note, next step");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        shown(robot, "Refund by 12 Nov");
        shown(robot, "overdue by 8 d");
        shown(robot, "Elena Baumann · E-mail");
        shown(robot, "1 / 3");
        assertThat(robot.lookup("Hana Sato").tryQuery())
                .as("resolved, but a promise falls due")
                .isPresent();
        for (Settings.Theme theme : new Settings.Theme[] {Settings.Theme.LIGHT, Settings.Theme.DARK}) {
            robot.interact(() -> window.run(theme == Settings.Theme.DARK ? Command.THEME_DARK : Command.THEME_LIGHT));
            Screens.save(
                    window.scene(), 1440, 900, "clocks-1440x900-" + theme.name().toLowerCase(Locale.ROOT));
        }
        robot.interact(() -> ((Button) robot.lookup(".promise-done").query()).fire());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> morning.desk.promises().open().size() == 2);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        await("wrapped by its key")
                .atMost(Duration.ofSeconds(20))
                .until(() -> morning.desk
                                .conversations()
                                .card(1044)
                                .orElseThrow()
                                .moments()
                                .wrappedAt()
                        != null);
    }

    @Test
    void oneKeySendsAFirstContactAndKeepsThePromise(FxRobot robot) {
        open(robot, 1044);
        robot.write("half a thou");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        morning.desk.promises().open().stream().anyMatch(promise -> promise.conversationId() == 1044));
        String said =
                morning.desk.transcripts().newest(1044, 1).messages().getLast().text();
        assertThat(said).startsWith("Thank you for writing.").matches(".* by \\d\\d:\\d\\d\\.");
        TextArea box = (TextArea) window.scene().getFocusOwner();
        assertThat(box.getText()).isEqualTo("half a thou");
        shown(robot, "Write with the answer");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        shown(robot, "You have said already when you will write.");
        robot.interact(() -> ((Button) robot.lookup("Undo").query()).fire());
        await("taken back, and the promise with it")
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        morning.desk.promises().open().stream().noneMatch(promise -> promise.conversationId() == 1044));
    }

    @Test
    void oneMoreAtTheCapWarnsAndTheSameKeyOverridesIt(FxRobot robot) throws Exception {
        morning.desk.settings().clockRules(ClockRules.SHIPPED.withCap(1));
        morning.add(People.row(1050, "Noor Haddad", "").first(3).nobodys().get());
        open(robot, 1050);
        shown(robot, "2 / 1");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        shown(robot, "2 of 1 slots are taken. Take it again to have it all the same.");
        Screens.save(window.scene(), 1440, 900, "clocks-cap-1440x900-light");
        assertThat(morning.desk.conversations().card(1050).orElseThrow().mine()).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        morning.desk.conversations().card(1050).orElseThrow().mine());
    }

    @Test
    void anOfferIsAcceptedByItsKey(FxRobot robot) {
        open(robot, 1042);
        shown(robot, "Accept");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Y);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        morning.desk.conversations().queue(QueueView.MINE, 9).size() == 5);
    }

    @Test
    void thePaletteMakesAPromise(FxRobot robot) throws Exception {
        open(robot, 1021);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        shown(robot, "Promise to write tomorrow, by 10:00");
        robot.write("30");
        Screens.save(window.scene(), 1440, 900, "clocks-promise-1440x900-light");
        robot.type(KeyCode.ENTER);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> morning.desk.promises().open().stream()
                        .anyMatch(promise -> promise.conversationId() == 1021
                                && promise.dueAt().equals(People.NOW.plusSeconds(1_800))));
        assertThat(morning.desk
                        .conversations()
                        .card(1021)
                        .orElseThrow()
                        .conversation()
                        .status())
                .isEqualTo(ConversationStatus.OPEN);
    }
}
