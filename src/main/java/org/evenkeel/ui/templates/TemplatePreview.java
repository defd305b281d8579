package org.evenkeel.ui.templates;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.template.Enclosure;
import org.evenkeel.domain.template.Feeling;
import org.evenkeel.domain.template.Origin;
import org.evenkeel.domain.template.Slots;
import org.evenkeel.domain.template.Template;
import org.evenkeel.domain.template.Voice;
import org.evenkeel.domain.tone.Register.Formality;
import org.evenkeel.domain.tone.Register.Length;
import org.evenkeel.ui.controls.Chip;
import org.evenkeel.ui.controls.Tone;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.templates.TemplatesViewModel.Wanted;
import org.jspecify.annotations.Nullable;

/** A template as it reads for a customer in any mood, in any manner of writing. */
final class TemplatePreview extends VBox {
    private final TemplatesViewModel model;
    private final Label title = new Label();
    private final FlowPane facts = new FlowPane(6, 6);
    private final Button copy = new Button(I18n.text("templates.copy"));
    private final TextFlow bubble = new TextFlow();
    private final Label files = new Label();

    TemplatePreview(TemplatesViewModel model) {
        this.model = model;
        getStyleClass().add("template-preview");
        title.getStyleClass().add("template-title");
        copy.getStyleClass().add("templates-button");
        copy.setOnAction(press -> model.copy());
        copy.managedProperty().bind(copy.visibleProperty());
        VBox choices = new VBox(
                group(
                        Arrays.asList(Feeling.values()),
                        TemplateWords::of,
                        feeling -> new Wanted(new Voice(feeling, voice().formality(), voice().length()), kind()),
                        wanted -> wanted.voice().feeling()),
                new HBox(
                        group(
                                Arrays.asList(Formality.values()),
                                TemplateWords::of,
                                formality ->
                                        new Wanted(new Voice(voice().feeling(), formality, voice().length()), kind()),
                                wanted -> wanted.voice().formality()),
                        group(
                                Arrays.asList(Length.values()),
                                TemplateWords::of,
                                length -> new Wanted(new Voice(voice().feeling(), voice().formality(), length), kind()),
                                wanted -> wanted.voice().length()),
                        group(
                                Arrays.asList(null, ConversationKind.SERVICE, ConversationKind.SUPPORT),
                                TemplateWords::of,
                                kind -> new Wanted(voice(), kind),
                                Wanted::kind)));
        choices.getStyleClass().add("template-choices");
        choices.getChildren().getLast().getStyleClass().add("template-choice-row");
        bubble.getStyleClass().add("template-bubble");
        files.getStyleClass().add("template-code");
        files.managedProperty().bind(files.visibleProperty());
        getChildren().addAll(title, facts, choices, bubble, files, copy);
        managedProperty().bind(visibleProperty());
        model.preview().subscribe(this::show);
    }

    private Voice voice() {
        return model.wanted().get().voice();
    }

    private @Nullable ConversationKind kind() {
        return model.wanted().get().kind();
    }

    /** A row of choices of which one is always chosen. */
    private <T extends @Nullable Object> HBox group(
            List<T> values, Function<T, String> words, Function<T, Wanted> choose, Function<Wanted, T> chosen) {
        HBox row = new HBox();
        row.getStyleClass().add("template-choice-group");
        row.setMaxWidth(USE_PREF_SIZE);
        for (T value : values) {
            ToggleButton button = new ToggleButton(words.apply(value));
            button.getStyleClass().add("template-choice");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(press -> {
                button.setSelected(true);
                model.wanted().set(choose.apply(value));
            });
            model.wanted().subscribe(now -> button.setSelected(Objects.equals(chosen.apply(now), value)));
            row.getChildren().add(button);
        }
        return row;
    }

    void show(@Nullable Template template) {
        setVisible(template != null);
        if (template == null) {
            return;
        }
        title.setText(template.title());
        facts.getChildren().setAll(new Chip(TemplateWords.of(template.origin()), Tone.OK));
        if (!template.shortCode().isEmpty()) {
            fact("/" + template.shortCode());
        }
        if (template.purpose() != null) {
            fact(TemplateWords.of(template.purpose()));
        }
        if (template.kind() != null) {
            fact(TemplateWords.of(template.kind()));
        }
        template.tags().forEach(tag -> fact("#" + tag));
        files.setText(I18n.text(
                "templates.files",
                String.join(
                        ", ",
                        template.attachments().stream().map(Enclosure::name).toList())));
        files.setVisible(!template.attachments().isEmpty());
        copy.setVisible(template.origin() != Origin.PERSONAL);
    }

    private void fact(String words) {
        facts.getChildren().add(new Chip(words, Tone.NEUTRAL));
    }

    private void show(Slots.@Nullable Filled filled) {
        bubble.getChildren().clear();
        if (filled == null) {
            return;
        }
        int at = 0;
        for (Slots.Open slot : filled.open()) {
            words(filled.text().substring(at, slot.start()));
            bubble.getChildren().add(new Chip(slot.words(), Tone.WARN));
            at = slot.end();
        }
        words(filled.text().substring(at));
    }

    private void words(String words) {
        if (!words.isEmpty()) {
            Text text = new Text(words);
            text.getStyleClass().add("template-text");
            bubble.getChildren().add(text);
        }
    }
}
