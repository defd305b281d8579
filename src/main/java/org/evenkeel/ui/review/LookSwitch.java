package org.evenkeel.ui.review;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.evenkeel.ui.fx.I18n;

/** The table or the charts. */
final class LookSwitch extends HBox {
    LookSwitch(ReviewViewModel model) {
        getStyleClass().add("review-look");
        setAlignment(Pos.CENTER_LEFT);
        ToggleGroup one = new ToggleGroup();
        ToggleButton sessions = choice(one, "review.look-sessions", "left");
        ToggleButton numbers = choice(one, "review.look-numbers", "right");
        sessions.setOnAction(press -> model.figures().set(false));
        numbers.setOnAction(press -> model.figures().set(true));
        model.figures().subscribe(figures -> one.selectToggle(figures ? numbers : sessions));
        // Pressing what is chosen already must not leave nothing chosen.
        one.selectedToggleProperty().subscribe(now -> {
            if (now == null) {
                one.selectToggle(model.figures().get() ? numbers : sessions);
            }
        });
        getChildren().addAll(sessions, numbers);
    }

    private static ToggleButton choice(ToggleGroup group, String key, String side) {
        ToggleButton button = new ToggleButton(I18n.text(key));
        button.setMnemonicParsing(false);
        button.setToggleGroup(group);
        button.getStyleClass().addAll("review-look-choice", side);
        return button;
    }
}
