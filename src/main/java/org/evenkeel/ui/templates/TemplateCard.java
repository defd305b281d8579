package org.evenkeel.ui.templates;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.template.Slots;
import org.evenkeel.domain.template.Template;
import org.evenkeel.domain.template.Voice;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** The list of templates to choose one from, with a line about the keys. */
final class TemplateCard extends VBox {
    private static final double ROW = 44;
    private static final double FOOT = 36;

    private final ListView<Template> list = new ListView<>();

    /** @param take called when one is clicked */
    TemplateCard(Runnable take) {
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new TemplateLine());
        list.setAccessibleText(I18n.text("templates.popup"));
        list.setOnMouseClicked(click -> take.run());
        Label keys = new Label(I18n.text("templates.popup.keys"));
        keys.getStyleClass().add("template-popup-keys");
        getStyleClass().add("template-popup");
        getChildren().addAll(list, keys);
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    /** With the first one chosen. */
    void show(List<Template> found) {
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
    }

    /** Chooses another one, around the ends. */
    void step(int by) {
        int next = Math.floorMod(
                list.getSelectionModel().getSelectedIndex() + by,
                list.getItems().size());
        list.getSelectionModel().clearAndSelect(next);
        list.scrollTo(Math.max(0, next - 2));
    }

    /** Null while there is none. */
    @Nullable
    Template chosen() {
        return list.getSelectionModel().getSelectedItem();
    }

    /** As high as all of them need, but one at least, px. */
    double height(double most) {
        return Math.max(ROW + FOOT, Math.min(list.getItems().size() * ROW + FOOT, most));
    }

    /** Title, short code, first words. */
    private static final class TemplateLine extends ListCell<Template> {
        private final Label title = new Label();
        private final Label code = new Label();
        private final Label words = new Label();
        private final VBox lines;

        TemplateLine() {
            getStyleClass().add("template-cell");
            setPrefWidth(0);
            title.getStyleClass().add("suggestion-title");
            code.getStyleClass().add("template-code");
            code.setMinWidth(USE_PREF_SIZE);
            words.getStyleClass().add("suggestion-words");
            HBox first = new HBox(title, code);
            first.getStyleClass().add("suggestion-line");
            lines = new VBox(first, words);
        }

        @Override
        protected void updateItem(@Nullable Template template, boolean empty) {
            super.updateItem(template, empty);
            if (empty || template == null) {
                setGraphic(null);
                return;
            }
            title.setText(template.title());
            code.setText("/" + template.shortCode());
            words.setText(SafeText.line(Slots.outline(template.in(Voice.PLAIN).text()), 120));
            setAccessibleText(title.getText() + ". " + words.getText());
            setGraphic(lines);
        }
    }
}
