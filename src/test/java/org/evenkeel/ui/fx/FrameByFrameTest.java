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
    void whatIsWantedSoonComesBeforeWhatWaitsAndInItsOwnOrder() {
        List<String> order = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            FrameByFrame.build(List.of(() -> order.add("waits"), () -> order.add("last")));
            FrameByFrame.soon(List.of(() -> order.add("first"), () -> order.add("second")));
            FrameByFrame.soon(List.of(() -> order.add("third")));
        });
        await().until(() -> WaitForAsyncUtils.waitForAsyncFx(10_000, () -> order.size() == 5));
        assertThat(order).containsExactly("first", "second", "third", "waits", "last");
    }

    @Test
    void whatIsGivenUpTakesNoFrame() {
        List<String> order = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            AutoCloseable given = FrameByFrame.soon(List.of(() -> order.add("given up"), () -> order.add("too")));
            FrameByFrame.soon(List.of(() -> order.add("kept")));
            given.close();
            return true;
        });
        await().until(() -> WaitForAsyncUtils.waitForAsyncFx(10_000, () -> !order.isEmpty()));
        assertThat(order).containsExactly("kept");
    }

    @Test
    void whatIsGatheredIsDoneOnceForAllThatAskedAndAgainForThoseWhoAskLater() {
        AtomicInteger done = new AtomicInteger();
        Runnable ask = FrameByFrame.gathered(done::incrementAndGet);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            ask.run();
            ask.run();
            ask.run();
            assertThat(done).hasValue(0);
        });
        await().until(() -> done.get() > 0);
        List<String> after = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            ask.run();
            FrameByFrame.soon(List.of(() -> after.add("after")));
        });
        await().until(() -> WaitForAsyncUtils.waitForAsyncFx(10_000, () -> !after.isEmpty()));
        assertThat(done).hasValue(2);
    }
}
