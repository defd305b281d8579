package org.evenkeel.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window's seconds, on the real FX thread. */
@ExtendWith(ApplicationExtension.class)
class TickerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:44:00Z");
    private static final Duration SOON = Duration.ofSeconds(4);

    private final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    private final AtomicBoolean calm = new AtomicBoolean(true);
    private final Ticker ticker = new Ticker(clock::get);
    private final Pane root = new Pane();
    private final AtomicInteger told = new AtomicInteger();

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(root, 200, 100);
        ticker.heed(scene);
        ticker.listen(now -> told.incrementAndGet(), until -> calm.get());
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void end() {
        ticker.close();
    }

    @Test
    void tellsTheTimeEachSecondOnTheFxThreadUntilItIsClosed() {
        AtomicInteger wrong = new AtomicInteger();
        ticker.listen(now -> {
            if (!Platform.isFxApplicationThread() || !now.equals(NOW)) {
                wrong.incrementAndGet();
            }
        });
        start();
        await().until(() -> told.get() >= 2);
        ticker.close();
        int before = told.get();
        await().pollDelay(Duration.ofMillis(1_300)).until(() -> true);
        assertThat(told.get()).isLessThanOrEqualTo(before + 1);
        assertThat(wrong).hasValue(0);
    }

    @Test
    void restsWhileNobodyLooksAndGoesOnWhenSomebodyComesBack(FxRobot robot) {
        robot.moveTo(root);
        start();
        leave();
        rests();
        told.set(0);
        await().pollDelay(Duration.ofMillis(3_500)).until(() -> true);
        assertThat(told.get()).as("times told in three and a half seconds").isLessThanOrEqualTo(1);
        robot.moveBy(3, 3);
        await().atMost(SOON).until(() -> !onFx(ticker::resting));
        tell(3, SOON);
    }

    @Test
    void whatMovesUnderAPointerThatRestsIsNoTouch(FxRobot robot) {
        robot.moveTo(root);
        start();
        leave();
        rests();
        AtomicBoolean entered = new AtomicBoolean();
        Pane above = new Pane();
        above.setOnMouseEntered(event -> entered.set(true));
        above.setPrefSize(200, 100);
        onFx(() -> root.getChildren().add(above));
        await().until(entered::get);
        assertThat(onFx(ticker::resting)).isTrue();
    }

    @Test
    void doesNotRestWhileSomethingIsToCome() {
        calm.set(false);
        start();
        leave();
        tell(3, Duration.ofMillis(4_900)); // at rest the first two would be five seconds apart
    }

    @Test
    void newsEndARest() {
        start();
        leave();
        rests();
        calm.set(false);
        told.set(0);
        onFx(() -> {
            ticker.wake();
            return true;
        });
        tell(3, SOON);
    }

    private void start() {
        onFx(() -> {
            ticker.start();
            return true;
        });
    }

    private void rests() {
        await().atMost(SOON).until(() -> onFx(ticker::resting));
    }

    private static <T> T onFx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, task);
    }

    /** Nothing is touched any more, and what was told before does not count. */
    private void leave() {
        WaitForAsyncUtils.waitForFxEvents();
        clock.updateAndGet(now -> now.plus(Ticker.LOOKS));
        told.set(0);
    }

    private void tell(int times, Duration soon) {
        await().atMost(soon).untilAsserted(() -> assertThat(told).hasValueGreaterThanOrEqualTo(times));
    }
}
