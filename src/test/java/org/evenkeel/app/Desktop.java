package org.evenkeel.app;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.evenkeel.backend.chatwoot.ChatwootBackend;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.localserver.SeededAgent;
import org.evenkeel.ui.controls.Sight;
import org.evenkeel.ui.shell.Command;
import org.evenkeel.ui.shell.ConsoleWindow;
import org.testfx.util.WaitForAsyncUtils;

/** One agent at a real console: real cache, real wire, real window. Any thread. Closing ends the window, not the workstation. */
final class Desktop implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    final Workstation workstation;
    final Stage stage;
    private final Console console;

    /** @param who which of the server's agents, from 0 */
    static Workstation workstation(LocalServer server, int who, Path directory) {
        return workstation(server, who, directory, InstantSource.system());
    }

    /** The same by another clock. */
    static Workstation workstation(LocalServer server, int who, Path directory, InstantSource clock) {
        SeededAgent agent = server.agents().get(who);
        try {
            Files.createDirectories(directory);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new Workstation(
                directory.resolve("cache.db"),
                new ChatwootBackend(server.url(), server.accountId(), agent::accessToken, clock),
                clock);
    }

    Desktop(Workstation workstation, int width, int height) {
        this.workstation = workstation;
        Object[] made = onFx(() -> {
            Stage fresh = new Stage();
            Console opened = new Console(fresh, workstation);
            opened.window().show();
            return new Object[] {fresh, opened};
        });
        stage = (Stage) made[0];
        console = (Console) made[1];
        // The window first asks the cache where it stood.
        await("the window").atMost(PATIENCE).until(() -> onFx(stage::isShowing));
        size(width, height);
        workstation.start();
    }

    /** Gives the window another size and waits until its screens have taken it. */
    void size(int width, int height) {
        onFx(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
        });
        await("the size")
                .atMost(PATIENCE)
                .until(() -> onFx(() ->
                        stage.getScene().getWidth() == width && stage.getScene().getHeight() == height));
        WaitForAsyncUtils.waitForFxEvents();
    }

    void press(Command command) {
        onFx(() -> {
            if (!window().run(command)) {
                throw new AssertionError(command + " was not answered");
            }
        });
    }

    ConsoleWindow window() {
        return console.window();
    }

    Console console() {
        return console;
    }

    static <T> T onFx(Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(15_000, call);
    }

    static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(15_000, action);
    }

    void open(long conversation) {
        onFx(() -> window().open(conversation));
        await("the pane of " + conversation)
                .atMost(PATIENCE)
                .until(() -> !rows(row -> true).isEmpty());
    }

    /** Message rows on screen that fit. */
    List<Node> rows(Predicate<Node> fits) {
        return onFx(() -> window().scene().getRoot().lookupAll(".message-row").stream()
                .filter(Sight::seen)
                .filter(fits)
                .toList());
    }

    static Predicate<Node> in(String state) {
        return row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
    }

    List<String> transcript(long conversation) {
        return workstation.transcripts().newest(conversation, 1_000).messages().stream()
                .filter(message -> message.kind() != org.evenkeel.domain.chat.MessageKind.ACTIVITY)
                .map(Message::text)
                .toList();
    }

    @Override
    public void close() {
        onFx(() -> {
            console.close();
            stage.hide();
        });
        console.finish();
    }
}
