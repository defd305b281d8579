package org.evenkeel.ui.shell;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.evenkeel.ui.controls.KeyHint;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every action and every conversation by typing. The keyboard stays in the field; up and down walk the list. */
final class Palette extends VBox {
    private static final int PAGE = 8;

    private final PaletteViewModel model;
    private final Consumer<PaletteEntry> choose;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();

    Palette(PaletteViewModel model, Consumer<PaletteEntry> choose) {
        this.model = model;
        this.choose = choose;
        getStyleClass().addAll("card", "palette");
        field.setPromptText(I18n.text("palette.prompt"));
        field.setAccessibleText(I18n.text("palette.prompt"));
        field.getStyleClass().add("palette-field");
        field.textProperty().bindBidirectional(model.queryProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox top = new HBox(new FontIcon(Feather.SEARCH), field);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("palette-top");
        Label none = new Label(I18n.text("palette.none"));
        none.getStyleClass().add("palette-none");
        list.setPlaceholder(none);
        list.setItems(model.results());
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new EntryCell());
        list.setAccessibleText(I18n.text("palette.list"));
        list.getStyleClass().add("palette-list");
        list.setOnMouseClicked(clicked -> chooseSelected());
        model.queryProperty()
                .addListener((text, before, now) -> list.getSelectionModel().selectFirst());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().addAll(top, list);
    }

    /**
     * Starts anew.
     *
     * @param typed what stands in the field at first
     */
    TextField open(String typed) {
        field.setText(typed);
        field.end();
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        return field;
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case PAGE_DOWN -> step(PAGE);
            case PAGE_UP -> step(-PAGE);
            case ENTER -> chooseSelected();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by) {
        int last = model.results().size() - 1;
        int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) by, 0, Math.max(0, last));
        list.getSelectionModel().clearAndSelect(next);
        list.scrollTo(Math.max(0, next - PAGE / 2));
    }

    private void chooseSelected() {
        PaletteEntry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            choose.accept(chosen);
        }
    }

    /** An icon, the name, and the key or the last line. */
    private static final class EntryCell extends ListCell<PaletteEntry> {
        private final FontIcon icon = new FontIcon(Feather.ZAP);
        private final Label title = new Label();
        private final Label detail = new Label();
        private final KeyHint keys = new KeyHint("");
        private final HBox line = new HBox(icon, title, detail, keys);

        EntryCell() {
            getStyleClass().add("palette-cell");
            setPrefWidth(0);
            line.getStyleClass().add("palette-line");
            line.setAlignment(Pos.CENTER_LEFT);
            title.setMinWidth(USE_PREF_SIZE);
            title.getStyleClass().add("palette-title");
            detail.getStyleClass().add("palette-detail");
            detail.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(detail, Priority.ALWAYS);
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            title.setText(entry.title());
            switch (entry) {
                case PaletteEntry.Act act -> {
                    icon.setIconCode(Feather.CHEVRON_RIGHT);
                    detail.setText("");
                    keys.setText(act.keys());
                }
                case PaletteEntry.Find find -> {
                    icon.setIconCode(Feather.SEARCH);
                    detail.setText("");
                    keys.setText("");
                }
                case PaletteEntry.Choose choice -> {
                    icon.setIconCode(Feather.CHEVRON_RIGHT);
                    detail.setText(choice.detail());
                    keys.setText("");
                }
                case PaletteEntry.Open open -> {
                    icon.setIconCode(Feather.MESSAGE_SQUARE);
                    detail.setText(open.detail());
                    keys.setText("");
                }
            }
            keys.setVisible(!keys.getText().isEmpty());
            keys.setManaged(!keys.getText().isEmpty());
            setAccessibleText(title.getText() + ". " + detail.getText() + keys.getText());
            setGraphic(line);
        }
    }
}
