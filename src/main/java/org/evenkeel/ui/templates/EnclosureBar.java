package org.evenkeel.ui.templates;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.evenkeel.desk.Enclosures.Waiting;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.ui.controls.TextDirection;
import org.evenkeel.ui.fx.I18n;

/** The files that go with what is being written in one conversation. Hidden while there are none. */
final class EnclosureBar extends VBox {
    /** Told which file is not wanted any more. */
    interface Remover {
        void remove(Visibility visibility, String entry);
    }

    private final Remover remover;
    private final Label trouble = new Label();
    private final FlowPane chips = new FlowPane();

    EnclosureBar(Remover remover) {
        this.remover = remover;
        chips.getStyleClass().add("enclosures");
        chips.setMinHeight(USE_PREF_SIZE);
        trouble.getStyleClass().add("enclosure-trouble");
        trouble.setMinHeight(USE_PREF_SIZE);
        TextDirection.wrap(trouble);
        for (Node part : List.of(chips, trouble)) {
            part.managedProperty().bind(part.visibleProperty());
            part.setVisible(false);
        }
        getChildren().addAll(chips, trouble);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(chips.visibleProperty().or(trouble.visibleProperty()));
    }

    /** @param sentence why the last file does not go along; empty when it does */
    void trouble(String sentence) {
        trouble.setText(sentence);
        trouble.setVisible(!sentence.isEmpty());
    }

    void show(SuggestionsViewModel.Files files) {
        List<Node> shown = new ArrayList<>();
        files.reply().forEach(file -> shown.add(chip(file, Visibility.REPLY)));
        files.note().forEach(file -> shown.add(chip(file, Visibility.NOTE)));
        chips.getChildren().setAll(shown);
        chips.setVisible(!shown.isEmpty());
    }

    private Node chip(Waiting file, Visibility visibility) {
        return new EnclosureChip(
                visibility == Visibility.NOTE ? I18n.text("templates.file.note", file.name()) : file.name(),
                !file.here(),
                () -> remover.remove(visibility, file.entry()));
    }
}
