package org.evenkeel.ui.context;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.evenkeel.desk.Tones.Moment;
import org.evenkeel.desk.Tones.Tone;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.ui.controls.Curve;
import org.evenkeel.ui.controls.MoodChip;
import org.evenkeel.ui.fx.I18n;

/** The curve of the last messages, what to do about it, and the agent's word against it. */
final class ToneSection extends VBox {
    private static final List<Mood> OFFERED =
            List.of(Mood.ANGRY, Mood.FRUSTRATED, Mood.WORRIED, Mood.CONFUSED, Mood.NEUTRAL, Mood.SATISFIED, Mood.HAPPY);

    private final ToneViewModel model;
    private final Curve curve = new Curve();
    private final MoodChip chip = new MoodChip();
    private final Label reason = new Label();
    private final VBox cues = new VBox();
    private final Button correct = new Button(I18n.text("tone.correct"));
    private final ContextMenu menu = new ContextMenu();

    ToneSection(ToneViewModel model) {
        this.model = model;
        getStyleClass().addAll("context-section", "tone-section");
        Label heading = new Label(I18n.text("tone.heading"));
        heading.getStyleClass().add("context-heading");
        reason.getStyleClass().add("tone-reason");
        reason.setWrapText(true);
        cues.getStyleClass().add("tone-cues");
        correct.getStyleClass().add("tone-correct");
        correct.setAccessibleText(I18n.text("tone.correct-spoken"));
        correct.setOnAction(press -> menu.show(correct, Side.BOTTOM, 0, 2));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(chip, gap, correct);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(heading, curve, line, reason, cues);
        model.toneProperty().subscribe(this::show);
    }

    private void show(Tone tone) {
        boolean known = !tone.moments().isEmpty();
        setVisible(known);
        setManaged(known);
        if (!known) {
            return;
        }
        Mood mood = tone.curve().current();
        List<Double> points = tone.curve().points();
        curve.show(
                points.subList(Math.max(0, points.size() - tone.moments().size()), points.size()),
                I18n.text("tone.curve-spoken", ToneCues.name(tone.curve().entry()), ToneCues.name(mood)));
        chip.show(ToneCues.name(mood), mood.name());
        tone.latest().ifPresent(this::offer);
        cues.getChildren()
                .setAll(ToneCues.of(tone).stream().map(ToneSection::cue).toList());
    }

    private void offer(Moment latest) {
        reason.setText(ToneCues.reason(latest));
        ToggleGroup group = new ToggleGroup();
        menu.getItems().clear();
        for (Mood mood : OFFERED) {
            RadioMenuItem item = new RadioMenuItem(ToneCues.name(mood));
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(latest.reading().mood() == mood);
            item.setOnAction(chosen -> model.overrule(mood));
            menu.getItems().add(item);
        }
        if (latest.saidBy() != null) {
            MenuItem back = new MenuItem(I18n.text("tone.as-read", ToneCues.name(latest.readAs())));
            back.setMnemonicParsing(false);
            back.setOnAction(chosen -> model.withdraw());
            menu.getItems().addAll(new SeparatorMenuItem(), back);
        }
    }

    private static Parent cue(ToneCues.Cue cue) {
        Label sentence = new Label(cue.sentence());
        sentence.setWrapText(true);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox box = new HBox(sentence);
        box.getStyleClass().add("tone-cue");
        if (!cue.mood().isEmpty()) {
            box.getStyleClass().add("tone-cue-" + cue.mood());
        }
        return box;
    }
}
