package org.evenkeel.ui.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way off the FX thread and back: work happens on virtual threads, what comes of it happens on the FX thread. Nothing on
 * the FX thread may wait, so every call of a desk verb goes through here.
 */
public final class FxThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FxThread.class);

    private final Executor work;
    private final Executor sparing;
    private final Executor fx;
    private final Consumer<Exception> unexpected;
    private final Runnable end;

    private FxThread(Executor work, Executor sparing, Executor fx, Consumer<Exception> unexpected, Runnable end) {
        this.work = work;
        this.sparing = sparing;
        this.fx = fx;
        this.unexpected = unexpected;
        this.end = end;
    }

    /**
     * The real one.
     *
     * @param unexpected told, on the FX thread, of every failure that nobody handled; it was logged already
     */
    public static FxThread start(Consumer<Exception> unexpected) {
        return start(unexpected, UnaryOperator.identity());
    }

    /** @param watch made of every task before it runs on the FX thread */
    public static FxThread start(Consumer<Exception> unexpected, UnaryOperator<Runnable> watch) {
        ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
        Semaphore room = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);
        return new FxThread(
                work,
                task -> work.execute(() -> {
                    room.acquireUninterruptibly();
                    try {
                        task.run();
                    } finally {
                        room.release();
                    }
                }),
                task -> hop(watch.apply(task)),
                unexpected,
                () -> end(work));
    }

    /**
     * The same threads, for questions that keep a processor busy for long: of what is asked through it only so much is worked on at
     * once that a processor is left to the FX thread. On two processors that is one question after the other.
     */
    public FxThread sparing() {
        return new FxThread(sparing, sparing, fx, unexpected, () -> {});
    }

    /** For tests of view models: everything happens at once on the calling thread, and failures are thrown. */
    public static FxThread immediate() {
        return new FxThread(
                Runnable::run,
                Runnable::run,
                Runnable::run,
                e -> {
                    throw new IllegalStateException(e);
                },
                () -> {});
    }

    private static void hop(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }

    private static void end(ExecutorService work) {
        work.shutdown();
        try {
            if (!work.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("Work of the window did not end within 5 s");
                work.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does the work elsewhere and hands its result over on the FX thread. */
    public <T> void ask(Callable<T> question, Consumer<? super T> answer) {
        ask(work, question, answer, unexpected);
    }

    /** The same, with the failure handed over on the FX thread too. */
    public <T> void ask(Callable<T> question, Consumer<? super T> answer, Consumer<Exception> failure) {
        ask(work, question, answer, failure);
    }

    /** Does the work elsewhere. */
    public void run(Runnable task) {
        ask(Executors.callable(task), done -> {});
    }

    /** Runs on the FX thread, at once when already there. Any thread. */
    public void show(Runnable task) {
        fx.execute(task);
    }

    /** Logs a failure that nobody can handle and tells the person so. Any thread. */
    public void unexpected(Exception failure) {
        LOG.error("Work of the window failed", failure);
        fx.execute(() -> unexpected.accept(failure));
    }

    /** A lane of its own: what is put on it happens in order, one after the other. For everything typed in one conversation. */
    public Lane lane() {
        return new Lane();
    }

    private <T> void ask(
            Executor where, Callable<T> question, Consumer<? super T> answer, Consumer<Exception> failure) {
        where.execute(() -> {
            T result;
            try {
                result = question.call();
            } catch (Throwable t) {
                // An Error too: a lane that one hostile message stops would stay stopped.
                Exception e = t instanceof Exception exception
                        ? exception
                        : new IllegalStateException("Work of the window broke off", t);
                if (failure == unexpected) {
                    unexpected(e);
                } else {
                    fx.execute(() -> failure.accept(e));
                }
                return;
            }
            fx.execute(() -> answer.accept(result));
        });
    }

    @Override
    public void close() {
        end.run();
    }

    /** An order of its own on the shared threads. */
    public final class Lane {
        private final SerialExecutor order = new SerialExecutor(work);

        private Lane() {}

        public <T> void ask(Callable<T> question, Consumer<? super T> answer) {
            FxThread.this.ask(order, question, answer, unexpected);
        }

        public <T> void ask(Callable<T> question, Consumer<? super T> answer, Consumer<Exception> failure) {
            FxThread.this.ask(order, question, answer, failure);
        }

        public void run(Runnable task) {
            ask(Executors.callable(task), done -> {});
        }
    }
}
