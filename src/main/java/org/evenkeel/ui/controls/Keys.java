package org.evenkeel.ui.controls;

import java.util.Locale;
import javafx.scene.input.KeyCombination;

/** How keys are called on this system. */
public final class Keys {
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");

    private Keys() {}

    /** The name of the shortcut key: {@code Ctrl}, or {@code ⌘} on a Mac. */
    public static String shortcut() {
        return MAC ? "⌘" : "Ctrl";
    }

    /** A combination as people read it: {@code Ctrl+Shift+N}. */
    public static String name(KeyCombination keys) {
        return keys.getName().replace("Shortcut", shortcut());
    }
}
