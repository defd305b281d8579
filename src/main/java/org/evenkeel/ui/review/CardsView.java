package org.evenkeel.ui.review;

import java.io.File;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** The scorecards at the left, one of them at the right: the shipped one to copy, one's own to alter. */
final class CardsView extends HBox {
    private final CardsViewModel model;
    private final ListView<Scorecard> list = new ListView<>();
    private final CardEditor editor;
    private boolean showing;

    CardsView(CardsViewModel model) {
        this.model = model;
        this.editor = new CardEditor(model, this::exported);
        getStyleClass().add("judging-page");
        list.setItems(model.cards());
        list.setAccessibleText(I18n.text("review.tab-cards"));
        list.getStyleClass().add("judging-cards");
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Scorecard card, boolean empty) {
                super.updateItem(card, empty);
                setText(
                        empty || card == null
                                ? ""
                                : card.retired()
                                        ? I18n.text("review.card-retired", JudgingWords.versioned(card))
                                        : JudgingWords.versioned(card));
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Button create = Pieces.button("review.card-create", () -> {
            model.create();
            editor.focus();
        });
        HBox buttons = new HBox(create, Pieces.button("review.card-import", this::imported));
        buttons.getStyleClass().add("review-card-top");
        VBox left = new VBox(list, buttons);
        left.getStyleClass().add("judging-left");
        ScrollPane right = new ScrollPane(editor);
        right.setFitToWidth(true);
        right.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        right.getStyleClass().add("judging-scroll");
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(left, right);
        list.getSelectionModel().selectedItemProperty().subscribe(card -> {
            if (!showing && card != null) {
                model.select(card);
            }
        });
        list.getItems().addListener((InvalidationListener) changed -> mark());
        model.selected().subscribe(card -> {
            editor.show(card);
            mark();
        });
    }

    private void mark() {
        Scorecard now = model.selected().get();
        showing = true;
        list.getSelectionModel().clearSelection();
        list.getItems().stream()
                .filter(card -> now != null && card.id().equals(now.id()))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
        showing = false;
    }

    private static FileChooser chooser(String key) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(I18n.text(key));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JSON", "*.json"));
        return chooser;
    }

    private void imported() {
        File file = chooser("review.card-import").showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.importFrom(file.toPath());
        }
    }

    private void exported(Scorecard card) {
        FileChooser chooser = chooser("review.card-export");
        chooser.setInitialFileName("scorecard.json");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.exportTo(card, file.toPath());
        }
    }
}
