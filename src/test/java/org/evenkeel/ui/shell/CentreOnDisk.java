package org.evenkeel.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.evenkeel.desk.Layouts;
import org.evenkeel.desk.Settings;
import org.evenkeel.fixtures.DeskOnDisk;
import org.evenkeel.ui.controls.Sight;
import org.evenkeel.ui.fx.ChangeBridge;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.fx.Ticker;
import org.testfx.util.WaitForAsyncUtils;

/** One pane of the real panes in a window of their own, over a cache on disk and on the real threads. */
final class CentreOnDisk implements AutoCloseable {
    final DeskOnDisk desk;
    /** What nobody handled, on any thread of the window. */
    final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    final LiveCentre centre;
    final Scene scene;
    final Theme theme;
    private final FxThread fx;
    private final ChangeBridge changes;
    private final Ticker ticker;

    /** FX thread. The desk is closed with this. */
    CentreOnDisk(DeskOnDisk desk, Stage stage) {
        this.desk = desk;
        fx = FxThread.start(failures::add);
        changes = new ChangeBridge(desk.changes, fx);
        ticker = new Ticker(desk.clock);
        desk.verbs().layouts().save(new Layouts.Layout(1, List.of(), 0));
        centre = new LiveCentre(desk.verbs(), fx, changes, ticker, uri -> {});
        scene = new Scene(new BorderPane(centre.panes()), 860, 760);
        theme = new Theme(Settings.Theme.LIGHT);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
    }

    static DeskOnDisk desk(Path directory) throws Exception {
        return new DeskOnDisk(Files.createTempDirectory(directory, "cache"));
    }

    static <T> T onFx(Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, call);
    }

    /** What can be seen of a style class; a pane that was left rests in the window unseen. */
    List<Node> shown(String selector) {
        return scene.getRoot().lookupAll(selector).stream().filter(Sight::seen).toList();
    }

    /** Not on the FX thread. */
    @Override
    public void close() throws Exception {
        onFx(() -> {
            centre.close();
            theme.close();
            return true;
        });
        ticker.close();
        changes.close();
        fx.close();
        desk.close();
    }
}
