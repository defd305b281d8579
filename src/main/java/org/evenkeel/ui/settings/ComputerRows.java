package org.evenkeel.ui.settings;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** The lines about this computer: starting with the session, a newer version, settings as a file. */
final class ComputerRows {
    private final ComputerViewModel model;

    ComputerRows(ComputerViewModel model) {
        this.model = model;
    }

    List<Node> all() {
        return List.of(autostart(), updates(), address(), file());
    }

    private Node autostart() {
        Map<Boolean, String> words = new LinkedHashMap<>();
        words.put(false, I18n.text("settings.off"));
        words.put(true, I18n.text("settings.on"));
        String name = I18n.text("settings.autostart");
        Segments<Boolean> choice = new Segments<>(name, words, model.starts(), model::starts);
        Label not = new Label(I18n.text("settings.autostart.not-here"));
        not.getStyleClass().add("number-unit");
        choice.visibleProperty().bind(model.possible());
        choice.managedProperty().bind(choice.visibleProperty());
        not.visibleProperty().bind(model.possible().not());
        not.managedProperty().bind(not.visibleProperty());
        HBox both = new HBox(choice, not);
        both.setAlignment(Pos.CENTER_RIGHT);
        SettingRow row = SettingRow.of(name, I18n.text("settings.autostart.hint"), both);
        row.remark(model.startTrouble(), true);
        return row;
    }

    private Node updates() {
        Map<Boolean, String> words = new LinkedHashMap<>();
        words.put(false, I18n.text("settings.off"));
        words.put(true, I18n.text("settings.on"));
        String name = I18n.text("settings.updates");
        return SettingRow.of(
                name, I18n.text("settings.updates.hint"), new Segments<>(name, words, model.looks(), model::looks));
    }

    private Node address() {
        TextField address = new TextField();
        address.setPromptText("https://…");
        address.setId("updates-address");
        address.getStyleClass().add("setting-address");
        address.setAccessibleText(I18n.text("settings.updates.address"));
        address.textProperty().bindBidirectional(model.address());
        address.setOnAction(entered -> model.commitAddress());
        address.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                model.commitAddress();
            }
        });
        Button look = new Button(I18n.text("settings.updates.look"));
        look.setMinWidth(Button.USE_PREF_SIZE);
        look.setOnAction(pressed -> model.look());
        look.disableProperty().bind(model.address().isEmpty());
        Button read = new Button(I18n.text("settings.updates.open"));
        read.setMinWidth(Button.USE_PREF_SIZE);
        read.setOnAction(pressed -> model.browse());
        model.newer().subscribe(page -> {
            read.setVisible(page != null);
            read.setManaged(page != null);
            Tip.set(read, page == null ? "" : page.toString());
        });
        HBox both = new HBox(address, look, read);
        both.getStyleClass().add("numbers");
        both.setAlignment(Pos.CENTER_RIGHT);
        SettingRow row =
                SettingRow.of(I18n.text("settings.updates.address"), I18n.text("settings.updates.address.hint"), both);
        row.remark(model.updateRemark(), false);
        return row;
    }

    private Node file() {
        Button export = new Button(I18n.text("settings.file.export"));
        export.setOnAction(pressed -> {
            FileChooser chooser = chooser("settings.file.export");
            chooser.setInitialFileName("evenkeel-settings.json");
            File chosen = chooser.showSaveDialog(export.getScene().getWindow());
            if (chosen != null) {
                model.exportTo(chosen.toPath());
            }
        });
        Button imported = new Button(I18n.text("settings.file.import"));
        imported.setOnAction(pressed -> choose(imported.getScene().getWindow(), model));
        HBox both = new HBox(imported, export);
        both.getStyleClass().add("numbers");
        both.setMinWidth(HBox.USE_PREF_SIZE);
        both.setAlignment(Pos.CENTER_RIGHT);
        SettingRow row = SettingRow.of(I18n.text("settings.file"), I18n.text("settings.file.hint"), both);
        row.remark(model.fileRemark(), false);
        return row;
    }

    /** Asks for a file and takes its settings over. */
    static void choose(@Nullable Window owner, ComputerViewModel model) {
        File chosen = chooser("settings.file.import").showOpenDialog(owner);
        if (chosen != null) {
            model.importFrom(chosen.toPath());
        }
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(I18n.text(title));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("JSON", "*.json"));
        return chooser;
    }
}
