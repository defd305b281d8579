package org.evenkeel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import javafx.stage.Stage;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.fixtures.People;
import org.evenkeel.ui.fx.Ticker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window at rest while nobody looks, and all that ends the rest: a touch, news, and what is about to call. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class RestingConsoleTest {
    private static final long ANA_WAITS = 1;
    private static final long ON_HOLD = 2;
    private static final Duration A_REST = Duration.ofSeconds(7);
    private static final Duration SOON = Duration.ofSeconds(3);

    @TempDir
    Path directory;

    private DeskOnDisk desk;
    private WindowOnDisk shown;
    private ConsoleWindow window;

    @Start
    void start(Stage stage) {
        desk = new DeskOnDisk(directory);
        desk.conversation(ON_HOLD, "Omar", People.ANA.id(), null, 0);
        shown = new WindowOnDisk(stage, desk);
        window = shown.window;
        shown.ticker.start();
    }

    @AfterEach
    void end() throws Exception {
        shown.close();
    }

    @Test
    void restsUntilSomebodyOrSomethingCalls(FxRobot robot) {
        rests();
        robot.moveTo(window.scene().getRoot());
        goesOn(SOON);

        rests();
        desk.conversation(ANA_WAITS, "Ana", People.ANA.id(), Duration.ZERO, 1);
        await().atMost(SOON).until(() -> robot.lookup(".banner").tryQuery().isPresent());

        rests();
        desk.pass(ClockRules.SHIPPED.live().next().alarm().minus(Ticker.LOOKS).minusSeconds(3));
        goesOn(A_REST);
        desk.conversation(ANA_WAITS, "Ana", People.ANA.id(), null, 0);

        desk.holds.ask(ON_HOLD, "the order", 2, "Would you wait two minutes?");
        desk.holds.startWithout(ON_HOLD, "they said so by telephone");
        rests();
        desk.pass(Duration.ofSeconds(32));
        goesOn(A_REST);
        assertThat(shown.failures).isEmpty();
    }

    /** A minute without a touch, by the clock, and what calls has called. */
    private void rests() {
        desk.pass(Ticker.LOOKS);
        await().atMost(A_REST).until(() -> onFx(shown.ticker::resting));
    }

    private void goesOn(Duration soon) {
        await().atMost(soon).until(() -> !onFx(shown.ticker::resting));
    }

    private static <T> T onFx(Callable<T> task) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, task);
    }
}
