package org.evenkeel.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.javafx.stage.WindowHelper;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The caret of a real window: how often it comes and goes is counted. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class CalmCaretTest {
    /** It is half a second there and half a second not. */
    private static final Duration A_WHILE = Duration.ofMillis(1_700);

    private final AtomicInteger changes = new AtomicInteger();
    private TextArea box;
    private TextField line;
    private Scene scene;

    @Start
    void start(Stage stage) {
        box = new TextArea();
        line = new TextField();
        scene = new Scene(new VBox(box, line, new Button("Elsewhere")), 300, 200);
        CalmCaret.in(scene, javafx.util.Duration.seconds(2));
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theCaretStandsStillAfterAWhileAndBlinksAgainWithAKey(FxRobot robot) {
        watch(box);
        focus(box);
        await().until(() -> changes.get() > 0);
        await().until(() -> changesOfAWhile() == 0);
        int still = changes.get();
        robot.type(KeyCode.A);
        await().until(() -> changes.get() > still);
        await().until(() -> changesOfAWhile() == 0);

        watch(line);
        int before = changes.get();
        focus(line);
        await().until(() -> changes.get() > before);
        await().until(() -> changesOfAWhile() == 0);
        robot.type(KeyCode.B);
        assertThat(line.getText()).isEqualTo("b");
    }

    @Test
    void itComesToRestEachTimeTheWindowIsInFrontAgain() {
        focus(box);
        watch(box);
        await().until(() -> changesOfAWhile() == 0);
        for (int time = 0; time < 3; time++) {
            int before = changes.get();
            elsewhereAndBack();
            await().until(() -> changes.get() > before);
            await().until(() -> changesOfAWhile() == 0);
        }
    }

    /** What the toolkit does when the system brings another window in front; no other window does that here. */
    private void elsewhereAndBack() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> WindowHelper.setFocused(scene.getWindow(), false));
        assertThat(box.isFocused()).isFalse();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> WindowHelper.setFocused(scene.getWindow(), true));
        assertThat(box.isFocused()).isTrue();
    }

    private void watch(TextInputControl control) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Set<Node> paths = control.lookupAll("Path");
            assertThat(paths).as("the caret among them").isNotEmpty();
            paths.forEach(
                    path -> path.opacityProperty().addListener((opacity, before, now) -> changes.incrementAndGet()));
        });
    }

    private void focus(Node node) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, node::requestFocus);
    }

    private int changesOfAWhile() {
        int before = changes.get();
        await().pollDelay(A_WHILE).until(() -> true);
        return changes.get() - before;
    }
}
