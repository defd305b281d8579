package org.evenkeel.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.evenkeel.ui.controls.Sight;
import org.evenkeel.ui.shell.Command;
import org.evenkeel.ui.shell.ConsoleWindow;
import org.evenkeel.ui.shell.Screenshot;

/**
 * A scripted agent at the real console: opens what waits, answers, writes a note, resolves; and leaves a numbered picture of
 * each step. It acts through the same commands and text boxes as a person. FX thread only.
 */
final class Tour {
    /** The slowest a tour may be before it is given up. */
    static final long LONGEST_SECONDS = 180;

    private static final PseudoClass FROM_CUSTOMER = PseudoClass.getPseudoClass("customer");
    private static final Duration BEAT = Duration.millis(50);
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int WIDE = 1920;
    private static final int TALL = 1080;

    private static final String GREETING =
            "Good morning, and thank you for writing. I have your message in front of me and will look into it now."
                    + " You will hear from me within two minutes.";
    private static final String SECOND_GREETING =
            "Hello, thank you for the details. One moment please: I am opening your file so that you need not tell it twice.";
    private static final String ANSWER =
            "Thank you for waiting. I have checked this on our side and can put it right for you today. Is there anything"
                    + " else you would like me to look at while I am here?";
    private static final String NOTE = "Asked the team; the answer is promised within two minutes.";

    private final ConsoleWindow window;
    private final Runnable openUnassigned;
    private final Path pictures;
    private final PrintWriter out;
    private final CompletableFuture<Integer> end;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Timeline beats = new Timeline(new KeyFrame(BEAT, beat -> beat()));
    private int beatsOfStep;
    private int picture;

    /** Waits for {@code ready}, at least and at most so many seconds, and then acts. */
    private record Step(double atLeast, double atMost, BooleanSupplier ready, Runnable action) {}

    /** @param openUnassigned opens the conversation that waits longest for anybody */
    Tour(
            ConsoleWindow window,
            Runnable openUnassigned,
            Path pictures,
            PrintWriter out,
            CompletableFuture<Integer> end) {
        this.window = window;
        this.openUnassigned = openUnassigned;
        this.pictures = pictures;
        this.out = out;
        this.end = end;
        script();
    }

    void start() {
        beats.setCycleCount(Animation.INDEFINITE);
        window.whenQueueShows(beats::play);
    }

    private void script() {
        at(0, () -> size(WIDTH, HEIGHT));
        run(Command.THEME_LIGHT);
        run(Command.SHOW_2);
        at(5, () -> picture("first-start"));
        run(Command.MOST_NEGLECTED);
        at(1.5, () -> window.run(Command.TAKE));
        write(GREETING);
        at(0.6, () -> picture("a-first-reply"));
        send();
        at(1.5, () -> window.run(Command.MOST_NEGLECTED));
        at(1.5, () -> window.run(Command.TAKE));
        write(SECOND_GREETING);
        send();
        until(25, () -> customersSpoke(3), () -> picture("two-side-by-side"));
        run(Command.PANE_1);
        write(ANSWER);
        send();
        at(1.5, () -> window.run(Command.PANE_2));
        run(Command.NOTE);
        write(NOTE);
        at(0.6, () -> picture("a-private-note"));
        send();
        at(1, () -> window.run(Command.NOTE));
        run(Command.PALETTE);
        at(1, () -> picture("the-palette"));
        run(Command.PALETTE);
        run(Command.KEYS);
        at(1, () -> picture("every-key"));
        run(Command.KEYS);
        at(0.5, () -> size(WIDE, TALL));
        run(Command.SHOW_3);
        at(1, openUnassigned);
        at(1.5, () -> window.run(Command.TAKE));
        write(GREETING);
        send();
        until(20, () -> customersSpoke(6), () -> picture("three-at-once"));
        run(Command.PANE_1);
        at(1, () -> window.run(Command.RESOLVE));
        at(2.5, () -> picture("resolved"));
        at(0, () -> size(WIDTH, HEIGHT));
        run(Command.SHOW_2);
        run(Command.THEME_DARK);
        at(2, () -> picture("at-night"));
        run(Command.THEME_SYSTEM);
        at(0.5, this::done);
    }

    /** Presses the key that sends, in the box that has the keyboard. */
    private void send() {
        at(0.6, () -> {
            Node box = window.scene().getFocusOwner();
            if (box != null) {
                boolean mac = System.getProperty("os.name", "").contains("Mac");
                Event.fireEvent(
                        box, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, !mac, false, mac));
            }
        });
    }

    private void at(double seconds, Runnable action) {
        until(seconds, () -> false, action);
    }

    private void run(Command command) {
        at(0.6, () -> window.run(command));
    }

    /** Goes on as soon as it is ready, in any case after so many seconds. */
    private void until(double seconds, BooleanSupplier ready, Runnable action) {
        steps.add(new Step(Math.min(seconds, 1), seconds, ready, action));
    }

    /** Types into the box that has the keyboard, a few characters a beat, as a person does. */
    private void write(String text) {
        for (int from = 0; from < text.length(); from += 3) {
            String piece = text.substring(from, Math.min(text.length(), from + 3));
            at(0, () -> type(piece));
        }
    }

    private void type(String piece) {
        if (window.scene().getFocusOwner() instanceof TextArea box) {
            box.insertText(box.getCaretPosition(), piece);
        }
    }

    private boolean customersSpoke(int times) {
        return window.scene().getRoot().lookupAll(".message-row").stream()
                        .filter(Sight::seen)
                        .filter(row -> row.getPseudoClassStates().contains(FROM_CUSTOMER))
                        .count()
                >= times;
    }

    private void size(int width, int height) {
        window.scene().getWindow().setWidth(width);
        window.scene().getWindow().setHeight(height);
    }

    private void beat() {
        Step step = steps.peek();
        if (step == null) {
            return;
        }
        double waited = beatsOfStep++ * BEAT.toSeconds();
        if (waited >= step.atMost() || waited >= step.atLeast() && step.ready().getAsBoolean()) {
            steps.remove();
            beatsOfStep = 0;
            try {
                step.action().run();
            } catch (RuntimeException e) {
                beats.stop();
                end.completeExceptionally(e);
            }
        }
    }

    private void picture(String name) {
        Path file = pictures.resolve(String.format(Locale.ROOT, "%02d-%s.png", ++picture, name));
        try {
            Screenshot.save(window.scene(), file);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED, "The picture " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
        out.println(file);
        out.flush();
    }

    private void done() {
        beats.stop();
        end.complete(ExitCode.DONE);
    }
}
