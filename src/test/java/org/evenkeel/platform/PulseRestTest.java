package org.evenkeel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.PauseTransition;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A real window, whose frames are counted. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // @Start runs before every test
class PulseRestTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final AtomicInteger frames = new AtomicInteger();
    private Label word;

    @Start
    void start(Stage stage) {
        PulseRest.begin();
        word = new Label("0");
        Scene scene = new Scene(new StackPane(word), 300, 200);
        scene.addPostLayoutPulseListener(frames::incrementAndGet);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void restsWhileNothingMovesAndDrawsWhatComesThen() throws Exception {
        for (int i = 1; i <= 20; i++) {
            await().atMost(SOON).until(PulseRest::rests);
            int before = frames.get();
            String text = String.valueOf(i);
            Platform.runLater(() -> word.setText(text));
            await().atMost(SOON).until(() -> frames.get() > before);
        }
    }

    @Test
    void beatsForAsLongAsSomethingMoves() throws Exception {
        await().atMost(SOON).until(PulseRest::rests);
        AtomicInteger seen = new AtomicInteger();
        AtomicInteger restedIn = new AtomicInteger();
        Platform.runLater(() -> {
            TranslateTransition moving = new TranslateTransition(javafx.util.Duration.seconds(1), word);
            moving.setByX(50);
            int before = frames.get();
            moving.setOnFinished(done -> seen.set(frames.get() - before));
            moving.play();
        });
        await().atMost(SOON).until(() -> {
            restedIn.addAndGet(seen.get() == 0 && word.getTranslateX() > 0 && PulseRest.rests() ? 1 : 0);
            return seen.get() > 0;
        });
        assertThat(seen.get()).isGreaterThan(10);
        assertThat(restedIn).hasValue(0);
        await().atMost(SOON).until(PulseRest::rests);
    }

    @Test
    void wakesForATimeThatIsWaitedForAndForAnotherThreadsWish() throws Exception {
        await().atMost(SOON).until(PulseRest::rests);
        AtomicInteger rang = new AtomicInteger();
        Platform.runLater(() -> {
            PauseTransition wait = new PauseTransition(javafx.util.Duration.millis(600));
            wait.setOnFinished(done -> rang.incrementAndGet());
            wait.play();
        });
        await().atMost(SOON).until(() -> rang.get() == 1);
        await().atMost(SOON).until(PulseRest::rests);
        int before = frames.get();
        Platform.requestNextPulse();
        await().atMost(SOON).until(() -> frames.get() > before);
    }

    @Test
    void thereIsNothingToDoASecondTime() {
        AtomicInteger done = new AtomicInteger(-1);
        Platform.runLater(() -> done.set(PulseRest.begin() ? 1 : 0));
        await().atMost(SOON).until(() -> done.get() >= 0);
        assertThat(done).hasValue(0);
    }
}
