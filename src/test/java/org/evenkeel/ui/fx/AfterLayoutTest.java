package org.evenkeel.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class AfterLayoutTest {
    private final StackPane root = new StackPane();
    private final AtomicBoolean met = new AtomicBoolean();
    private final AtomicInteger ran = new AtomicInteger();
    private final AtomicInteger looked = new AtomicInteger();

    @Start
    void show(Stage stage) {
        Scene scene = new Scene(root, 200, 100);
        AfterLayout.once(
                scene,
                () -> {
                    looked.incrementAndGet();
                    return met.get();
                },
                ran::incrementAndGet);
        assertThat(looked).as("before the scene is shown").hasValue(0);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void runsOnceAndNotBeforeTheConditionIsMet(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> looked.get() > 0);
        assertThat(ran).hasValue(0);
        met.set(true);
        layOut(robot);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> ran.get() == 1);
        int then = looked.get();
        layOut(robot);
        assertThat(looked).as("asked no more").hasValue(then);
        assertThat(ran).hasValue(1);
    }

    private void layOut(FxRobot robot) {
        robot.interact(root::requestLayout);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
