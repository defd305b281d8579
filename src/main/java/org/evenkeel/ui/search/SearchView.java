package org.evenkeel.ui.search;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.evenkeel.desk.Search;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A card that finds every message as one types. The keyboard stays in the field; up and down walk the list, Enter goes there. */
public final class SearchView extends VBox {
    private static final int PAGE = 6;
    private static final List<String> FILTERS = List.of(
            "\"exact phrase\"",
            "from:customer",
            "by:me",
            "in:inbox",
            "after:2026-05",
            "before:2026-05-01",
            "has:note",
            "is:resolved");

    private final SearchViewModel model;
    private final Opener opener;
    private final TextField field = new TextField();
    private final ListView<Search.Hit> list = new ListView<>();

    /** Goes to a place that was found. */
    @FunctionalInterface
    public interface Opener {
        /** @param localId the message to show there; null for the conversation as it stands */
        void open(long conversationId, @Nullable Long localId);
    }

    /** @param now the window's clock */
    public SearchView(SearchViewModel model, Opener opener, Supplier<Instant> now, ZoneId zone) {
        this.model = model;
        this.opener = opener;
        getStyleClass().addAll("card", "search");
        getStylesheets()
                .add(Objects.requireNonNull(SearchView.class.getResource("search.css"))
                        .toExternalForm());
        field.setPromptText(I18n.text("search.prompt"));
        field.setAccessibleText(I18n.text("search.prompt"));
        field.getStyleClass().add("search-field");
        field.textProperty().bindBidirectional(model.question());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox top = new HBox(new FontIcon(Feather.SEARCH), field);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("search-top");
        list.setItems(model.hits());
        list.setFocusTraversable(false);
        list.setFixedCellSize(HitCell.HEIGHT);
        list.setCellFactory(view -> new HitCell(now, zone));
        list.setAccessibleText(I18n.text("search.list"));
        list.getStyleClass().add("search-list");
        list.setOnMouseClicked(clicked -> go());
        Label none = new Label(I18n.text("search.none"));
        none.getStyleClass().add("search-none");
        list.setPlaceholder(none);
        list.visibleProperty().bind(model.answered());
        VBox hints = hints();
        hints.visibleProperty().bind(model.answered().not());
        StackPane middle = new StackPane(hints, list);
        VBox.setVgrow(middle, Priority.ALWAYS);
        Label remark = new Label();
        remark.getStyleClass().add("search-remark");
        remark.setWrapText(true);
        remark.textProperty().bind(model.remark());
        remark.visibleProperty().bind(model.remark().isNotEmpty());
        remark.managedProperty().bind(remark.visibleProperty());
        model.answers().subscribe(this::toFirst);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().addAll(top, middle, remark);
    }

    private VBox hints() {
        Label words = new Label(I18n.text("search.hint"));
        words.setWrapText(true);
        words.getStyleClass().add("search-hint");
        FlowPane filters = new FlowPane(6, 6);
        for (String filter : FILTERS) {
            Button button = new Button(filter);
            button.getStyleClass().add("search-filter");
            button.setFocusTraversable(false);
            button.setMnemonicParsing(false);
            button.setOnAction(press -> add(filter));
            filters.getChildren().add(button);
        }
        VBox hints = new VBox(words, filters);
        hints.getStyleClass().add("search-hints");
        return hints;
    }

    /** Writes a filter, with the part that is to be replaced marked. */
    private void add(String filter) {
        String before = field.getText().isBlank() ? "" : field.getText().strip() + " ";
        field.setText(before + filter);
        field.requestFocus();
        int value = filter.indexOf(':') + 1;
        int from = before.length() + (value > 0 ? value : 1);
        int to = before.length() + (value > 0 ? filter.length() : filter.length() - 1);
        field.selectRange(from, to);
    }

    /** What is shown next: the last question, marked, so that typing replaces it. @return what gets the keyboard */
    public TextField open() {
        field.selectAll();
        model.ask();
        return field;
    }

    /** The same, with a question. */
    public TextField open(String question) {
        field.setText(question);
        field.end();
        return field;
    }

    private void toFirst() {
        if (!list.getItems().isEmpty()) {
            list.getSelectionModel().clearAndSelect(0);
            list.scrollTo(0);
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case PAGE_DOWN -> step(PAGE);
            case PAGE_UP -> step(-PAGE);
            case ENTER -> go();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by) {
        int last = model.hits().size() - 1;
        int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) by, 0, Math.max(0, last));
        list.getSelectionModel().clearAndSelect(next);
        list.scrollTo(Math.max(0, next - PAGE / 2));
    }

    private void go() {
        Search.Hit chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            opener.open(chosen.conversationId(), chosen.localId());
        }
    }
}
