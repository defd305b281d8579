package org.evenkeel.ui.review;

import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.layout.HBox;
import org.evenkeel.ui.controls.IconButton;
import org.evenkeel.ui.fx.I18n;
import org.kordamp.ikonli.feather.Feather;

/** Nearer, farther, and the whole of a timeline. */
final class ZoomButtons extends HBox {
    ZoomButtons(TimelineView time) {
        IconButton farther =
                new IconButton(Feather.ZOOM_OUT, I18n.text("review.zoom-farther"), new KeyCharacterCombination("-"));
        IconButton nearer =
                new IconButton(Feather.ZOOM_IN, I18n.text("review.zoom-nearer"), new KeyCharacterCombination("+"));
        IconButton whole =
                new IconButton(Feather.MAXIMIZE_2, I18n.text("review.zoom-whole"), new KeyCharacterCombination("0"));
        farther.setOnAction(press -> time.farther());
        nearer.setOnAction(press -> time.nearer());
        whole.setOnAction(press -> time.whole());
        time.window().subscribe(now -> {
            farther.setDisable(now.whole());
            whole.setDisable(now.whole());
        });
        setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(farther, nearer, whole);
    }
}
