package org.evenkeel.ui.templates;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.evenkeel.ui.controls.Chip;
import org.evenkeel.ui.templates.TemplatesViewModel.Entry;
import org.jspecify.annotations.Nullable;

/** A folder's name, or a template with its short code and where it comes from. */
final class TemplateCell extends ListCell<Entry> {
    private static final PseudoClass FOLDER = PseudoClass.getPseudoClass("folder");

    private final Label title = new Label();
    private final Label code = new Label();
    private final Chip origin = new Chip();
    private final HBox line;

    TemplateCell() {
        getStyleClass().add("template-cell");
        setPrefWidth(0);
        title.getStyleClass().add("template-cell-title");
        code.getStyleClass().add("template-code");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        origin.setMinWidth(USE_PREF_SIZE);
        line = new HBox(title, code, gap, origin);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("suggestion-line");
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        pseudoClassStateChanged(FOLDER, entry instanceof Entry.Folder && !empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (entry) {
            case Entry.Folder folder -> {
                title.setText(folder.name());
                code.setText(String.valueOf(folder.count()));
                origin.setVisible(false);
            }
            case Entry.Line one -> {
                title.setText(one.template().title());
                code.setText(
                        one.template().shortCode().isEmpty()
                                ? ""
                                : "/" + one.template().shortCode());
                origin.setText(TemplateWords.of(one.template().origin()));
                origin.setVisible(true);
            }
        }
        setAccessibleText(title.getText() + ", " + code.getText());
        setGraphic(line);
    }
}
