package org.evenkeel.ui.templates;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import org.evenkeel.desk.Enclosures.Waiting;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.ui.fx.I18n;

/** The files that go with what is being written in one conversation. Hidden while there are none. */
final class EnclosureBar extends FlowPane {
    /** Told which file is not wanted any more. */
    interface Remover {
        void remove(Visibility visibility, String entry);
    }

    private final Remover remover;

    EnclosureBar(Remover remover) {
        this.remover = remover;
        getStyleClass().add("enclosures");
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(SuggestionsViewModel.Files files) {
        List<Node> chips = new ArrayList<>();
        files.reply().forEach(file -> chips.add(chip(file, Visibility.REPLY)));
        files.note().forEach(file -> chips.add(chip(file, Visibility.NOTE)));
        getChildren().setAll(chips);
        setVisible(!chips.isEmpty());
    }

    private Node chip(Waiting file, Visibility visibility) {
        return new EnclosureChip(
                visibility == Visibility.NOTE ? I18n.text("templates.file.note", file.name()) : file.name(),
                !file.here(),
                () -> remover.remove(visibility, file.entry()));
    }
}
