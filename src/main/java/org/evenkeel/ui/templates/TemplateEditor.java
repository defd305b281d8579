package org.evenkeel.ui.templates;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.template.Origin;
import org.evenkeel.domain.template.Purpose;
import org.evenkeel.domain.template.Template;
import org.evenkeel.domain.template.Variant;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** Alters a template of the agent's own. Nothing is kept before the button is pressed. */
final class TemplateEditor extends VBox {
    private final Consumer<Template> save;
    private final TextField title = field("templates.field.title");
    private final TextField code = field("templates.field.code");
    private final TextField folder = field("templates.field.folder");
    private final TextField tags = field("templates.field.tags");
    private final EnclosureField files;
    private final ComboBox<@Nullable Purpose> purpose =
            Choices.of(Arrays.asList(Purpose.values()), TemplateWords::of, "templates.field.purpose");
    private final ComboBox<@Nullable ConversationKind> kind =
            Choices.of(Arrays.asList(ConversationKind.values()), TemplateWords::of, "templates.field.kind");
    private final VBox wordings = new VBox();
    private @Nullable Template shown;

    /** @param keepFile copies a file for a template and hands over what the template says of it */
    TemplateEditor(Consumer<Template> save, Runnable delete, BiConsumer<Path, Consumer<String>> keepFile) {
        this.save = save;
        this.files = new EnclosureField(keepFile);
        getStyleClass().add("template-editor");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        GridPane fields = new GridPane();
        fields.getStyleClass().add("template-fields");
        fields.addRow(0, labelled("templates.field.title", title), labelled("templates.field.code", code));
        fields.addRow(1, labelled("templates.field.folder", folder), labelled("templates.field.tags", tags));
        fields.addRow(2, labelled("templates.field.purpose", purpose), labelled("templates.field.kind", kind));
        fields.add(labelled("templates.field.files", files), 0, 3, 2, 1);
        Label hint = new Label(I18n.text("templates.hint"));
        hint.getStyleClass().add("templates-hint");
        hint.setWrapText(true);
        wordings.getStyleClass().add("template-wordings");
        Button keep = button("templates.save", "templates-primary", this::keep);
        keep.setDefaultButton(false);
        HBox buttons = new HBox(
                keep,
                button("templates.add-wording", "templates-button", () -> add(Variant.any(""))),
                button("templates.delete", "templates-button", delete));
        buttons.getStyleClass().add("template-buttons");
        getChildren().addAll(fields, wordings, hint, buttons);
    }

    private static TextField field(String key) {
        TextField field = new TextField();
        field.getStyleClass().add("templates-input");
        field.setAccessibleText(I18n.text(key));
        return field;
    }

    private static Button button(String key, String style, Runnable deed) {
        Button button = new Button(I18n.text(key));
        button.getStyleClass().add(style);
        button.setOnAction(press -> deed.run());
        return button;
    }

    private static VBox labelled(String key, Node control) {
        Label label = new Label(I18n.text(key));
        label.setLabelFor(control);
        label.getStyleClass().add("template-label");
        VBox box = new VBox(label, control);
        GridPane.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /** @param template null hides the editor */
    void show(@Nullable Template template) {
        setVisible(template != null);
        if (template == null || template.equals(shown)) {
            shown = template;
            return;
        }
        shown = template;
        title.setText(template.title());
        code.setText(template.shortCode());
        folder.setText(template.folder());
        tags.setText(String.join(", ", template.tags()));
        files.show(template.attachments());
        purpose.setValue(template.purpose());
        kind.setValue(template.kind());
        wordings.getChildren().clear();
        template.variants().forEach(this::add);
    }

    private void add(Variant variant) {
        wordings.getChildren().add(new WordingEditor(variant, wording -> {
            if (wordings.getChildren().size() > 1) {
                wordings.getChildren().remove(wording);
            }
        }));
    }

    private void keep() {
        Template before = shown;
        if (before == null) {
            return;
        }
        List<Variant> variants = new ArrayList<>();
        wordings.getChildren().forEach(node -> variants.add(((WordingEditor) node).variant()));
        save.accept(new Template(
                before.id(),
                Origin.PERSONAL,
                code.getText().strip().replaceAll("\\s+", "-").toLowerCase(Locale.ROOT),
                title.getText().strip(),
                folder.getText().strip(),
                words(tags.getText().toLowerCase(Locale.ROOT)),
                purpose.getValue(),
                kind.getValue(),
                variants,
                files.entries()));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    void focus() {
        title.requestFocus();
        title.selectAll();
    }
}
