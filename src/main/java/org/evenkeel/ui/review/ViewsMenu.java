package org.evenkeel.ui.review;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.evenkeel.domain.review.SavedView;
import org.evenkeel.ui.fx.I18n;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The saved views: one press applies one, the rest keeps, renames and deletes. Names are asked for in the drawer. */
final class ViewsMenu extends MenuButton {
    private final ViewsModel model;
    private final Drawer drawer;

    ViewsMenu(ViewsModel model, Drawer drawer) {
        this.model = model;
        this.drawer = drawer;
        setGraphic(new FontIcon(Feather.BOOKMARK));
        setMnemonicParsing(false);
        getStyleClass().addAll("review-button", "review-views");
        model.all().subscribe(this::fill);
        model.applied().subscribe(this::fill);
        fill();
    }

    private void fill() {
        SavedView applied = model.applied().get();
        setText(applied == null ? I18n.text("review.views") : applied.name());
        getItems().clear();
        for (SavedView view : model.all().get()) {
            getItems().add(item(view.name(), () -> model.apply(view)));
        }
        if (!getItems().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        getItems().add(item(I18n.text("review.view-keep"), () -> ask("review.view-keep-as", "", model::keep)));
        if (applied != null) {
            getItems()
                    .add(item(
                            I18n.text("review.view-rename", applied.name()),
                            () -> ask("review.view-rename-to", applied.name(), name -> model.rename(applied, name))));
            getItems().add(item(I18n.text("review.view-delete", applied.name()), () -> model.delete(applied)));
        }
    }

    private static MenuItem item(String words, Runnable deed) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(choice -> deed.run());
        return item;
    }

    private void ask(String question, String before, Consumer<String> named) {
        TextField name = new TextField(before);
        name.setPrefColumnCount(24);
        name.setAccessibleText(I18n.text(question));
        Button keep = new Button(I18n.text("review.view-name"));
        keep.getStyleClass().add("review-button");
        keep.disableProperty().bind(name.textProperty().map(String::isBlank));
        keep.setOnAction(press -> {
            String chosen = name.getText();
            drawer.close();
            named.accept(chosen);
        });
        name.setOnAction(enter -> keep.fire());
        HBox row = new HBox(new Label(I18n.text(question)), name, keep);
        row.getStyleClass().add("review-row");
        drawer.open(row, name);
        name.selectAll();
    }
}
