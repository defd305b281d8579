package org.evenkeel.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.evenkeel.ui.fx.Ticker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A window that nobody touches draws no frames: real frames of a real window are counted. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class CalmCaretTest {
    private static final Duration A_WHILE = Duration.ofMillis(600);
    /** A blinking caret makes some 36 in that time. */
    private static final int FEW = 4;

    private final AtomicInteger frames = new AtomicInteger();
    private TextArea box;
    private TextField line;
    private Scene scene;

    @Start
    void start(Stage stage) {
        box = new TextArea();
        line = new TextField();
        scene = new Scene(new VBox(box, line, new Button("Elsewhere")), 300, 200);
        CalmCaret.in(scene, javafx.util.Duration.millis(500));
        scene.addPostLayoutPulseListener(frames::incrementAndGet);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theCaretStandsStillAfterAWhileAndBlinksAgainWithAKey(FxRobot robot) {
        focus(box);
        assertThat(framesOfAWhile()).isGreaterThan(2 * FEW);
        await().until(() -> framesOfAWhile() < FEW);

        robot.type(KeyCode.A);
        assertThat(framesOfAWhile()).isGreaterThan(2 * FEW);
        await().until(() -> framesOfAWhile() < FEW);

        focus(line);
        assertThat(framesOfAWhile()).isGreaterThan(2 * FEW);
        await().until(() -> framesOfAWhile() < FEW);
        robot.type(KeyCode.B);
        assertThat(line.getText()).isEqualTo("b");
    }

    @Test
    void theSecondsOfTheWindowDrawNoFramesOfTheirOwn() {
        AtomicInteger seconds = new AtomicInteger();
        try (Ticker ticker = new Ticker(InstantSource.system())) {
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                scene.getRoot().getChildrenUnmodifiable().getLast().requestFocus();
                ticker.listen(now -> seconds.incrementAndGet());
                ticker.start();
            });
            await().until(() -> seconds.get() >= 2);
            await().until(() -> framesOfAWhile() < FEW);
            assertThat(seconds.get()).isGreaterThanOrEqualTo(2);
        }
    }

    private void focus(javafx.scene.Node node) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, node::requestFocus);
    }

    private int framesOfAWhile() {
        int before = frames.get();
        await().pollDelay(A_WHILE).until(() -> true);
        return frames.get() - before;
    }
}
