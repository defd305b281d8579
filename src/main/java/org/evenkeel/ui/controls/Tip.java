package org.evenkeel.ui.controls;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * Words beside the pointer that explain a control; a screen reader has them as its help. A tooltip of JavaFX is a window with a
 * scene of its own, and there are some seventy signs on a screen, so each gets its when the pointer first comes to it.
 */
public final class Tip {
    private Tip() {}

    /** @param words empty for none */
    public static void set(Control control, String words) {
        control.setAccessibleHelp(words.isEmpty() ? null : words);
        if (control.getProperties().put(Tip.class, words) == null) {
            control.addEventHandler(MouseEvent.MOUSE_ENTERED, came -> offer(control));
        } else if (control.getTooltip() != null || control.isHover()) {
            offer(control);
        }
    }

    private static void offer(Control control) {
        String words = String.valueOf(control.getProperties().get(Tip.class));
        if (words.isEmpty()) {
            control.setTooltip(null);
        } else if (control.getTooltip() == null) {
            control.setTooltip(new Tooltip(words));
        } else {
            control.getTooltip().setText(words);
        }
    }
}
