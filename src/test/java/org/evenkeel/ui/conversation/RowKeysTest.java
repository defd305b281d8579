package org.evenkeel.ui.conversation;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.chat.Attachment;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.fx.Ticker;
import org.evenkeel.ui.shell.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the keyboard can do with a row of the transcript. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class RowKeysTest {
    private static final long ID = 1042;
    private static final String FILE = "Q3_report_final_v2.pdf";

    @TempDir
    static Path directory;

    private final Queue<URI> opened = new ConcurrentLinkedQueue<>();
    private DeskOnDisk desk;
    private FxThread fx;
    private ChangeBridge bridge;
    private Ticker ticker;
    private Theme theme;
    private ConversationViewModel model;
    private ConversationView view;

    @Start
    void start(Stage stage) throws Exception {
        desk = new DeskOnDisk(Files.createTempDirectory(directory, "cache"));
        desk.conversation(ID, "Priya Sharma", People.ANA.id(), Duration.ofSeconds(252), 2);
        Instant at = People.NOW.minusSeconds(600);
        desk.customer(ID, "see https://one.example.org/a and https://two.example.org/b", at);
        desk.customer(ID, "nothing here", at.plusSeconds(60));
        desk.customer(ID, "see https://three.example.org/c", at.plusSeconds(120));
        attached(at.plusSeconds(180));
        fx = FxThread.start(e -> {
            throw new IllegalStateException(e);
        });
        bridge = new ChangeBridge(desk.changes, fx);
        ticker = new Ticker(desk.clock);
        model = new ConversationViewModel(
                ID,
                desk.conversations,
                desk.transcripts,
                desk.replies,
                desk.presence,
                new ClockDesk(desk.promises, desk.handling, () -> ClockRules.SHIPPED),
                fx,
                bridge,
                ticker);
        view = new ConversationView(model, new LinkGuard(opened::add));
        view.open(null);
        view.unroll();
        theme = new Theme(Settings.Theme.LIGHT);
        stage.setScene(new Scene((Parent) view.node(), 420, 700));
        theme.dress(stage.getScene());
        stage.show();
    }

    private void attached(Instant at) {
        PostedMessage message = new PostedMessage(
                90_000,
                ID,
                MessageKind.INCOMING,
                new Author(Author.Kind.CUSTOMER, ID, "Priya"),
                "",
                "text",
                Visibility.REPLY,
                at,
                Delivery.SENT,
                null,
                null,
                null,
                false,
                null,
                List.of(new Attachment(1, "file", "https://files.example.org/q3", null, FILE, 0)));
        desk.database.change(s -> {
            s.messages().upsert(message);
            long localId = s.messages().byServerId(message.id()).orElseThrow().localId();
            s.attach(new Change.Messages(ID, Set.of(localId)));
        });
    }

    @AfterEach
    void close(FxRobot robot) throws Exception {
        robot.interact(() -> {
            view.close();
            ticker.close();
            theme.close();
        });
        bridge.close();
        fx.close();
        desk.close();
    }

    /** Gives the transcript the keyboard and goes up to the row so many from the end. */
    private void go(FxRobot robot, int rows) {
        await().until(() -> robot.lookup(".message-row").queryAll().size() >= 4);
        robot.interact(() -> view.node().lookup(".transcript").requestFocus());
        for (int i = 0; i < rows; i++) {
            robot.type(KeyCode.UP);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .map(MenuItem::getText)
                .toList();
    }

    private static boolean guarded(FxRobot robot) {
        return robot.lookup(".link-guard").tryQuery().isPresent();
    }

    @Test
    void enterOpensTheOnlyLinkAfterAsking(FxRobot robot) {
        go(robot, 2);
        robot.type(KeyCode.ENTER);
        await().until(() -> guarded(robot));
        assertTrue(opened.isEmpty());
        robot.type(KeyCode.ENTER);
        await().until(() -> opened.size() == 1);
        assertEquals("three.example.org", opened.element().getHost());
    }

    @Test
    void enterOffersSeveralLinks(FxRobot robot) {
        go(robot, 4);
        robot.type(KeyCode.ENTER);
        await().until(() -> menu().size() == 4);
        assertTrue(menu().get(1).contains("one.example.org"));
        assertTrue(menu().get(2).contains("two.example.org"));
        robot.type(KeyCode.ESCAPE);
        await().until(() -> menu().isEmpty());
    }

    @Test
    void theMenuOfARowOpensByKey(FxRobot robot) {
        go(robot, 2);
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        await().until(() -> menu().size() == 3);
        assertTrue(menu().get(1).contains("three.example.org"));
        assertEquals("Promise this", menu().getLast());
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void enterOnARowThatLeadsNowhereDoesNothing(FxRobot robot) {
        go(robot, 3);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(guarded(robot));
        assertEquals(List.of(), menu());
    }

    @Test
    void anAttachmentKeepsItsNameAndOpensByKey(FxRobot robot) {
        go(robot, 1);
        Button button = robot.lookup(".attachment").queryButton();
        assertEquals(FILE, button.getText());
        assertFalse(button.isMnemonicParsing());
        robot.type(KeyCode.ENTER);
        await().until(() -> guarded(robot));
        robot.type(KeyCode.ESCAPE);
        await().until(() -> !guarded(robot));
        assertTrue(opened.isEmpty());
    }

    @Test
    void aSecretIsHiddenUntilAskedFor(FxRobot robot) {
        desk.customer(ID, "my password is Tr0ub4dor", People.NOW);
        String words = I18n.text("conversation.reveal");
        await().until(() -> robot.lookup(words).tryQuery().isPresent());
        Button reveal = robot.lookup(words).queryButton();
        assertFalse(spoken(robot, "Tr0ub4dor"));
        robot.interact(reveal::fire);
        await().until(() -> spoken(robot, "my password is Tr0ub4dor"));
        robot.interact(robot.lookup(I18n.text("conversation.hide")).queryButton()::fire);
        await().until(() -> !spoken(robot, "Tr0ub4dor"));
    }

    @Test
    void oneKeyShowsASecretAndOnlyThenACopyHasIt(FxRobot robot) {
        desk.customer(ID, "card 4111 1111 1111 1111, all of it", People.NOW);
        await().until(() -> spoken(robot, "all of it"));
        go(robot, 1);
        assertEquals("card •••• •••• •••• 1111, all of it", copied(robot));
        robot.type(KeyCode.SPACE);
        await().until(() -> spoken(robot, "4111 1111"));
        assertEquals("card 4111 1111 1111 1111, all of it", copied(robot));
        robot.type(KeyCode.SPACE);
        await().until(() -> !spoken(robot, "4111"));
        assertEquals("card •••• •••• •••• 1111, all of it", copied(robot));
    }

    private static String copied(FxRobot robot) {
        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> Clipboard.getSystemClipboard().getString());
    }

    private static boolean spoken(FxRobot robot, String words) {
        return robot.lookup(".message-row").queryAllAs(MessageRow.class).stream()
                .filter(MessageRow::isVisible)
                .anyMatch(row -> String.valueOf(row.getAccessibleText()).contains(words));
    }
}
