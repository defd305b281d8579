package org.evenkeel.ui.settings;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.evenkeel.ui.fx.I18n;

/** One line of the page: what it is about at the left, the choice at the right, below what is wrong with it. */
final class SettingRow extends VBox {
    private SettingRow(String name, String hint, Node choice) {
        getStyleClass().add("setting");
        Label title = new Label(name);
        title.getStyleClass().add("setting-name");
        VBox words = new VBox(title);
        words.getStyleClass().add("setting-words");
        if (!hint.isEmpty()) {
            Label small = new Label(hint);
            small.getStyleClass().add("setting-hint");
            small.setWrapText(true);
            words.getChildren().add(small);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(words, choice);
        line.getStyleClass().add("setting-line");
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
    }

    static SettingRow of(String name, String hint, Node choice) {
        return new SettingRow(name, hint, choice);
    }

    /** A row of boxes for numbers; they are taken over by Enter and when the keyboard goes elsewhere. */
    static SettingRow of(Numbers row, SettingsViewModel model) {
        String name = I18n.text(row.key());
        HBox boxes = new HBox();
        boxes.getStyleClass().add("numbers");
        boxes.setAlignment(Pos.CENTER_RIGHT);
        List<StringProperty> texts = model.texts(row);
        for (int i = 0; i < texts.size(); i++) {
            String part = row.parts().isEmpty() ? "" : I18n.text(row.parts().get(i));
            TextField box = new TextField();
            box.getStyleClass().add("number");
            box.setId(row.name() + "-" + i);
            box.setAccessibleText(part.isEmpty() ? name : name + ", " + part);
            box.textProperty().bindBidirectional(texts.get(i));
            box.setOnAction(entered -> model.commit(row));
            box.focusedProperty().subscribe((before, now) -> {
                if (before && !now) {
                    model.commit(row);
                }
            });
            if (!part.isEmpty()) {
                Label label = new Label(part);
                label.getStyleClass().add("number-part");
                boxes.getChildren().add(label);
            }
            boxes.getChildren().add(box);
        }
        Label unit = new Label(I18n.text(row.unit().key()));
        unit.getStyleClass().add("number-unit");
        boxes.getChildren().add(unit);
        SettingRow made = new SettingRow(name, I18n.text(row.hint()), boxes);
        made.remark(model.trouble(row), true);
        return made;
    }

    /** Says below the line what is wrong with it, or what came of it; takes no room while there is nothing to say. */
    void remark(ObservableValue<String> sentence, boolean trouble) {
        Label below = new Label();
        below.getStyleClass().add(trouble ? "setting-trouble" : "setting-hint");
        below.setWrapText(true);
        below.textProperty().bind(sentence);
        below.visibleProperty().bind(below.textProperty().isNotEmpty());
        below.managedProperty().bind(below.visibleProperty());
        getChildren().add(below);
    }
}
