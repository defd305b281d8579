package org.evenkeel.ui.conversation;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.evenkeel.domain.clock.Promise;
import org.evenkeel.domain.clock.Prompt;
import org.evenkeel.ui.controls.ClockChip;
import org.evenkeel.ui.controls.Keys;
import org.evenkeel.ui.controls.TextDirection;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.fx.Lengths;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line above the composer: what the clocks ask for now, and the button that does it. Nothing happens by itself. */
final class PromptBar extends HBox {
    // The window listens to this key; here it is only named.
    private static final KeyCombination HEED =
            new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");

    private final ConversationViewModel model;
    private final FontIcon icon = new FontIcon();
    private final Label words = new Label();
    private final Button act = new Button();
    private @Nullable Prompt shown;

    PromptBar(ConversationViewModel model) {
        this.model = model;
        getStyleClass().add("prompt-bar");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        TextDirection.wrap(words);
        words.getStyleClass().add("prompt-words");
        words.setMinWidth(0);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        act.getStyleClass().add("prompt-act");
        act.setMinWidth(Region.USE_PREF_SIZE);
        act.setOnAction(pressed -> model.heed());
        getChildren().addAll(icon, words, act);
        model.clock().prompt().subscribe(this::show);
    }

    private void show(Optional<Prompt> asked) {
        setVisible(asked.isPresent());
        setManaged(asked.isPresent());
        asked.ifPresent(prompt -> {
            words.setText(sentence(prompt));
            setAccessibleText(words.getText());
            if (shown == null || shown.kind() != prompt.kind()) {
                dress(prompt.kind());
            }
        });
        shown = asked.orElse(null);
    }

    private void dress(Prompt.Kind kind) {
        pseudoClassStateChanged(LATE, kind == Prompt.Kind.PROMISE_OVERDUE);
        pseudoClassStateChanged(WARN, kind == Prompt.Kind.PROMISE_DUE);
        icon.setIconCode(
                switch (kind) {
                    case WRAP_UP -> Feather.EDIT_3;
                    case PROMISE_OVERDUE, PROMISE_DUE -> Feather.FLAG;
                    case CLOSE -> Feather.CHECK_CIRCLE;
                    case NUDGE -> Feather.MESSAGE_CIRCLE;
                });
        String deed = I18n.text(
                switch (kind) {
                    case WRAP_UP -> "prompt.wrap-up.act";
                    case PROMISE_OVERDUE, PROMISE_DUE -> "prompt.promise.act";
                    case CLOSE -> "prompt.close.act";
                    case NUDGE -> "prompt.nudge.act";
                });
        act.setText(deed);
        Tip.set(act, deed + "  " + Keys.name(HEED));
    }

    private static String sentence(Prompt prompt) {
        String time = Lengths.of(prompt.time());
        Promise promise = prompt.promise();
        String what = promise == null ? "" : promise.text();
        return switch (prompt.kind()) {
            case WRAP_UP -> I18n.text("prompt.wrap-up", ClockChip.format(prompt.time()));
            case PROMISE_OVERDUE -> I18n.text("prompt.promise-overdue", what, time);
            case PROMISE_DUE -> I18n.text("prompt.promise-due", what, time);
            case CLOSE -> I18n.text("prompt.close", time);
            case NUDGE -> I18n.text("prompt.nudge", time);
        };
    }
}
