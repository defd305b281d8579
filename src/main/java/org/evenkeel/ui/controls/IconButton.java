package org.evenkeel.ui.controls;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button that is only a sign: its name is spoken and shown in the tooltip, with its key. */
public final class IconButton extends Button {
    private final FontIcon sign = new FontIcon();

    /** For FXML; {@link #name} must follow. */
    public IconButton() {
        getStyleClass().add("ek-icon-button");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(sign);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** @param keys null when it has no key */
    public IconButton(Ikon icon, String name, @Nullable KeyCombination keys) {
        this();
        icon(icon);
        name(name, keys);
    }

    public void icon(Ikon icon) {
        sign.setIconCode(icon);
    }

    /** @param keys null when it has no key */
    public void name(String name, @Nullable KeyCombination keys) {
        setAccessibleText(name);
        Tip.set(this, keys == null ? name : name + "  " + Keys.name(keys));
    }
}
