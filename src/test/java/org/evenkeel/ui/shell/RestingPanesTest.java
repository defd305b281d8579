package org.evenkeel.ui.shell;

import static org.awaitility.Awaitility.await;
import static org.evenkeel.ui.shell.CentreOnDisk.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A chat that one comes back to is as it was left, at once, and has heard what was said meanwhile. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class RestingPanesTest {
    private static final int CONVERSATIONS = 8;
    private static final int KEPT = 6;

    @TempDir
    static Path directory;

    private DeskOnDisk desk;
    private CentreOnDisk on;
    private LiveCentre centre;
    private Scene scene;

    @Start
    void start(Stage stage) throws Exception {
        desk = CentreOnDisk.desk(directory);
        for (long id = 1; id <= CONVERSATIONS; id++) {
            desk.conversation(id, "Customer " + id, People.ANA.id(), Duration.ofSeconds(30), 0);
            desk.customer(id, "Hello from " + id, desk.now().minusSeconds(30));
        }
        on = new CentreOnDisk(desk, stage);
        centre = on.centre;
        scene = on.scene;
    }

    @AfterEach
    void end() throws Exception {
        on.close();
        assertEquals(List.of(), List.copyOf(on.failures));
    }

    private List<String> words() {
        return Stream.concat(on.shown("Text").stream(), on.shown("LabeledText").stream())
                .map(text -> ((Text) text).getText())
                .toList();
    }

    private void show(long id) {
        centre.open(id);
        centre.focus();
    }

    /** Opens it and waits until all of it is there. */
    private Node whole(long id) {
        onFx(() -> {
            show(id);
            return true;
        });
        await().until(() -> onFx(() -> words().contains("#" + id)
                && words().contains("Hello from " + id)
                && !on.shown(".above-the-box").isEmpty()));
        return onFx(() -> on.shown(".conversation").getFirst());
    }

    private TextArea box() {
        return (TextArea) scene.getFocusOwner();
    }

    @Test
    void itComesBackAsItWasLeftAndAtOnce(FxRobot robot) {
        Node first = whole(1);
        robot.write("one moment");
        robot.interact(() -> box().positionCaret(3));
        whole(2);
        robot.write("two");
        onFx(() -> {
            show(1);
            assertSame(first, on.shown(".conversation").getFirst());
            assertTrue(words().containsAll(List.of("#1", "Hello from 1")), () -> words().toString());
            assertFalse(words().contains("#2"));
            assertEquals("one moment", box().getText());
            assertEquals(3, box().getCaretPosition());
            return true;
        });
        robot.write("X");
        assertEquals("oneX moment", onFx(() -> box().getText()));
        onFx(() -> {
            show(2);
            assertEquals("two", box().getText());
            return true;
        });
        await().untilAsserted(
                        () -> assertEquals("oneX moment", desk.drafts.of(1).reply()));
        await().untilAsserted(() -> assertEquals("two", desk.drafts.of(2).reply()));
    }

    @Test
    void itHasHeardWhatWasSaidMeanwhileAndIsReadOnlyWhenOneIsBack() {
        whole(1);
        whole(2);
        desk.customer(1, "Are you still there?", desk.now());
        desk.conversation(1, "Customer 1", People.ANA.id(), Duration.ofSeconds(30), 1);
        desk.customer(2, "And here?", desk.now());
        await().until(() -> onFx(() -> words().contains("And here?")));
        await().during(Duration.ofMillis(500))
                .until(() ->
                        desk.conversations.card(1).orElseThrow().conversation().unreadCount() == 1);
        onFx(() -> {
            show(1);
            return true;
        });
        await().until(() -> onFx(() -> words().contains("Are you still there?")));
        await().until(() ->
                desk.conversations.card(1).orElseThrow().conversation().unreadCount() == 0);
    }

    @Test
    void aSheetThatWasLeftOpenIsClosed(FxRobot robot) {
        whole(1);
        robot.interact(centre::hold);
        assertFalse(on.shown(".hold-sheet").isEmpty());
        whole(2);
        robot.interact(() -> show(1));
        assertTrue(on.shown(".hold-sheet").isEmpty());
    }

    @Test
    void onlySoManyAreKeptAndWhatWasTypedInTheOthersIsInTheCache(FxRobot robot) {
        Node first = whole(1);
        robot.write("kept");
        Node third = null;
        for (long id = 2; id <= CONVERSATIONS; id++) {
            Node pane = whole(id);
            if (id == 3) {
                third = pane;
            }
        }
        await().until(() ->
                onFx(() -> scene.getRoot().lookupAll(".conversation").size()) == KEPT);
        assertEquals("kept", desk.drafts.of(1).reply());
        assertSame(third, whole(3));
        assertNotSame(first, whole(1));
        await().until(() -> onFx(() -> box().getText().equals("kept")));
    }

    @Test
    void theKeyboardGoesWhereThePaneIsThatIsLeftWhenOneIsClosed(FxRobot robot) {
        robot.interact(() -> scene.getWindow().setWidth(1300));
        robot.interact(() -> centre.arrange(2));
        whole(1);
        robot.interact(() -> centre.focus(1));
        whole(2);
        Node close = onFx(() -> on.shown(".ek-icon-button").stream()
                .filter(button -> button.getAccessibleText().equals("Close pane"))
                .max(Comparator.comparing(button -> button.localToScene(0, 0).getX()))
                .orElseThrow());
        robot.clickOn(close);
        robot.write("for the first");
        await().untilAsserted(
                        () -> assertEquals("for the first", desk.drafts.of(1).reply()));
        assertEquals("", desk.drafts.of(2).reply());
        assertEquals(1, onFx(() -> on.shown(".conversation").size()));
    }
}
