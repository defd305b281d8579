package org.evenkeel.ui.context;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.evenkeel.domain.clock.Promise;
import org.evenkeel.ui.controls.IconButton;
import org.evenkeel.ui.controls.TextDirection;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.fx.Lengths;
import org.kordamp.ikonli.feather.Feather;

/** What the customer was promised: by when, what, and how that stands. */
final class PromiseList extends VBox {
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");
    private static final PseudoClass OK = PseudoClass.getPseudoClass("ok");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final ContextViewModel model;
    private final ZoneId zone;
    private final List<Line> lines = new ArrayList<>();

    private record Line(Promise promise, Label state, VBox words) {}

    PromiseList(ContextViewModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        getStyleClass().add("promise-list");
    }

    void show(List<Promise> promises, Instant now) {
        lines.clear();
        getChildren()
                .setAll(promises.stream().map(promise -> line(promise, now)).toList());
        tick(now);
    }

    /** The time has moved on. */
    void tick(Instant now) {
        for (Line line : lines) {
            Promise promise = line.promise();
            Promise.Standing standing = promise.standing(now, model.rules().promiseSoon());
            line.state().setText(words(standing, Duration.between(now, promise.dueAt())));
            line.state()
                    .pseudoClassStateChanged(
                            LATE, standing == Promise.Standing.OVERDUE || standing == Promise.Standing.BROKEN);
            line.state().pseudoClassStateChanged(WARN, standing == Promise.Standing.DUE);
            line.state().pseudoClassStateChanged(OK, standing == Promise.Standing.KEPT);
            line.words()
                    .setAccessibleText(I18n.text(
                            "context.promise.spoken",
                            promise.text(),
                            time(promise.dueAt(), now),
                            line.state().getText()));
        }
    }

    private HBox line(Promise promise, Instant now) {
        Label when = new Label(time(promise.dueAt(), now));
        when.getStyleClass().add("promise-time");
        when.setMinWidth(46);
        Label text = new Label(promise.text());
        text.getStyleClass().add("promise-text");
        TextDirection.wrap(text);
        Label state = new Label();
        state.getStyleClass().add("promise-state");
        VBox words = new VBox(text, state);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        lines.add(new Line(promise, state, words));
        HBox line = new HBox(when, words);
        line.getStyleClass().add("promise-line");
        line.setAlignment(Pos.TOP_LEFT);
        if (promise.open()) {
            Button done = new Button(I18n.text("context.promise.done"));
            done.getStyleClass().add("promise-done");
            done.setMinWidth(USE_PREF_SIZE);
            done.setAccessibleText(I18n.text("context.promise.done-of", promise.text()));
            done.setOnAction(pressed -> model.done(promise));
            IconButton drop = new IconButton(Feather.X, I18n.text("context.promise.drop"), null);
            drop.getStyleClass().add("promise-drop");
            drop.setOnAction(pressed -> model.drop(promise));
            line.getChildren().addAll(done, drop);
        }
        return line;
    }

    private static String words(Promise.Standing standing, Duration left) {
        return switch (standing) {
            case AHEAD, DUE -> I18n.text("context.promise.in", Lengths.of(left));
            case OVERDUE -> I18n.text("context.promise.overdue", Lengths.of(left));
            case KEPT -> I18n.text("context.promise.kept");
            case BROKEN -> I18n.text("context.promise.broken");
            case DROPPED -> I18n.text("context.promise.dropped");
        };
    }

    private String time(Instant at, Instant now) {
        LocalDate day = at.atZone(zone).toLocalDate();
        boolean today = day.equals(now.atZone(zone).toLocalDate());
        return (today ? HOUR : DAY).format(at.atZone(zone));
    }
}
