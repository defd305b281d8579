package org.evenkeel.ui.review;

import java.time.LocalDate;
import java.time.ZoneId;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.ui.fx.I18n;

/** Asks for two days; both belong to the time. */
final class DaysRow extends HBox {
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();

    DaysRow(ReviewViewModel model, Drawer drawer) {
        getStyleClass().add("review-row");
        LocalDate today = LocalDate.ofInstant(model.now(), ZoneId.systemDefault());
        from.setValue(today.minusDays(6));
        until.setValue(today);
        from.setAccessibleText(I18n.text("review.days-from"));
        until.setAccessibleText(I18n.text("review.days-until"));
        Button show = new Button(I18n.text("review.days-show"));
        show.getStyleClass().add("review-button");
        show.disableProperty()
                .bind(from.valueProperty()
                        .flatMap(first -> until.valueProperty().map(last -> last.isBefore(first)))
                        .orElse(true));
        show.setOnAction(press -> {
            model.filter()
                    .set(model.filter().get().with(between(from.getValue(), until.getValue(), ZoneId.systemDefault())));
            drawer.close();
        });
        getChildren()
                .addAll(
                        new Label(I18n.text("review.days-from")),
                        from,
                        new Label(I18n.text("review.days-until")),
                        until,
                        show);
    }

    DatePicker first() {
        return from;
    }

    /** Days as they were here: one with a change of the clock is longer or shorter than others. */
    static SessionFilter.Begun between(LocalDate first, LocalDate last, ZoneId zone) {
        return SessionFilter.Begun.between(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
