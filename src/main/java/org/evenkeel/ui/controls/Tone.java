package org.evenkeel.ui.controls;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** What a colour says. Shown through a pseudo-class of the same name; never the only sign of a state. */
public enum Tone {
    NEUTRAL,
    OK,
    WARN,
    LATE,
    HOLD;

    private final PseudoClass pseudoClass = PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));

    /** Gives the node this tone and takes every other from it. */
    void applyTo(Node node) {
        for (Tone tone : values()) {
            node.pseudoClassStateChanged(tone.pseudoClass, tone == this);
        }
    }
}
