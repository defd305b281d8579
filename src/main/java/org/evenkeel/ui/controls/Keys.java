package org.evenkeel.ui.controls;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/** How keys are called on this system. */
public final class Keys {
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");

    private static final List<String> ORDER = List.of("Shortcut", "Ctrl", "Meta", "Alt", "Shift");

    private Keys() {}

    /** The name of the shortcut key: {@code Ctrl}, or {@code ⌘} on a Mac. */
    public static String shortcut() {
        return MAC ? "⌘" : "Ctrl";
    }

    /** A combination as people read it: {@code Ctrl Shift N}. */
    public static String name(KeyCombination keys) {
        List<String> parts = List.of(keys.getName().split("\\+"));
        return ORDER.stream()
                .filter(parts.subList(0, parts.size() - 1)::contains)
                .map(part -> part.equals("Shortcut") ? shortcut() : part)
                .collect(Collectors.joining(" ", "", parts.size() > 1 ? " " : ""))
                .concat(parts.getLast().equals("Period") ? "." : parts.getLast());
    }
}
