package org.evenkeel.ui.controls;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Names a key in a small frame: {@code Ctrl K}. */
public final class KeyHint extends Label {
    public KeyHint(String keys) {
        super(keys);
        getStyleClass().add("ek-key-hint");
        setMinWidth(USE_PREF_SIZE);
    }

    /** With a sign after the words, for keys that have no letter. */
    public KeyHint(String keys, Ikon sign) {
        this(keys);
        setGraphic(new FontIcon(sign));
        setContentDisplay(ContentDisplay.RIGHT);
    }
}
