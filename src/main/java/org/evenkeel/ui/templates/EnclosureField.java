package org.evenkeel.ui.templates;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.stage.FileChooser;
import org.evenkeel.domain.template.Enclosure;
import org.evenkeel.ui.fx.I18n;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The files of a template: chosen from the disk, copied at once, listed by name. */
final class EnclosureField extends FlowPane {
    private final List<String> entries = new ArrayList<>();
    private final Button add = new Button(I18n.text("templates.file.add"), new FontIcon(Feather.PAPERCLIP));

    /** @param keep copies a file and hands over what the template says of it */
    EnclosureField(BiConsumer<Path, Consumer<String>> keep) {
        getStyleClass().add("enclosures");
        add.getStyleClass().add("templates-button");
        add.setOnAction(press -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(I18n.text("templates.file.add"));
            List<File> chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
            if (chosen != null) {
                chosen.forEach(file -> keep.accept(file.toPath(), this::add));
            }
        });
    }

    private void add(String entry) {
        if (!entries.contains(entry)) {
            entries.add(entry);
            show(List.copyOf(entries));
        }
    }

    void show(List<String> shown) {
        entries.clear();
        entries.addAll(shown);
        getChildren().clear();
        for (String entry : shown) {
            boolean nameOnly = Enclosure.of(entry).isEmpty();
            getChildren().add(new EnclosureChip(Enclosure.name(entry), nameOnly, () -> {
                entries.remove(entry);
                show(List.copyOf(entries));
            }));
        }
        getChildren().add(add);
    }

    List<String> entries() {
        return List.copyOf(entries);
    }
}
