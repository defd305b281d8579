package org.evenkeel.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FxThreadTest {
    private static final int QUESTIONS = 40;

    /** Asks all at once, and expects that so many are begun and no more while none of them ends. */
    private static void begins(FxThread whole, FxThread asked, int expected) throws InterruptedException {
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(QUESTIONS);
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            int question = i;
            asked.ask(
                    () -> {
                        begun.incrementAndGet();
                        gate.await();
                        return question;
                    },
                    answer -> {
                        assertThat(Platform.isFxApplicationThread()).isTrue();
                        answers.add(answer);
                        answered.countDown();
                    });
        }
        await().during(Duration.ofMillis(200)).until(() -> begun.get() == expected);
        gate.countDown();
        assertThat(answered.await(30, TimeUnit.SECONDS)).isTrue();
        whole.close();
        assertThat(answers).hasSize(QUESTIONS).doesNotHaveDuplicates();
    }

    @Test
    void leavesTheFxThreadAProcessorWhenAsked() throws Exception {
        FxThread fx = FxThread.start(failure -> {});
        begins(fx, fx.sparing(), Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    @Test
    void elseWorksOnEverythingAtOnce() throws Exception {
        FxThread fx = FxThread.start(failure -> {});
        begins(fx, fx, QUESTIONS);
    }

    @Test
    void aQuestionThatFailsMakesRoomForTheNext() throws Exception {
        List<Exception> failures = new ArrayList<>();
        FxThread fx = FxThread.start(failure -> {});
        CountDownLatch answered = new CountDownLatch(1);
        for (int i = 0; i < 20; i++) {
            fx.sparing()
                    .ask(
                            () -> {
                                throw new IllegalStateException("no");
                            },
                            answer -> {},
                            failures::add);
        }
        fx.sparing().ask(() -> 1, answer -> answered.countDown());
        assertThat(answered.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(failures).hasSize(20);
        fx.close();
    }
}
