package org.evenkeel.ui.shell;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.stage.Stage;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.Ticker;
import org.testfx.util.WaitForAsyncUtils;

/** The console's whole window over a desk on disk, on the real threads. Its clock is not started. */
final class WindowOnDisk implements AutoCloseable {
    final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    final Ticker ticker;
    final ConsoleWindow window;
    private final DeskOnDisk desk;
    private final FxThread fx;
    private final ChangeBridge changes;

    /**
     * Shows it. FX thread.
     *
     * @param desk closed with it
     */
    WindowOnDisk(Stage stage, DeskOnDisk desk) {
        this.desk = desk;
        fx = FxThread.start(failures::add);
        changes = new ChangeBridge(desk.changes, fx);
        ticker = new Ticker(desk.clock);
        window = new ConsoleWindow(stage, desk.verbs(), fx, changes, ticker, uri -> {});
        window.show();
    }

    /** Not on the FX thread. */
    @Override
    public void close() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(10_000, window::close);
        ticker.close();
        changes.close();
        fx.close();
        desk.close();
    }
}
