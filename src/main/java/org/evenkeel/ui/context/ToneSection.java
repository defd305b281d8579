package org.evenkeel.ui.context;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
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
import org.evenkeel.ui.fx.FrameByFrame;
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
        correct.setOnAction(press -> model.toneProperty().get().latest().ifPresent(this::offer));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(chip, gap, correct);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(heading, curve, line, reason, cues);
        Runnable show = FrameByFrame.gathered(() -> show(model.toneProperty().get()));
        model.toneProperty().subscribe((before, now) -> {
            if (now.moments().isEmpty()) {
                show(now); // nobody's mood beside somebody else's name
            }
            show.run();
        });
        show(model.toneProperty().get());
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
        tone.latest().ifPresent(latest -> reason.setText(ToneCues.reason(latest)));
        List<ToneCues.Cue> told = ToneCues.of(tone);
        while (cues.getChildren().size() < told.size()) {
            cues.getChildren().add(new CueLine());
        }
        cues.getChildren().remove(told.size(), cues.getChildren().size());
        for (int i = 0; i < told.size(); i++) {
            ((CueLine) cues.getChildren().get(i)).show(told.get(i));
        }
    }

    /** The moods to choose from, and to take back what was chosen. */
    private void offer(Moment latest) {
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
        menu.show(correct, Side.BOTTOM, 0, 2);
    }

    /** One sentence, in the colours of the mood that it is about. */
    private static final class CueLine extends HBox {
        private final Label sentence = new Label();

        CueLine() {
            sentence.setWrapText(true);
            setHgrow(sentence, Priority.ALWAYS);
            getChildren().add(sentence);
        }

        void show(ToneCues.Cue cue) {
            sentence.setText(cue.sentence());
            List<String> styles =
                    cue.mood().isEmpty() ? List.of("tone-cue") : List.of("tone-cue", "tone-cue-" + cue.mood());
            if (!getStyleClass().equals(styles)) {
                getStyleClass().setAll(styles);
            }
        }
    }
}
