package org.evenkeel.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Real frames of a real window. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class FrameByFrameTest {
    private Scene scene;

    @Start
    void start(Stage stage) {
        scene = new Scene(new StackPane(), 200, 100);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void everyPartHasAFrameOfItsOwnAndTheFirstFrameNone() {
        List<Integer> frames = new ArrayList<>();
        AtomicInteger laidOut = new AtomicInteger();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            scene.addPostLayoutPulseListener(laidOut::incrementAndGet);
            FrameByFrame.build(List.of(
                    () -> frames.add(laidOut.get()), () -> frames.add(laidOut.get()), () -> frames.add(laidOut.get())));
            assertThat(frames).isEmpty();
        });
        await().until(() -> WaitForAsyncUtils.waitForAsyncFx(10_000, () -> frames.size() == 3));
        assertThat(frames.getFirst()).isPositive();
        assertThat(frames).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void whatIsNextComesBeforeWhatWaitsAndInItsOwnOrder() {
        List<String> order = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            FrameByFrame.build(List.of(() -> order.add("waits"), () -> order.add("last")));
            FrameByFrame.next(List.of(() -> order.add("first"), () -> order.add("second")));
        });
        await().until(() -> WaitForAsyncUtils.waitForAsyncFx(10_000, () -> order.size() == 4));
        assertThat(order).containsExactly("first", "second", "waits", "last");
    }
}
