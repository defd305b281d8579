package org.evenkeel.ui.shell;

import static org.awaitility.Awaitility.await;
import static org.evenkeel.ui.shell.CentreOnDisk.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A pane is built over several frames, and nobody has to wait for that. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class PaneInPartsTest {
    private static final List<String> PARTS =
            List.of(".composer", ".conversation-header", ".transcript", ".above-the-box");

    @TempDir
    static Path directory;

    private CentreOnDisk on;
    private LiveCentre centre;
    private Scene scene;

    @Start
    void start(Stage stage) throws Exception {
        DeskOnDisk desk = CentreOnDisk.desk(directory);
        for (long id = 1; id <= 3; id++) {
            desk.conversation(id, "Customer " + id, People.ANA.id(), Duration.ofSeconds(30), 1);
            desk.customer(id, "Hello from " + id, desk.now().minusSeconds(30));
        }
        on = new CentreOnDisk(desk, stage);
        centre = on.centre;
        scene = on.scene;
    }

    @AfterEach
    void end() throws Exception {
        on.close();
    }

    private long there() {
        return PARTS.stream().filter(part -> !on.shown(part).isEmpty()).count();
    }

    private String number() {
        return on.shown(".conversation-header").stream()
                .flatMap(header -> header.lookupAll(".label").stream())
                .map(node -> ((Label) node).getText())
                .filter(text -> text.startsWith("#"))
                .findFirst()
                .orElse("");
    }

    @Test
    void theBoxIsThereAtOnceAndEachOtherPartInAFrameOfItsOwn() {
        List<Long> frames = new ArrayList<>(List.of(1L));
        onFx(() -> {
            centre.open(1);
            centre.focus();
            assertEquals(1, there(), "the box alone");
            assertInstanceOf(TextArea.class, scene.getFocusOwner());
            scene.addPostLayoutPulseListener(() -> frames.add(there()));
            return true;
        });
        await().until(() -> onFx(() -> there() == PARTS.size()));
        onFx(() -> {
            for (int i = 1; i < frames.size(); i++) {
                assertTrue(frames.get(i) - frames.get(i - 1) <= 1, frames::toString);
            }
            assertEquals("#1", number());
            return true;
        });
        assertEquals(List.of(), List.copyOf(on.failures));
    }

    @Test
    void whatIsAskedForBeforeItsFrameIsBuiltAtOnce() {
        onFx(() -> {
            centre.open(2);
            centre.focus();
            centre.hold();
            assertInstanceOf(TextField.class, scene.getFocusOwner(), "the reason of the hold");
            assertEquals("#2", number());
            centre.takeSuggestion(0);
            centre.undo();
            return true;
        });
        await().until(() -> onFx(() -> there() == PARTS.size()));
        assertEquals(
                1, onFx(() -> scene.getRoot().lookupAll(".conversation-header").size()));
        assertEquals(1, onFx(() -> scene.getRoot().lookupAll(".above-the-box").size()));
        assertEquals(List.of(), List.copyOf(on.failures));
    }

    private long boxes() {
        return onFx(() -> (long) on.shown(".composer").size());
    }

    @Test
    void conversationsMoveToOtherPlacesAsTheyAre() {
        await().until(() -> onFx(() -> on.shown(".pane-slot").size() == 1));
        onFx(() -> {
            scene.getWindow().setWidth(1900);
            return true;
        });
        await().until(() -> onFx(() -> scene.getWidth() > 1800));
        onFx(() -> {
            centre.arrange(3);
            return true;
        });
        for (long id = 1; id <= 3; id++) {
            long next = id;
            onFx(() -> {
                centre.open(next);
                return true;
            });
            await().until(() -> boxes() == next);
        }
        onFx(() -> {
            centre.focus(2);
            centre.arrange(1);
            return true;
        });
        await().until(() -> boxes() == 1 && onFx(() -> number().equals("#3")));
        onFx(() -> {
            centre.arrange(2);
            centre.open(2);
            centre.closePane();
            return true;
        });
        await().until(() -> boxes() == 1 && onFx(() -> number().equals("#3")));
        assertEquals(List.of(), List.copyOf(on.failures));
    }

    @Test
    void aPaneThatIsLeftBeforeItWasBuiltIsNotBuilt() {
        List<Node> left = new ArrayList<>();
        onFx(() -> {
            centre.open(1);
            left.add(on.shown(".conversation").getFirst());
            centre.open(2);
            left.add(on.shown(".conversation").getFirst());
            centre.open(3);
            centre.focus();
            return true;
        });
        await().until(() -> onFx(() -> there() == PARTS.size()));
        onFx(() -> {
            for (Node pane : left) {
                assertNull(pane.getScene());
                assertNull(pane.lookup(".conversation-header"));
                assertNull(pane.lookup(".transcript"));
            }
            return true;
        });
        assertEquals("#3", onFx(this::number));
        await().until(() -> onFx(() -> !on.shown(".message-row").isEmpty()));
        assertEquals(List.of(), List.copyOf(on.failures));
    }
}
