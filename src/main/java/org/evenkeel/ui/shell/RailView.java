package org.evenkeel.ui.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.ui.controls.Avatar;
import org.evenkeel.ui.controls.IconButton;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.Fxml;
import org.evenkeel.ui.fx.I18n;
import org.kordamp.ikonli.feather.Feather;

/** The narrow column at the left: where we are, the light, the keys, ourselves. */
final class RailView {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final KeyMap keys;
    private final Consumer<Command> run;
    private final Theme theme;
    private final Avatar face = new Avatar(32);
    private final AvailabilityMenu menu;
    private final Parent root;

    @FXML
    private IconButton inbox;

    @FXML
    private IconButton review;

    @FXML
    private Label badge;

    @FXML
    private IconButton settings;

    @FXML
    private IconButton quiet;

    @FXML
    private IconButton templates;

    @FXML
    private IconButton light;

    @FXML
    private IconButton help;

    @FXML
    private Button self;

    @FXML
    private Region dot;

    /** @param change tells the desk what colleagues shall see of us */
    RailView(
            StatusViewModel status,
            ReadOnlyIntegerProperty unread,
            Theme theme,
            KeyMap keys,
            Consumer<Command> run,
            Consumer<Availability> change) {
        this.keys = keys;
        this.run = run;
        this.menu = new AvailabilityMenu(change);
        this.theme = theme;
        root = Fxml.load(this);
        theme.darkProperty().addListener((dark, before, now) -> showLight());
        showLight();
        unread.addListener((count, before, now) -> showUnread(now.intValue()));
        showUnread(unread.get());
        status.selfProperty().addListener((agent, before, now) -> showSelf(now));
        showSelf(status.selfProperty().get());
    }

    @FXML
    private void initialize() {
        inbox.icon(Feather.MESSAGE_SQUARE);
        review.icon(Feather.BAR_CHART_2);
        review.name(I18n.text("rail.review"), keys.of(Command.REVIEW).getFirst());
        settings.icon(Feather.SETTINGS);
        settings.name(I18n.text("rail.settings"), keys.of(Command.SETTINGS).getFirst());
        templates.icon(Feather.FILE_TEXT);
        templates.name(I18n.text("rail.templates"), keys.of(Command.TEMPLATES).getFirst());
        here(Place.INBOX);
        help.icon(Feather.HELP_CIRCLE);
        help.name(I18n.text(Command.KEYS.key()), keys.of(Command.KEYS).getFirst());
        self.setGraphic(face);
    }

    Parent root() {
        return root;
    }

    @FXML
    private void inbox() {
        run.accept(Command.QUEUE);
    }

    /** Marks where we are. */
    void here(Place place) {
        inbox.pseudoClassStateChanged(HERE, place == Place.INBOX);
        review.pseudoClassStateChanged(HERE, place == Place.REVIEW);
        templates.pseudoClassStateChanged(HERE, place == Place.TEMPLATES);
        settings.pseudoClassStateChanged(HERE, place == Place.SETTINGS);
    }

    @FXML
    private void settings() {
        run.accept(Command.SETTINGS);
    }

    /** Shows whether nobody may be disturbed. */
    void quiet(ReadOnlyBooleanProperty now) {
        now.subscribe(on -> {
            quiet.icon(on ? Feather.BELL_OFF : Feather.BELL);
            quiet.name(I18n.text(on ? "rail.quiet-on" : "rail.quiet"), null);
        });
    }

    @FXML
    private void quiet() {
        run.accept(Command.QUIET);
    }

    @FXML
    private void review() {
        run.accept(Command.REVIEW);
    }

    @FXML
    private void templates() {
        run.accept(Command.TEMPLATES);
    }

    @FXML
    private void light() {
        run.accept(theme.darkProperty().get() ? Command.THEME_LIGHT : Command.THEME_DARK);
    }

    @FXML
    private void help() {
        run.accept(Command.KEYS);
    }

    @FXML
    private void self() {
        menu.show(self, Side.RIGHT, 8, -56);
    }

    private void showLight() {
        boolean dark = theme.darkProperty().get();
        light.icon(dark ? Feather.SUN : Feather.MOON);
        light.name(I18n.text(dark ? Command.THEME_LIGHT.key() : Command.THEME_DARK.key()), null);
    }

    private void showUnread(int count) {
        badge.setText(count > 99 ? "99+" : String.valueOf(count));
        badge.setVisible(count > 0);
        inbox.name(count > 0 ? I18n.text("rail.inbox-unread", count) : I18n.text("rail.inbox"), null);
    }

    private void showSelf(Optional<Agent> agent) {
        self.setVisible(agent.isPresent());
        agent.ifPresent(us -> {
            face.show(us.id(), us.name(), "");
            String words = I18n.text("rail.self", us.name(), AvailabilityMenu.words(us.availability()));
            self.setAccessibleText(words);
            Tip.set(self, words);
            for (Availability state : Availability.values()) {
                dot.pseudoClassStateChanged(
                        PseudoClass.getPseudoClass(state.name().toLowerCase(Locale.ROOT)), state == us.availability());
            }
            menu.mark(us.availability());
        });
        dot.setVisible(agent.isPresent());
    }
}
