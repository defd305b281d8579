package org.evenkeel.ui.controls;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says in the middle of a room why it is empty and what would fill it. */
public final class EmptyState extends VBox {
    public EmptyState(Ikon icon, String title, String hint) {
        getStyleClass().add("ek-empty-state");
        setAlignment(Pos.CENTER);
        Label heading = new Label(title);
        heading.getStyleClass().add("ek-empty-title");
        Label advice = new Label(hint);
        advice.getStyleClass().add("ek-empty-hint");
        advice.setWrapText(true);
        getChildren().addAll(new FontIcon(icon), heading, advice);
    }
}
