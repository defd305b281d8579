package org.evenkeel.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.evenkeel.desk.Settings;
import org.evenkeel.platform.HeadlessScreen;
import org.evenkeel.platform.PulseRest;
import org.evenkeel.platform.SystemClock;
import org.evenkeel.platform.WindowClass;
import org.evenkeel.store.Database;
import org.evenkeel.ui.fx.AfterLayout;
import org.evenkeel.ui.fx.FrameLog;
import org.evenkeel.ui.fx.FxThread;
import org.evenkeel.ui.shell.Command;
import org.evenkeel.ui.shell.ConsoleWindow;
import org.evenkeel.ui.shell.Theme;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Runs a console in the process's JavaFX toolkit, on the calling thread's time, until it is closed. */
final class Toolkit {
    /** How a console ends that another one follows. */
    static final int ELSEWHERE = -1;

    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static final CompletableFuture<@Nullable Void> STARTING = new CompletableFuture<>();
    private static final CountDownLatch FONTS = new CountDownLatch(1);
    private static final long SMOKE_SECONDS = 60;
    private static final Duration LOOK = Duration.millis(700);
    /** JavaFX may be gone already; then the cache must still be closed within the system's patience. */
    private static final long CLOSING_SECONDS = 10;
    /** Longer than any first picture takes; the line is not kept waiting by a window that cannot be drawn. */
    private static final long DRAWING_SECONDS = 5;

    private static final long SETTLING_SECONDS = 5;

    private static final int HEADLESS_WIDTH = 1920;
    private static final int HEADLESS_HEIGHT = 1080;
    /** JavaFX tells the console about the class path, which is how we mean it, and about harmless guesses of its lists. */
    private static final List<java.util.logging.Logger> TALKATIVE =
            List.of(java.util.logging.Logger.getLogger("com.sun.javafx"), java.util.logging.Logger.getLogger("javafx"));

    private final Session session;
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    /** The window's first picture: until then the line and the housekeeping leave it the processor. */
    private final CountDownLatch drawn = new CountDownLatch(1);

    private @Nullable Console console;
    private @Nullable FrameLog trace;

    private Toolkit(Session session, OrderlyEnd asked) {
        this.session = session;
        asked.then(() -> end.complete(ExitCode.DONE));
        end.whenComplete((code, failure) -> drawn.countDown());
    }

    /**
     * Starts the toolkit beside what the caller does next, and the slowest of what a window needs: the system's list of fonts. May
     * be called again. Logs nothing, for it comes before the log is open. A display that does not answer is told of by who shows
     * something.
     */
    static void prepare() {
        if (STARTED.compareAndSet(false, true)) {
            TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
            Platform.setImplicitExit(false);
            // Only reads the list: to add a font to it while GTK reads it too may end the process.
            Thread.ofPlatform().daemon().name("fonts").start(() -> {
                try {
                    Font.getDefault();
                } finally {
                    FONTS.countDown();
                }
            });
            Thread.ofPlatform().daemon().name("toolkit").start(() -> {
                try {
                    Platform.startup(() -> STARTING.complete(null));
                } catch (RuntimeException | LinkageError e) {
                    // Whatever it is: somebody waits for the answer.
                    STARTING.completeExceptionally(e);
                }
            });
        }
    }

    /**
     * Waits until what {@link #prepare} began stands or has failed: a process that ends in the midst of it, since it is not
     * needed after all, would print what JavaFX thinks of that. Not on the FX thread.
     */
    static void settle() {
        if (!STARTED.get()) {
            return;
        }
        try {
            STARTING.handle((stands, failure) -> true).get(SETTLING_SECONDS, TimeUnit.SECONDS);
            FONTS.await(SETTLING_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LoggerFactory.getLogger(Toolkit.class).info("The toolkit does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same, and then the fonts and sheets that every window wears. Once. */
    static void prepareWindows() {
        prepare();
        FxThread early = FxThread.start(
                e -> LoggerFactory.getLogger(Toolkit.class).info("The first window is dressed when it opens", e));
        STARTING.thenRun(() -> early.show(Toolkit::dressUp));
    }

    private static void dressUp() {
        WindowClass.name("evenkeel");
        HeadlessScreen.enlarge(HEADLESS_WIDTH, HEADLESS_HEIGHT);
        PulseRest.begin();
        // Faces and the sheets below ours stay loaded.
        new Theme(Settings.Theme.SYSTEM).close();
    }

    /**
     * What a console begins with.
     *
     * @param greet shows the welcome to somebody new
     * @param link opened in it, or null
     * @param trace watches its frames, or null
     */
    record Beginning(
            FrontDoor door,
            boolean greet,
            @Nullable String link,
            @Nullable FrameLog trace) {}

    /**
     * The console, until its window is closed.
     *
     * @return {@link #ELSEWHERE} when the person went over to another server; then the toolkit still runs
     */
    static int show(Session session, OrderlyEnd asked, Beginning beginning) throws InterruptedException {
        Toolkit toolkit = new Toolkit(session, asked);
        toolkit.trace = beginning.trace();
        Settings settings = session.workstation().desk().settings();
        beginning.door().unpack(settings);
        return toolkit.run(
                console -> {
                    beginning.door().stand(settings, () -> toolkit.end.complete(ELSEWHERE));
                    console.receive(
                            beginning.door(),
                            beginning.greet() && beginning.door().isNew());
                    String link = beginning.link();
                    if (link != null) {
                        console.follow(link, session::isLedToBy);
                    }
                },
                0);
    }

    /**
     * The console, until its queue shows conversations; then one line with the time since the process began, and a look at the
     * review desk.
     */
    static int smoke(Session session, OrderlyEnd asked, PrintWriter out) throws InterruptedException {
        Toolkit toolkit = new Toolkit(session, asked);
        return toolkit.run(
                console -> console.window().whenQueueShows(() -> {
                    out.println("ready " + SystemClock.sinceProcessStart().toMillis());
                    out.flush();
                    toolkit.lookAround(console.window());
                }),
                SMOKE_SECONDS);
    }

    private void lookAround(ConsoleWindow window) {
        Timeline looks = new Timeline();
        Duration at = Duration.ZERO;
        for (Command place : List.of(Command.REVIEW, Command.QUEUE)) {
            looks.getKeyFrames().add(new KeyFrame(at, look -> window.run(place)));
            at = at.add(LOOK);
        }
        looks.setOnFinished(done -> end.complete(ExitCode.DONE));
        looks.play();
    }

    /** The console, played by a scripted agent. */
    static int tour(Session session, OrderlyEnd asked, Path pictures, PrintWriter out) throws InterruptedException {
        Toolkit toolkit = new Toolkit(session, asked);
        return toolkit.run(
                console -> new Tour(console.window(), console::openUnassigned, pictures, out, toolkit.end).start(),
                Tour.LONGEST_SECONDS);
    }

    private interface Plan {
        void with(Console console);
    }

    private int run(Plan plan, long patienceSeconds) throws InterruptedException {
        startUp(plan);
        try {
            drawn.await(DRAWING_SECONDS, TimeUnit.SECONDS);
            session.workstation().start();
            return patienceSeconds == 0 ? end.get() : end.get(patienceSeconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new CommandFailure(
                    ExitCode.FAILED, "The queue showed no conversation within " + patienceSeconds + " seconds.", e);
        } catch (ExecutionException e) {
            throw new CommandFailure(ExitCode.FAILED, "The window could not be opened: " + e.getCause() + ".", e);
        } finally {
            closeConsole();
            if (end.getNow(ExitCode.FAILED) != ELSEWHERE) {
                Platform.exit();
            }
        }
    }

    private void startUp(Plan plan) {
        try {
            STARTING.join();
            FxThread.start(end::completeExceptionally).show(() -> open(plan));
        } catch (CompletionException e) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "No window can be opened here: the display does not answer or libgtk-3-0 is missing."
                            + " Without DISPLAY set, a tour is played instead.",
                    e);
        }
    }

    private void open(Plan plan) {
        try {
            Stage stage = new Stage();
            Console opened = new Console(stage, session.workstation(), trace);
            console = opened;
            stage.setOnHidden(closed -> end.complete(ExitCode.DONE));
            plan.with(opened);
            AfterLayout.once(opened.window().scene(), () -> true, drawn::countDown);
            opened.window().show();
            session.whenRung(link -> opened.later(() -> {
                opened.window().toFront();
                if (!link.isEmpty()) {
                    opened.follow(link, session::isLedToBy);
                }
            }));
            Database.Opened cache = session.workstation().opened();
            if (cache.state() == Database.Opened.State.REBUILT) {
                opened.window()
                        .tell("The local copy was damaged and is being fetched anew; the damaged file lies at "
                                + cache.aside() + ".");
            }
        } catch (RuntimeException | Error e) {
            end.completeExceptionally(e);
        }
    }

    private void closeConsole() throws InterruptedException {
        CompletableFuture<@Nullable Console> closed = new CompletableFuture<>();
        Console opened = console;
        if (opened == null) {
            return;
        }
        opened.later(() -> {
            opened.close();
            closed.complete(opened);
        });
        try {
            closed.get(CLOSING_SECONDS, TimeUnit.SECONDS);
            opened.finish();
        } catch (ExecutionException | TimeoutException e) {
            throw new CommandFailure(ExitCode.FAILED, "The window did not close in time.", e);
        }
    }
}
