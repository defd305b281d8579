package org.evenkeel.ui.panes;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.evenkeel.ui.fx.I18n;

/** Says how many chats stand side by side, and sets how many may. */
final class PanesBar extends HBox {
    private static final double ROOMY = 1_000;

    PanesBar(PanesViewModel model) {
        super(12);
        getStyleClass().add("panes-bar");
        getStylesheets().add(PanesView.stylesheet());
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label();
        title.getStyleClass().add("panes-title");
        model.stage().subscribe(stage -> title.setText(title(stage)));
        // In a narrow window the state of the line needs the room more.
        title.visibleProperty()
                .bind(sceneProperty()
                        .flatMap(Scene::widthProperty)
                        .map(width -> width.doubleValue() >= ROOMY)
                        .orElse(true));
        title.managedProperty().bind(title.visibleProperty());
        title.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(title, new LayoutToggle(model));
    }

    /** How many stand side by side; of how many, when some have no room. */
    private static String title(PanesViewModel.Stage stage) {
        Arrangement arrangement = stage.arrangement();
        int open = arrangement.conversations().size();
        long inSight = stage.inSight().stream()
                .filter(index -> arrangement.at(index) != Arrangement.EMPTY)
                .count();
        return inSight < open ? I18n.text("panes.title.some", inSight, open) : I18n.text("panes.title", open);
    }
}
