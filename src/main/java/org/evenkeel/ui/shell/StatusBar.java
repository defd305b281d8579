package org.evenkeel.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.evenkeel.ui.controls.Chip;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.controls.Tone;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Connection, last sync, outbox: always on the screen. */
final class StatusBar extends HBox {
    private final Chip state = new Chip();
    private final Label sync = new Label();
    private final Label outbox = new Label();
    private final Chip trouble = new Chip();

    StatusBar(StatusViewModel model) {
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_RIGHT);
        state.getStyleClass().add("status-state");
        sync.getStyleClass().add("status-word");
        sync.setGraphic(new FontIcon(Feather.REFRESH_CW));
        outbox.getStyleClass().add("status-word");
        outbox.setGraphic(new FontIcon(Feather.UPLOAD_CLOUD));
        outbox.setMinWidth(USE_PREF_SIZE);
        trouble.tone(Tone.LATE);
        trouble.icon(Feather.ALERT_CIRCLE);
        trouble.setMinWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(state, sync, outbox, trouble);
        model.wordsProperty().addListener((words, before, now) -> show(now));
        show(model.wordsProperty().get());
    }

    private void show(StatusWords words) {
        state.setText(words.state());
        state.setMinWidth(words.mood() == StatusWords.Mood.REFUSED ? 90 : USE_PREF_SIZE);
        switch (words.mood()) {
            case ONLINE -> look(Tone.OK, Feather.CIRCLE);
            case CONNECTING -> look(Tone.NEUTRAL, Feather.LOADER);
            case CATCHING_UP -> look(Tone.WARN, Feather.DOWNLOAD_CLOUD);
            case OFFLINE -> look(Tone.WARN, Feather.WIFI_OFF);
            case REFUSED -> look(Tone.LATE, Feather.ALERT_TRIANGLE);
        }
        sync.setText(words.sync());
        outbox.setVisible(!words.trouble());
        outbox.setManaged(!words.trouble());
        trouble.setVisible(words.trouble());
        trouble.setManaged(words.trouble());
        outbox.setText(words.outbox());
        trouble.setText(words.outbox());
        Tip.set(state, words.detail());
        setAccessibleText(words.state() + ". " + words.sync() + ". " + words.outbox() + ". " + words.detail());
    }

    private void look(Tone tone, Feather icon) {
        state.tone(tone);
        state.icon(icon);
    }
}
