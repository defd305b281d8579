package org.evenkeel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.awaitility.core.ConditionTimeoutException;
import org.evenkeel.fixtures.AnotherJava;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window in a process of its own, whose frames are counted there: what another test left moving would keep the pulse up. */
class PulseRestTest {
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    Path scratch;

    @Test
    void restsWhileNothingMovesAndDrawsWhatComesThen() throws Exception {
        Path told = scratch.resolve("told");
        Process process = AnotherJava.of(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"), Window.class)
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(Files.readAllLines(told))
                .contains(
                        "begun: true",
                        "begun again: false",
                        "words drawn out of a rest: true",
                        "words drawn at any time: true",
                        "rested while something moved: false",
                        "rested after it: true",
                        "a time that was waited for came: true",
                        "another thread's wish was drawn: true");
        assertThat(ended).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    /** Runs as that process. */
    static final class Window {
        private static final Duration SOON = Duration.ofSeconds(10);
        private static final int WORDS = 20;
        private static final int WORDS_AT_ANY_TIME = 80;
        /** Two beats and a little. */
        private static final int LONGEST_GAP_MS = 40;

        private final AtomicInteger frames = new AtomicInteger();
        private final Label word = new Label("0");

        private Window() {}

        public static void main(String[] args) {
            CompletableFuture<Window> shown = new CompletableFuture<>();
            try {
                Platform.startup(() -> {
                    try {
                        shown.complete(new Window().show());
                    } catch (Throwable e) {
                        shown.completeExceptionally(e);
                    }
                });
                shown.join().look();
                Platform.exit();
            } catch (Throwable e) {
                // The toolkit's thread would keep the process for ever.
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        }

        private void look() {
            say("words drawn out of a rest", IntStream.range(0, WORDS).allMatch(i -> soon(Window::rests) && drawn(i)));
            Random random = new Random(7);
            say(
                    "words drawn at any time",
                    IntStream.range(0, WORDS_AT_ANY_TIME)
                            .allMatch(i -> drawn(i) && passed(random.nextInt(LONGEST_GAP_MS * 1_000))));
            move();
            waitForATime();
            askFromAnotherThread();
        }

        private Window show() {
            say("begun", PulseRest.begin());
            Platform.runLater(() -> say("begun again", PulseRest.begin()));
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

        private static boolean soon(BooleanSupplier is) {
            try {
                await().atMost(SOON).pollInterval(Duration.ofMillis(2)).until(is::getAsBoolean);
                return true;
            } catch (ConditionTimeoutException e) {
                return false;
            }
        }

        private static boolean rests() {
            try {
                return PulseRest.rests();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private boolean drawn(int number) {
            int before = frames.get();
            Platform.runLater(() -> word.setText("word " + number));
            return soon(() -> frames.get() > before);
        }

        private static boolean passed(long micros) {
            long until = SystemClock.nanos() + TimeUnit.MICROSECONDS.toNanos(micros);
            while (SystemClock.nanos() < until) {
                Thread.onSpinWait();
            }
            return true;
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
