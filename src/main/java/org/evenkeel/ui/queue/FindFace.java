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
    private static final double ROOMY = 240;

    FindFace(String key) {
        getStyleClass().add("find-face");
        setAlignment(Pos.CENTER_LEFT);
        setMouseTransparent(true);
        Label words = new Label(I18n.text("queue.find"));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        KeyHint hint = new KeyHint(key);
        // In a narrow column the words come first; the key stands on the page of keys as well.
        hint.managedProperty().bind(widthProperty().greaterThanOrEqualTo(ROOMY));
        hint.visibleProperty().bind(hint.managedProperty());
        getChildren().addAll(new FontIcon(Feather.SEARCH), words, hint);
    }
}
