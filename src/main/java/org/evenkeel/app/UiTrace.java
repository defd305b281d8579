package org.evenkeel.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.evenkeel.platform.SystemClock;
import org.evenkeel.ui.fx.FrameLog;

/** The log of frames of the running console: knows which of a person's deeds are measured by name. */
final class UiTrace {
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
            KeyEvent key = (KeyEvent) event;
            boolean alone = key.isShortcutDown() && !key.isShiftDown() && !key.isAltDown();
            return !alone
                    ? Optional.empty()
                    : key.getCode() == KeyCode.K
                            ? Optional.of("opening the palette")
                            : key.getCode() == KeyCode.J ? Optional.of("switching") : Optional.empty();
        }
        if (event.getEventType() == KeyEvent.KEY_TYPED && event.getTarget() instanceof TextArea) {
            return Optional.of("typing a reply");
        }
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED && event.getTarget() instanceof Node node && inRow(node)) {
            return Optional.of("switching");
        }
        return Optional.empty();
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
