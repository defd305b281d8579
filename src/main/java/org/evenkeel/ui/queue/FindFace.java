package org.evenkeel.ui.queue;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.evenkeel.ui.controls.KeyHint;
import org.evenkeel.ui.fx.I18n;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The face of the button that looks like a search field: a glass, what can be found, the key. */
final class FindFace extends HBox {
    FindFace(String key) {
        getStyleClass().add("find-face");
        setAlignment(Pos.CENTER_LEFT);
        setMouseTransparent(true);
        Label words = new Label(I18n.text("queue.find"));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(new FontIcon(Feather.SEARCH), words, new KeyHint(key));
    }
}
