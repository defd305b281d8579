package org.evenkeel.ui.controls;

import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A word or two on a soft ground, 18 px high. */
public final class Chip extends Label {
    private @Nullable Ikon shown;

    public Chip() {
        getStyleClass().add("ek-chip");
        tone(Tone.NEUTRAL);
    }

    public Chip(String text, Tone tone) {
        this();
        setText(text);
        tone(tone);
    }

    public void tone(Tone tone) {
        tone.applyTo(this);
    }

    /** @param icon null for none */
    public void icon(@Nullable Ikon icon) {
        if (icon != shown) {
            shown = icon;
            setGraphic(icon == null ? null : new FontIcon(icon));
        }
    }
}
