package org.evenkeel.ui.templates;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.ui.controls.IconButton;
import org.evenkeel.ui.fx.I18n;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A file that goes with something, and the button that takes it off. */
final class EnclosureChip extends HBox {
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    /**
     * @param words its name, and what else is to be said
     * @param missing true when its bytes are not here: then it says so
     */
    EnclosureChip(String words, boolean missing, Runnable remove) {
        String shown = SafeText.clean(missing ? I18n.text("templates.file.missing", words) : words);
        getStyleClass().add("enclosure");
        setAlignment(Pos.CENTER_LEFT);
        pseudoClassStateChanged(MISSING, missing);
        Label name = new Label(shown, new FontIcon(missing ? Feather.ALERT_CIRCLE : Feather.PAPERCLIP));
        IconButton off = new IconButton(Feather.X, I18n.text("templates.file.remove", shown), null);
        off.setOnAction(press -> remove.run());
        getChildren().addAll(name, off);
    }
}
