package org.evenkeel.ui.controls;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Something that seems to lie over the rest, by a shade of soft layers under it. Where cards come and go this takes the place of
 * JavaFX's own shadow, whose pictures stay in memory for each of them.
 */
public final class Raised extends StackPane {
    public Raised(Region content) {
        Region shade = new Region();
        shade.getStyleClass().add("ek-shade");
        shade.setMouseTransparent(true);
        setPickOnBounds(false);
        getChildren().addAll(shade, content);
    }
}
