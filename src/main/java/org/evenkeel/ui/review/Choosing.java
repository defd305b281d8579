package org.evenkeel.ui.review;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** Boxes to choose one of a few from, in words; showing a choice is not choosing. */
final class Choosing {
    private static final String SHOWING = "showing";

    private Choosing() {}

    static <T> void fill(ComboBox<T> box, Function<T, String> words, String name, Consumer<T> chosen) {
        box.getStyleClass().add("judging-choice");
        box.setAccessibleText(name);
        box.setCellFactory(list -> cell(words));
        box.setButtonCell(cell(words));
        box.valueProperty().subscribe(value -> {
            if (value != null && !box.getProperties().containsKey(SHOWING)) {
                chosen.accept(value);
            }
        });
    }

    private static <T> ListCell<T> cell(Function<T, String> words) {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : words.apply(item));
            }
        };
    }

    /** Puts these into the box and shows one of them, or one that is not offered any more. */
    static <T> void show(ComboBox<T> box, List<T> offered, @Nullable T chosen) {
        box.getProperties().put(SHOWING, true);
        if (!box.getItems().equals(offered)) {
            box.getItems().setAll(offered);
        }
        box.setValue(chosen);
        box.getProperties().remove(SHOWING);
    }
}
