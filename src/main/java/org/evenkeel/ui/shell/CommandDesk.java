package org.evenkeel.ui.shell;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.evenkeel.ui.controls.Keys;
import org.evenkeel.ui.fx.I18n;

/** Carries out what keys and the palette ask for. Nothing fires while an input method is composing. FX thread only. */
final class CommandDesk {
    private final KeyMap keys;
    private final Map<Command, Runnable> doers = new EnumMap<>(Command.class);
    private final Map<Command, Runnable> choices = new EnumMap<>(Command.class);
    private boolean composing;
    private boolean altGr;
    /** The key that is down was a command: the letter it may also type belongs to nobody. */
    private boolean carriedOut;

    CommandDesk(KeyMap keys) {
        this.keys = keys;
    }

    void on(Command command, Runnable doer) {
        doers.put(command, doer);
    }

    /** Carried out when chosen from the palette; its key belongs to the control that has the keyboard. */
    void onChoice(Command command, Runnable doer) {
        choices.put(command, doer);
    }

    /** Does what was chosen from the palette. */
    void choose(Command command) {
        Runnable doer = choices.get(command);
        if (doer == null) {
            run(command);
        } else {
            doer.run();
        }
    }

    /** A command nobody here carries out (the key to send belongs to the composer) is left to who has the keyboard. */
    boolean run(Command command) {
        Runnable doer = doers.get(command);
        if (doer == null) {
            return false;
        }
        doer.run();
        return true;
    }

    /** What the palette offers. */
    List<PaletteEntry.Act> offers() {
        return Arrays.stream(Command.values())
                .filter(command ->
                        (doers.containsKey(command) || choices.containsKey(command)) && command != Command.PALETTE)
                .map(command ->
                        new PaletteEntry.Act(command, I18n.text(command.key(), Keys.shortcut()), keys.text(command)))
                .toList();
    }

    /** Listens to the keys of a window before its controls do. */
    void listen(Scene scene) {
        scene.addEventFilter(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> composing = !event.getComposed().isEmpty());
        scene.focusOwnerProperty().addListener((owner, before, now) -> {
            composing = false;
            altGr = false;
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.ALT_GRAPH) {
                altGr = false;
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            altGr |= event.getCode() == KeyCode.ALT_GRAPH;
            if (altGr && event.isAltDown()) {
                // Windows says Ctrl+Alt too: what is typed is a letter of the person's keyboard.
                carriedOut = false;
                return;
            }
            carriedOut = !composing && keys.asked(event).map(this::run).orElse(false);
            if (carriedOut) {
                event.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (carriedOut) {
                event.consume();
            }
        });
    }
}
