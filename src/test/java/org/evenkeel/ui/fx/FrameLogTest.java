package org.evenkeel.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class FrameLogTest {
    private final StringWriter out = new StringWriter();
    private final AtomicInteger slow = new AtomicInteger();
    private FrameLog log;

    @Start
    void start(Stage stage) {
        TextArea area = new TextArea();
        area.addEventFilter(KeyEvent.KEY_TYPED, typed -> {
            if (slow.getAndIncrement() == 0) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(60));
            }
        });
        Scene scene = new Scene(area, 300, 200);
        log = new FrameLog(
                out,
                System::nanoTime,
                event -> event.getEventType() == KeyEvent.KEY_TYPED ? Optional.of("typing") : Optional.empty());
        log.attach(scene);
        stage.setScene(scene);
        stage.show();
        area.requestFocus();
    }

    @Test
    void aDeedIsCountedWithAllThatItSetOff(FxRobot robot) throws Exception {
        robot.write("abc");
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> slow.get() == 3);
        robot.interact(log.watch(() -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5))));
        WaitForAsyncUtils.waitForFxEvents(20);
        robot.interact(log::end);
        log.close();

        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.getFirst().startsWith("start_ms\tbusy_ms\tcpu_ms"), lines::getFirst);
        List<String> frames =
                lines.stream().skip(1).filter(line -> !line.startsWith("#")).toList();
        assertTrue(
                frames.stream()
                        .allMatch(line -> line.matches("[\\d.]+\t[\\d.]+\t[\\d.]+\t([a-zA-Z_ ]+ [\\d.]+(, )?)*")),
                () -> String.join("\n", frames));
        assertTrue(frames.stream().anyMatch(line -> line.contains("task ")));
        assertTrue(frames.stream().anyMatch(line -> line.matches(".*KEY_TYPED \\d{2,}.*")), "the slow one by its name");
        assertTrue(frames.stream().anyMatch(line -> line.contains("styles and layout ")));
        String[] typing = lines.getLast().split("\t");
        assertEquals("# typing", typing[0]);
        assertEquals("3", typing[1]);
        assertTrue(Double.parseDouble(typing[5]) >= 60, "the slow one is the longest");
        assertTrue(Double.parseDouble(typing[8]) < 60, "which was asleep, not at work");
        assertEquals(typing[5], typing[11], "and the longest of the longest");
        assertTrue(Double.parseDouble(typing[9]) < 60, "with two short ones beside it");
        assertTrue(Double.parseDouble(typing[9]) > 0, "which took some time too");
    }
}
