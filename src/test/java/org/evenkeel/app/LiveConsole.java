package org.evenkeel.app;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.evenkeel.ui.shell.Command;
import org.evenkeel.ui.shell.ConsoleWindow;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A real console window over a workstation. Called from any thread but the FX thread. */
final class LiveConsole implements AutoCloseable {
    private static final int PATIENCE_MS = 20_000;

    private final Console console;

    private LiveConsole(Console console) {
        this.console = console;
    }

    /** Opens it with so many panes, px, and waits until its queue shows conversations. */
    static LiveConsole open(Workstation workstation, int width, int height, Command panes) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        LiveConsole opened = new LiveConsole(onFx(() -> {
            Stage stage = new Stage();
            Console console = new Console(stage, workstation);
            console.window().show();
            return console;
        }));
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        onFx(() -> {
            opened.window().whenQueueShows(() -> ready.complete(true));
            return true;
        });
        WaitForAsyncUtils.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS, ready::isDone);
        // Now the window is where it stood last, and can be told otherwise.
        onFx(() -> {
            Window window = opened.scene().getWindow();
            window.setX(0);
            window.setY(0);
            window.setWidth(width);
            window.setHeight(height);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> opened.window().run(panes));
        WaitForAsyncUtils.waitForFxEvents();
        return opened;
    }

    /** Puts conversations into the panes, one each, and waits until their transcripts are laid out. */
    void show(long... conversations) {
        for (long conversation : conversations) {
            onFx(() -> {
                window().open(conversation);
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents();
        }
        await().atMost(Duration.ofMillis(PATIENCE_MS)).until(() -> transcripts().size() == conversations.length);
    }

    /** Each transcript on the screen. */
    List<Parent> transcripts() {
        return onFx(() -> scene().getRoot().lookupAll(".transcript").stream()
                .map(Parent.class::cast)
                .toList());
    }

    ConsoleWindow window() {
        return console.window();
    }

    Scene scene() {
        return console.window().scene();
    }

    static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, work);
    }

    @Override
    public void close() {
        onFx(() -> {
            console.close();
            return true;
        });
        console.finish();
    }
}
