package org.evenkeel.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.evenkeel.platform.SystemClock;
import org.evenkeel.ui.fx.FrameLog;
import org.evenkeel.ui.shell.Command;
import org.evenkeel.ui.shell.KeyMap;

/** The log of frames of the running console: knows which of a person's deeds are measured by name. */
final class UiTrace {
    private static final KeyMap KEYS = KeyMap.shipped();

    private UiTrace() {}

    static FrameLog into(Path file) {
        try {
            return new FrameLog(Files.newBufferedWriter(file), SystemClock::nanos, UiTrace::action);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "The log of frames " + file + " cannot be written.", e);
        }
    }

    private static Optional<String> action(Event event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            return KEYS.asked((KeyEvent) event).flatMap(UiTrace::action);
        }
        if (event.getEventType() == KeyEvent.KEY_TYPED && event.getTarget() instanceof TextArea) {
            return ((KeyEvent) event).isShortcutDown() ? Optional.empty() : Optional.of("typing a reply");
        }
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED && event.getTarget() instanceof Node node && inRow(node)) {
            return Optional.of("switching");
        }
        return Optional.empty();
    }

    private static Optional<String> action(Command command) {
        return switch (command) {
            case PALETTE -> Optional.of("opening the palette");
            case MOST_NEGLECTED, NEXT_HOLD -> Optional.of("switching");
            case PANE_1, PANE_2, PANE_3, PANE_4, NEXT_PANE, PREVIOUS_PANE -> Optional.of("going to another pane");
            default -> Optional.empty();
        };
    }

    private static boolean inRow(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("queue-row")) {
                return true;
            }
        }
        return false;
    }
}
