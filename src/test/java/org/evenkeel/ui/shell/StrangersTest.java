package org.evenkeel.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.evenkeel.domain.chat.Contact;
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

/** Customers whose names and facts nobody chose with our columns in mind. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class StrangersTest {
    private static final String ARABIC = "عبد الرحمن محمد الحسيني السيد المحترم من القاهرة الكبرى";
    private static final String HEBREW = "יהונתן בן אברהם הלוי מירושלים עיר הקודש תבנה ותכונן";
    private static final List<String> NAMES = List.of(
            ARABIC,
            HEBREW,
            "Priya\n\n\n\nSharma\r\n\tthe\u0007 second",
            "\u202Egnp.exe\u202C" + "W".repeat(4_000),
            "Order 44871 " + ARABIC + " (VIP)");

    @TempDir
    static Path directory;

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private Morning morning;
    private FxThread fx;
    private Ticker ticker;
    private ChangeBridge changes;
    private ConsoleWindow window;

    @Start
    void start(Stage stage) throws Exception {
        morning = new Morning(Files.createTempDirectory(directory, "cache"));
        for (int i = 0; i < NAMES.size(); i++) {
            long id = 2_001 + i;
            String name = NAMES.get(i);
            var row = People.row(id, "somebody", "a\n\n" + name).waits(30 + i).get();
            morning.add(row);
            long contact = row.conversation().contactId();
            morning.database.change(s -> s.contacts()
                    .merge(new Contact(
                            contact,
                            name,
                            "somebody@example.org",
                            null,
                            name,
                            "",
                            false,
                            Map.of("home_address", name + " " + name, "plan", "a\nb\n\n\nc"),
                            null,
                            People.NOW)));
        }
        fx = FxThread.start(failures::add);
        ticker = new Ticker(() -> People.NOW);
        changes = new ChangeBridge(morning.changes, fx);
        window = new ConsoleWindow(stage, morning.desk, fx, changes, ticker, address -> {});
        window.show();
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
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

    @Test
    void theWindowShowsThemAllAndStaysCalm(FxRobot robot) throws Exception {
        for (int i = 0; i < NAMES.size(); i++) {
            long id = 2_001 + i;
            robot.interact(() -> window.open(id));
            WaitForAsyncUtils.waitFor(
                    5,
                    TimeUnit.SECONDS,
                    () -> robot.lookup(".fact-value").queryAll().size() > 5
                            && robot.lookup((Node node) -> node instanceof Label label
                                            && label.getText().equals("#" + id))
                                    .tryQuery()
                                    .isPresent());
            robot.interact(() -> window.tell(NAMES.get(((int) id) % 2)));
            Screens.save(window.scene(), 1440, 900, "stranger-" + i);
            assertEquals(List.of(), List.copyOf(failures));
        }
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("somebody");
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> window.scene().getRoot().requestLayout());
        Screens.save(window.scene(), 1440, 900, "strangers-palette");
        for (String kind : List.of(".queue-name", ".queue-last-line", ".conversation-name", ".palette-title")) {
            for (Label label : robot.lookup(kind).queryAllAs(Label.class)) {
                assertFalse(label.getText().contains("\n"), kind);
                assertFalse(label.getText().contains("\u202E"), kind);
                assertTrue(label.getText().length() <= 260, kind);
                assertTrue(label.getHeight() < 40, kind + " " + label.getHeight());
            }
        }
        assertEquals(List.of(), List.copyOf(failures));
    }
}
