package org.evenkeel.ui.composer;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import org.evenkeel.domain.template.Slots;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.I18n;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The blanks that must be filled before the text can go, each a chip that leads to it. Hidden while there are none. */
final class OpenSlots extends FlowPane {
    private static final int MOST = 6;

    private final TextInputControl box;
    private final Label words = new Label();
    private List<Slots.Open> open = List.of();

    OpenSlots(TextInputControl box) {
        this.box = box;
        getStyleClass().add("open-slots");
        words.setGraphic(new FontIcon(Feather.EDIT_3));
        words.setMinWidth(USE_PREF_SIZE);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        box.textProperty().subscribe(this::look);
    }

    private void look(String text) {
        List<Slots.Open> now = Slots.open(text);
        if (now.equals(open)) {
            return;
        }
        open = now;
        words.setText(I18n.text("composer.slots", now.size()));
        getChildren().setAll(words);
        now.stream().limit(MOST).forEach(slot -> getChildren().add(chip(slot)));
        setVisible(!now.isEmpty());
    }

    private Button chip(Slots.Open slot) {
        Button chip = new Button(slot.words());
        chip.getStyleClass().add("open-slot");
        chip.setFocusTraversable(false);
        Tip.set(chip, I18n.text("composer.slots.tip"));
        chip.setAccessibleText(I18n.text("composer.slots.spoken", slot.words()));
        chip.setOnAction(press -> select(slot));
        return chip;
    }

    private void select(Slots.Open slot) {
        box.requestFocus();
        box.selectRange(slot.start(), slot.end());
    }

    /**
     * Selects the next blank behind the caret, or the first one, so that typing fills it.
     *
     * @return false when there is none
     */
    boolean selectNext() {
        if (open.isEmpty()) {
            return false;
        }
        select(open.stream()
                .filter(slot -> slot.start() >= box.getCaretPosition())
                .findFirst()
                .orElse(open.getFirst()));
        return true;
    }

    /** Selects the first blank from there on; without one the caret goes to the given place. */
    void selectFrom(int start, int otherwise) {
        open.stream()
                .filter(slot -> slot.start() >= start && slot.end() <= otherwise)
                .findFirst()
                .ifPresentOrElse(this::select, () -> box.positionCaret(otherwise));
    }
}
