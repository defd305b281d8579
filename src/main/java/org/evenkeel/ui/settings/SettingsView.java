package org.evenkeel.ui.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.evenkeel.desk.Settings;
import org.evenkeel.domain.alarm.AlarmKind;
import org.evenkeel.domain.alarm.AlarmStyle;
import org.evenkeel.domain.hold.HoldTimes;
import org.evenkeel.ui.controls.IconButton;
import org.evenkeel.ui.controls.Keys;
import org.evenkeel.ui.fx.Fxml;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.settings.SettingsViewModel.QuietChoice;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page of settings: its sections at the left, one of them at the right. Escape leads back. */
public final class SettingsView {
    private final SettingsViewModel model;
    private final Map<Section, ToggleButton> buttons = new EnumMap<>(Section.class);
    private final Map<Section, Node> cards = new EnumMap<>(Section.class);
    private final Parent root;

    private enum Section {
        GENERAL("settings.general", Feather.SLIDERS),
        CLOCKS("settings.clocks", Feather.CLOCK),
        CHATS("settings.chats-at-once", Feather.COLUMNS),
        HOLDS("settings.holds", Feather.PAUSE),
        NOTIFICATIONS("settings.notifications", Feather.BELL),
        COMPUTER("settings.computer", Feather.MONITOR);

        private final String key;
        private final Feather icon;

        Section(String key, Feather icon) {
            this.key = key;
            this.icon = icon;
        }
    }

    @FXML
    private VBox sections;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox page;

    /** @param leave leads back to where the person came from */
    public SettingsView(SettingsViewModel model, Runnable leave) {
        this.model = model;
        root = Fxml.load(this);
        root.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE) {
                pressed.consume();
                leave.run();
            }
        });
        for (Section section : Section.values()) {
            ToggleButton button = new ToggleButton(I18n.text(section.key), new FontIcon(section.icon));
            button.getStyleClass().add("settings-section");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(pressed -> show(section));
            buttons.put(section, button);
            sections.getChildren().add(button);
            cards.put(section, card(section));
        }
        show(Section.GENERAL);
    }

    public Parent root() {
        return root;
    }

    /** Asks for a file of settings and takes it over; what came of it is told by the model. */
    public static void importInto(SettingsViewModel model, Window owner) {
        ComputerRows.choose(owner, model.computer());
    }

    /** Reads everything anew and takes the keyboard. */
    public void enter() {
        model.load();
        buttons.values().stream().filter(ToggleButton::isSelected).findFirst().ifPresent(Node::requestFocus);
    }

    private void show(Section section) {
        buttons.forEach((each, button) -> button.setSelected(each == section));
        page.getChildren().setAll(Objects.requireNonNull(cards.get(section)));
        scroll.setVvalue(0);
    }

    private Node card(Section section) {
        Label title = new Label(I18n.text(section.key));
        title.getStyleClass().add("settings-card-title");
        VBox card = new VBox(title);
        card.getStyleClass().add("settings-card");
        card.getChildren()
                .addAll(
                        switch (section) {
                            case GENERAL -> general();
                            case CLOCKS ->
                                numbers(
                                        Numbers.FIRST_REPLY,
                                        Numbers.NEXT_REPLY,
                                        Numbers.ASYNC_REPLY,
                                        Numbers.SILENCE,
                                        Numbers.FIRST_CONTACT,
                                        Numbers.PROMISE_SOON);
                            case CHATS -> chats();
                            case HOLDS -> holds();
                            case NOTIFICATIONS -> notifications();
                            case COMPUTER -> new ComputerRows(model.computer()).all();
                        });
        return card;
    }

    private List<Node> numbers(Numbers... rows) {
        return List.of(rows).stream()
                .<Node>map(row -> SettingRow.of(row, model))
                .toList();
    }

    private List<Node> general() {
        Map<Settings.Theme, String> themes = new LinkedHashMap<>();
        themes.put(Settings.Theme.LIGHT, I18n.text("settings.theme.light"));
        themes.put(Settings.Theme.DARK, I18n.text("settings.theme.dark"));
        themes.put(Settings.Theme.SYSTEM, I18n.text("settings.theme.system"));
        Map<Boolean, String> keys = new LinkedHashMap<>();
        keys.put(false, I18n.text("settings.send.shortcut", Keys.shortcut()));
        keys.put(true, I18n.text("settings.send.enter"));
        Map<Integer, String> undo = new LinkedHashMap<>();
        Settings.UNDO_CHOICES.forEach(seconds ->
                undo.put(seconds, seconds == 0 ? I18n.text("settings.off") : I18n.text("settings.undo.for", seconds)));
        return List.of(
                choice("settings.theme", "settings.theme.hint", themes, model.theme(), model::theme),
                choice("settings.send", "settings.send.hint", keys, model.enterSends(), model::enterSends),
                choice("settings.undo", "settings.undo.hint", undo, model.undoSeconds(), model::undoSeconds),
                SettingRow.of(Numbers.RETENTION, model),
                DictionaryRow.of(model));
    }

    private List<Node> chats() {
        Map<Boolean, String> offers = new LinkedHashMap<>();
        offers.put(false, I18n.text("settings.off"));
        offers.put(true, I18n.text("settings.offers.on"));
        return List.of(
                SettingRow.of(Numbers.CAP, model),
                choice("settings.offers", "settings.offers.hint", offers, model.offers(), model::offers),
                SettingRow.of(Numbers.OFFER_STANDS, model),
                SettingRow.of(Numbers.WRAP_UP, model));
    }

    private List<Node> holds() {
        Map<Integer, String> minutes = new LinkedHashMap<>();
        HoldTimes.SHIPPED.choices().forEach(count -> minutes.put(count, I18n.text("settings.hold-minutes.for", count)));
        return List.of(
                choice(
                        "settings.hold-minutes",
                        "settings.hold-minutes.hint",
                        minutes,
                        model.holdMinutes(),
                        model::holdMinutes),
                SettingRow.of(Numbers.HOLD_REMINDER, model),
                SettingRow.of(Numbers.CHECK_IN, model),
                SettingRow.of(Numbers.CONSENT, model),
                SettingRow.of(Numbers.LEAD_SEES, model));
    }

    private List<Node> notifications() {
        Map<QuietChoice, String> quiet = new LinkedHashMap<>();
        quiet.put(QuietChoice.OFF, I18n.text("settings.off"));
        quiet.put(QuietChoice.HOUR, I18n.text("settings.quiet.hour"));
        quiet.put(QuietChoice.ON, I18n.text("settings.quiet.on"));
        List<Node> rows = new ArrayList<>();
        rows.add(choice("settings.quiet", "settings.quiet.hint", quiet, model.quiet(), model::quiet));
        for (AlarmKind kind : AlarmKind.values()) {
            rows.add(alarm(kind));
        }
        return rows;
    }

    private Node alarm(AlarmKind kind) {
        String name = I18n.text(name(kind));
        Map<AlarmStyle, String> styles = new LinkedHashMap<>();
        styles.put(AlarmStyle.OFF, I18n.text("settings.off"));
        styles.put(AlarmStyle.SILENT, I18n.text("settings.alarm.silent"));
        styles.put(AlarmStyle.SOUND, I18n.text("settings.alarm.sound"));
        IconButton test = new IconButton(Feather.PLAY, I18n.text("settings.alarm.test", name), null);
        test.setOnAction(pressed -> model.rehearse(kind));
        HBox both =
                new HBox(test, new Segments<>(name, styles, model.style(kind), chosen -> model.style(kind, chosen)));
        both.getStyleClass().add("numbers");
        both.setAlignment(Pos.CENTER_RIGHT);
        Node row = SettingRow.of(name, "", both);
        row.getStyleClass().add("setting-small");
        return row;
    }

    private static String name(AlarmKind kind) {
        return switch (kind) {
            case NEW_CHAT -> "settings.alarm.new-chat";
            case NEW_REPLY -> "settings.alarm.new-reply";
            case WAITS_TOO_LONG -> "settings.alarm.waits-too-long";
            case CONSENT_OPEN -> "settings.alarm.consent-open";
            case CHECK_IN_DUE -> "settings.alarm.check-in-due";
            case HOLD_ENDING -> "settings.alarm.hold-ending";
            case HOLD_LAPSED -> "settings.alarm.hold-lapsed";
            case HOLD_ESCALATED -> "settings.alarm.hold-escalated";
            case PROMISE_DUE -> "settings.alarm.promise-due";
        };
    }

    private static <T> Node choice(
            String key, String hint, Map<T, String> words, ObservableValue<T> chosen, Consumer<T> choose) {
        String name = I18n.text(key);
        return SettingRow.of(name, I18n.text(hint), new Segments<>(name, words, chosen, choose));
    }
}
