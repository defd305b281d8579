package org.evenkeel.ui.templates;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** A box to choose one constant, or none. */
final class Choices {
    private Choices() {}

    /** @param words of each, and of null */
    static <T> ComboBox<@Nullable T> of(List<T> values, Function<@Nullable T, String> words, String name) {
        ComboBox<@Nullable T> box = new ComboBox<>();
        box.getStyleClass().add("templates-choice-box");
        box.setAccessibleText(I18n.text(name));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return words.apply(value);
            }

            @Override
            public @Nullable T fromString(String typed) {
                return null;
            }
        });
        box.getItems().add(null);
        box.getItems().addAll(values);
        return box;
    }
}
