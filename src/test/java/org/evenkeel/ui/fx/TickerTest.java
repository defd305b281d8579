package org.evenkeel.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window's seconds, on the real FX thread. */
@ExtendWith(ApplicationExtension.class)
class TickerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:44:00Z");

    @Start
    void start(Stage stage) {}

    @Test
    void tellsTheTimeEachSecondOnTheFxThreadUntilItIsClosed() {
        AtomicInteger told = new AtomicInteger();
        AtomicInteger wrong = new AtomicInteger();
        Ticker ticker = new Ticker(InstantSource.fixed(NOW));
        ticker.listen(now -> {
            told.incrementAndGet();
            if (!Platform.isFxApplicationThread() || !now.equals(NOW)) {
                wrong.incrementAndGet();
            }
        });
        ticker.start();
        await().until(() -> told.get() >= 2);
        ticker.close();
        int before = told.get();
        await().pollDelay(Duration.ofMillis(1_300)).until(() -> true);
        assertThat(told.get()).isLessThanOrEqualTo(before + 1);
        assertThat(wrong).hasValue(0);
    }
}
