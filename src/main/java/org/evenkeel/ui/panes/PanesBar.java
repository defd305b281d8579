package org.evenkeel.ui.panes;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.evenkeel.ui.fx.I18n;

/** Says how many chats stand side by side, and sets how many may. */
final class PanesBar extends HBox {
    PanesBar(PanesViewModel model) {
        super(12);
        getStyleClass().add("panes-bar");
        getStylesheets().add(PanesView.stylesheet());
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label();
        title.getStyleClass().add("panes-title");
        model.stage()
                .subscribe(stage -> title.setText(I18n.text(
                        "panes.title", stage.arrangement().conversations().size())));
        getChildren().addAll(title, new LayoutToggle(model));
    }
}
