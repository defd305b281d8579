package org.evenkeel.ui.templates;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.evenkeel.domain.template.Feeling;
import org.evenkeel.domain.template.Variant;
import org.evenkeel.domain.tone.Register.Formality;
import org.evenkeel.domain.tone.Register.Length;
import org.evenkeel.ui.controls.IconButton;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One wording, and whom it is for. */
final class WordingEditor extends VBox {
    private final ComboBox<@Nullable Feeling> feeling =
            Choices.of(Arrays.asList(Feeling.values()), TemplateWords::of, "templates.field.feeling");
    private final ComboBox<@Nullable Formality> formality =
            Choices.of(Arrays.asList(Formality.values()), TemplateWords::of, "templates.field.formality");
    private final ComboBox<@Nullable Length> length =
            Choices.of(Arrays.asList(Length.values()), TemplateWords::of, "templates.field.length");
    private final TextArea text = new TextArea();

    /** @param remove told to take this one away */
    WordingEditor(Variant variant, Consumer<WordingEditor> remove) {
        getStyleClass().add("wording");
        feeling.setValue(variant.feeling());
        formality.setValue(variant.formality());
        length.setValue(variant.length());
        text.setText(variant.text());
        text.setWrapText(true);
        text.setPrefRowCount(3);
        text.getStyleClass().add("templates-input");
        text.setAccessibleText(I18n.text("templates.field.text"));
        IconButton away = new IconButton(Feather.X, I18n.text("templates.remove-wording"), null);
        away.setOnAction(press -> remove.accept(this));
        HBox fit = new HBox(feeling, formality, length, away);
        fit.getStyleClass().add("wording-fit");
        fit.getChildren().forEach(child -> HBox.setHgrow(child, child == away ? Priority.NEVER : Priority.ALWAYS));
        getChildren().addAll(fit, text);
    }

    Variant variant() {
        return new Variant(
                feeling.getValue(),
                formality.getValue(),
                length.getValue(),
                text.getText().strip());
    }
}
