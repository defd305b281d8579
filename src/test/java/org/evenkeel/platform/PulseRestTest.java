package org.evenkeel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** A window in a process of its own, whose frames are counted there: what another test left moving would keep the pulse up. */
class PulseRestTest {
    @Test
    void restsWhileNothingMovesAndDrawsWhatComesThen() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Window.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> told;
        try (BufferedReader out = process.inputReader()) {
            told = out.lines().toList();
        }
        assertThat(told)
                .contains(
                        "begun: true",
                        "begun again: false",
                        "words drawn out of a rest: 20",
                        "rested while something moved: false",
                        "rested after it: true",
                        "a time that was waited for came: true",
                        "another thread's wish was drawn: true");
        assertThat(process.waitFor()).isZero();
    }

    /** Runs as that process. */
    static final class Window {
        private static final Duration SOON = Duration.ofSeconds(20);
        private static final int WORDS = 20;

        private final AtomicInteger frames = new AtomicInteger();
        private final Label word = new Label("0");

        private Window() {}

        public static void main(String[] args) throws Exception {
            CompletableFuture<Window> shown = new CompletableFuture<>();
            Platform.startup(() -> {
                try {
                    shown.complete(new Window().show());
                } catch (RuntimeException e) {
                    shown.completeExceptionally(e);
                }
            });
            Window window = shown.join();
            window.drawWords();
            window.move();
            window.waitForATime();
            window.askFromAnotherThread();
            Platform.exit();
        }

        private Window show() {
            // In the toolkit's first task its timer does not run yet.
            Platform.runLater(() -> {
                say("begun", PulseRest.begin());
                say("begun again", PulseRest.begin());
            });
            Scene scene = new Scene(new StackPane(word), 300, 200);
            scene.addPostLayoutPulseListener(frames::incrementAndGet);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return this;
        }

        private static void say(String what, Object is) {
            System.out.println(what + ": " + is);
        }

        private static boolean soon(Supplier<Boolean> is) {
            await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(is::get);
            return true;
        }

        private static boolean rests() {
            try {
                return PulseRest.rests();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private void drawWords() {
            int drawn = 0;
            for (int i = 1; i <= WORDS; i++) {
                String text = String.valueOf(i);
                soon(Window::rests);
                int before = frames.get();
                Platform.runLater(() -> word.setText(text));
                drawn += soon(() -> frames.get() > before) ? 1 : 0;
            }
            say("words drawn out of a rest", drawn);
        }

        private void move() {
            AtomicBoolean over = new AtomicBoolean();
            AtomicBoolean rested = new AtomicBoolean();
            AtomicInteger begun = new AtomicInteger();
            Platform.runLater(() -> {
                TranslateTransition moving = new TranslateTransition(javafx.util.Duration.seconds(1), word);
                moving.setByX(50);
                moving.setOnFinished(done -> over.set(true));
                moving.play();
                begun.set(1);
            });
            soon(() -> begun.get() == 1);
            soon(() -> {
                boolean rests = rests();
                boolean ended = over.get(); // read after it: a rest behind the end counts for nothing
                rested.compareAndSet(false, rests && !ended);
                return ended;
            });
            say("rested while something moved", rested.get());
            say("rested after it", soon(Window::rests));
        }

        private void waitForATime() {
            AtomicBoolean rang = new AtomicBoolean();
            Platform.runLater(() -> {
                PauseTransition wait = new PauseTransition(javafx.util.Duration.millis(600));
                wait.setOnFinished(done -> rang.set(true));
                wait.play();
            });
            say("a time that was waited for came", soon(rang::get));
        }

        private void askFromAnotherThread() {
            soon(Window::rests);
            int before = frames.get();
            Platform.requestNextPulse();
            say("another thread's wish was drawn", soon(() -> frames.get() > before));
        }
    }
}
