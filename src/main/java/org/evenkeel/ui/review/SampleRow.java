package org.evenkeel.ui.review;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.evenkeel.domain.review.Sample;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** How a sample is drawn: how many, over what, with which seed; and those drawn before. */
final class SampleRow extends FlowPane {
    private static final int MOST = 500;

    private final SampleModel model;
    private final TextField size = number(3, String.valueOf(SampleModel.USUAL), "review.sample-size");
    private final TextField seed = number(6, "", "review.sample-seed");
    private final ToggleGroup over = new ToggleGroup();
    private final MenuButton earlier = new MenuButton(I18n.text("review.sample-earlier"));

    SampleRow(SampleModel model) {
        this.model = model;
        getStyleClass().add("review-row");
        seed.setPromptText(I18n.text("review.sample-seed-any"));
        ToggleButton agents = choice("review.sample-agent", Sample.Strata.AGENT);
        ToggleButton outcomes = choice("review.sample-outcome", Sample.Strata.OUTCOME);
        over.selectToggle(agents);
        // One of them stays chosen.
        over.selectedToggleProperty().addListener((value, before, now) -> {
            if (now == null) {
                over.selectToggle(before);
            }
        });
        Button draw = new Button(I18n.text("review.sample-draw"));
        draw.getStyleClass().add("review-button");
        draw.setOnAction(press -> draw());
        size.setOnAction(enter -> draw());
        seed.setOnAction(enter -> draw());
        earlier.getStyleClass().add("review-chip");
        earlier.setMnemonicParsing(false);
        Label sentence = new Label();
        sentence.getStyleClass().add("review-detail");
        sentence.textProperty().bind(model.sentence());
        sentence.managedProperty().bind(model.sentence().isNotEmpty());
        getChildren()
                .addAll(
                        new Label(I18n.text("review.sample-words")),
                        size,
                        new Label(I18n.text("review.sample-over")),
                        agents,
                        outcomes,
                        new Label(I18n.text("review.sample-seed")),
                        seed,
                        draw,
                        earlier,
                        sentence);
        setRowValignment(VPos.CENTER);
        setAlignment(Pos.CENTER_LEFT);
        model.earlier().subscribe(all -> {
            earlier.getItems().setAll(all.stream().map(this::item).toList());
            earlier.setDisable(all.isEmpty());
        });
    }

    /** What gets the keyboard first. */
    TextField first() {
        return size;
    }

    private static TextField number(int columns, String value, String name) {
        TextField field = new TextField(value);
        field.setPrefColumnCount(columns);
        field.setAccessibleText(I18n.text(name));
        field.setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().matches("\\d{0," + columns + "}") ? change : null));
        return field;
    }

    private ToggleButton choice(String key, Sample.Strata strata) {
        ToggleButton button = new ToggleButton(I18n.text(key));
        button.getStyleClass().add("review-speed");
        button.setUserData(strata);
        button.setToggleGroup(over);
        return button;
    }

    private MenuItem item(Sample sample) {
        MenuItem item = new MenuItem(I18n.text(
                sample.strata() == Sample.Strata.AGENT ? "review.sample-of-agents" : "review.sample-of-outcomes",
                sample.sessions().size(),
                ReviewWords.when(sample.drawn()),
                String.valueOf(sample.seed())));
        item.setMnemonicParsing(false);
        item.setOnAction(choice -> model.show(sample));
        return item;
    }

    private void draw() {
        int wanted = size.getText().isEmpty() ? SampleModel.USUAL : Integer.parseInt(size.getText());
        Sample.Strata strata =
                over.getSelectedToggle().getUserData() instanceof Sample.Strata chosen ? chosen : Sample.Strata.AGENT;
        model.draw(Math.clamp(wanted, 1, MOST), strata, seed());
    }

    private @Nullable Long seed() {
        return seed.getText().isEmpty() ? null : Long.valueOf(seed.getText());
    }
}
