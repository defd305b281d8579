package org.evenkeel.ui.review;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.evenkeel.ui.controls.IconButton;
import org.evenkeel.ui.fx.I18n;
import org.kordamp.ikonli.feather.Feather;

/** The few things that the screens of judging are made of. */
final class Pieces {
    private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");

    private Pieces() {}

    static Button button(String key, Runnable deed) {
        Button button = new Button(I18n.text(key));
        button.setMnemonicParsing(false);
        button.getStyleClass().add("review-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(press -> deed.run());
        return button;
    }

    /** A bin that asks once more: the first press arms it, the second removes; it calms down when it loses the keyboard. */
    static IconButton bin(String key, Runnable removed) {
        IconButton bin = new IconButton(Feather.TRASH_2, I18n.text(key), null);
        bin.setOnAction(press -> {
            if (bin.getPseudoClassStates().contains(ARMED)) {
                removed.run();
            } else {
                arm(bin, true, I18n.text("review.remove-again"));
            }
        });
        bin.focusedProperty().subscribe((before, now) -> {
            if (!now) {
                arm(bin, false, I18n.text(key));
            }
        });
        return bin;
    }

    private static void arm(IconButton bin, boolean armed, String name) {
        bin.pseudoClassStateChanged(ARMED, armed);
        bin.icon(armed ? Feather.ALERT_TRIANGLE : Feather.TRASH_2);
        bin.name(name, null);
    }

    static Label label(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        return label;
    }

    /** Whose rows may take more than one line. */
    static Label wrapped(String words, String style) {
        Label label = label(words, style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static TextArea area(String key, int rows) {
        TextArea area = new TextArea();
        area.setPromptText(I18n.text(key));
        area.setAccessibleText(I18n.text(key));
        area.setPrefRowCount(rows);
        area.setWrapText(true);
        area.getStyleClass().add("review-comment");
        return area;
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** One of a few that exclude each other; it cannot be switched off by itself. */
    static ToggleButton tab(String key, ToggleGroup group) {
        ToggleButton tab = new ToggleButton(I18n.text(key));
        tab.getStyleClass().add("review-speed");
        tab.setToggleGroup(group);
        tab.setMnemonicParsing(false);
        return tab;
    }

    static void onlyWhenVisible(Region... regions) {
        for (Region region : regions) {
            region.managedProperty().bind(region.visibleProperty());
        }
    }
}
