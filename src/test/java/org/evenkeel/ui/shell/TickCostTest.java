package org.evenkeel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.evenkeel.desk.Settings;
import org.evenkeel.fixtures.People;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.Ticker;
import org.evenkeel.ui.queue.FakeQueue;
import org.evenkeel.ui.queue.QueueView;
import org.evenkeel.ui.queue.QueueViewModel;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** One ticker moves every clock: 200 conversations, and what a second of them costs the FX thread, painting left out. */
@ExtendWith(ApplicationExtension.class)
class TickCostTest {
    private static final Logger LOG = LoggerFactory.getLogger(TickCostTest.class);
    private static final int CONVERSATIONS = 200;
    private static final int WARM_UP = 40;
    private static final int TICKS = 40;

    @Start
    void start(Stage stage) {}

    /** In a window as it is, with first and later replies overtaking each other; and in one that shows all 200 at once. */
    @ParameterizedTest
    @CsvSource({"900, true", "16090, false"})
    void twoHundredClocksCostLittle(int height, boolean overtaking) throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(People.NOW);
        Ticker ticker = new Ticker(now::get);
        FakeQueue queue = new FakeQueue();
        for (int id = 1; id <= CONVERSATIONS; id++) {
            var row = People.row(id, "Customer " + id, "where is my order").unread(id % 3);
            boolean first = overtaking && id % 4 == 1;
            queue.rows.add((id % 4 == 0 ? row.answered(id * 5L) : first ? row.first(id) : row.waits(id)).get());
        }
        double percent = WaitForAsyncUtils.waitForAsyncFx(120_000, () -> {
            QueueViewModel model = queue.model(FxThread.immediate(), now::get);
            QueueView view = new QueueView(model, ticker, id -> {}, () -> {}, "");
            Scene scene = new Scene(view.root(), 296, height);
            Theme theme = new Theme(Settings.Theme.LIGHT);
            theme.dress(scene);
            scene.snapshot(null);
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long began = 0;
            for (int i = 0; i < WARM_UP + TICKS; i++) {
                if (i == WARM_UP) {
                    began = threads.getCurrentThreadCpuTime();
                }
                now.updateAndGet(time -> time.plusSeconds(1));
                ticker.tick();
                view.root().layout();
            }
            double spent = threads.getCurrentThreadCpuTime() - began;
            view.close();
            model.close();
            ticker.close();
            theme.close();
            return 100 * spent / (TICKS * 1e9);
        });
        LOG.warn(
                "{} conversations, {} px high: a second of their clocks costs {} % of a core",
                CONVERSATIONS, height, "%.2f".formatted(percent));
        assertThat(percent).as("per cent of one core, loosely").isLessThan(3);
    }
}
