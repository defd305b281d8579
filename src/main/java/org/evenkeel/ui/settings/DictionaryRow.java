package org.evenkeel.ui.settings;

import java.io.File;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.evenkeel.ui.fx.I18n;

/** Which dictionary German drafts are spelled by; it cannot ship. */
final class DictionaryRow {
    private DictionaryRow() {}

    static Node of(SettingsViewModel model) {
        Label where = new Label();
        where.getStyleClass().add("setting-hint");
        where.setWrapText(true);
        where.textProperty().bind(model.german());
        Button choose = new Button(I18n.text("settings.german.choose"));
        choose.getStyleClass().add("settings-button");
        choose.setOnAction(press -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(I18n.text("settings.german"));
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Hunspell", "*.dic"));
            File file = chooser.showOpenDialog(choose.getScene().getWindow());
            if (file != null) {
                model.german(file.toPath());
            }
        });
        choose.setMinWidth(Region.USE_PREF_SIZE);
        VBox row = SettingRow.of(I18n.text("settings.german"), I18n.text("settings.german.hint"), choose);
        row.getChildren().add(where);
        Label trouble = new Label();
        trouble.getStyleClass().add("setting-trouble");
        trouble.setWrapText(true);
        trouble.textProperty().bind(model.germanTrouble());
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        row.getChildren().add(trouble);
        return row;
    }
}
