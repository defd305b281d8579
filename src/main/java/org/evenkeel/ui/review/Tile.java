package org.evenkeel.ui.review;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.evenkeel.ui.controls.Tone;

/** One number with its name, its change and its cases; the definition is one hover away. */
final class Tile extends VBox {
    private static final Duration SOON = Duration.millis(250);

    private final Label name = new Label();
    private final Label value = new Label(ReviewWords.NONE);
    private final Label change = new Label();
    private final Tooltip definition = new Tooltip();

    Tile(String title) {
        getStyleClass().add("review-tile");
        name.setText(title);
        name.getStyleClass().add("review-tile-name");
        value.getStyleClass().add("review-tile-value");
        change.getStyleClass().add("review-tile-change");
        change.setMinWidth(0);
        value.setMinWidth(USE_PREF_SIZE);
        HBox figures = new HBox(value, change);
        figures.getStyleClass().add("review-tile-figures");
        definition.setWrapText(true);
        definition.setMaxWidth(380);
        definition.setShowDelay(SOON);
        Tooltip.install(this, definition);
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        getChildren().addAll(name, figures);
    }

    /**
     * @param changed against the period before, or how many cases; may be empty
     * @param tone whether the change is for the better
     * @param words the definition, and the other numbers
     */
    void show(String shown, String changed, Tone tone, String words) {
        value.setText(shown);
        change.setText(changed);
        for (Tone one : Tone.values()) {
            change.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(one.name().toLowerCase(Locale.ROOT)), one == tone);
        }
        definition.setText(words);
        setAccessibleText(name.getText() + ": " + shown + (changed.isEmpty() ? "" : ", " + changed) + ". " + words);
    }
}
