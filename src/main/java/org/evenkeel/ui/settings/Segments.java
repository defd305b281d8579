package org.evenkeel.ui.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** A few choices side by side, one of them made. */
final class Segments<T> extends HBox {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    /**
     * @param name what is chosen, for those who hear it
     * @param words the choices in their order, each in words
     */
    Segments(String name, Map<T, String> words, ObservableValue<T> chosen, Consumer<T> choose) {
        getStyleClass().add("segments");
        words.forEach((choice, word) -> {
            ToggleButton button = new ToggleButton(word);
            button.getStyleClass().add("segment");
            button.setAccessibleText(name + ": " + word);
            button.setOnAction(pressed -> {
                button.setSelected(true);
                choose.accept(choice);
            });
            buttons.put(choice, button);
        });
        getChildren().addAll(buttons.values());
        setMinWidth(USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        chosen.subscribe(now -> buttons.forEach((choice, button) -> button.setSelected(choice.equals(now))));
    }
}
