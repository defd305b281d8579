package org.evenkeel.ui.review;

import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.evenkeel.desk.Calibrations;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.review.Agreement;
import org.evenkeel.domain.review.Calibration;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** How a calibration stands: who has handed in what, and how far all agree, by point and by session. */
final class StandingView extends VBox {
    /** @param sets chooses another one */
    StandingView(ComboBox<Calibrations.Standing> sets, Calibrations.@Nullable Standing now, JudgingViewModel judging) {
        getStyleClass().add("judging-folder");
        HBox top = new HBox(Pieces.label(I18n.text("review.tab-calibrations"), "review-heading"));
        top.getStyleClass().add("review-card-top");
        getChildren().add(top);
        if (now == null) {
            getChildren().add(Pieces.wrapped(I18n.text("review.calibration-none"), "review-detail"));
            return;
        }
        top.getChildren()
                .addAll(
                        sets,
                        Pieces.gap(),
                        Pieces.bin(
                                "review.calibration-remove",
                                () -> judging.calibrations().remove(now)));
        Agreement agreement = now.agreement();
        Label all = Pieces.label(JudgingWords.agreement(agreement), "judging-figure");
        Tip.set(all, I18n.text("review.define-agreement", agreement.open()));
        long open = now.calibration().sessions().stream()
                .filter(now.calibration()::open)
                .count();
        getChildren()
                .addAll(
                        all,
                        Pieces.wrapped(
                                I18n.text(
                                        "review.calibration-standing",
                                        JudgingWords.versioned(now.card()),
                                        open,
                                        now.calibration().sessions().size()),
                                "review-detail"),
                        points(now.card(), agreement),
                        sessions(now, judging));
    }

    private static GridPane grid(int figures) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("judging-grid");
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        first.setMinWidth(0);
        grid.getColumnConstraints().add(first);
        for (int i = 0; i < figures; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            column.setMinWidth(Region.USE_PREF_SIZE);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private static Label head(String key) {
        return Pieces.label(I18n.text(key), "judging-column");
    }

    private static GridPane points(Scorecard card, Agreement agreement) {
        GridPane grid = grid(4);
        grid.addRow(
                0,
                head("review.column-point"),
                head("review.distance-equal"),
                head("review.distance-half"),
                head("review.distance-opposite"),
                head("review.column-equal"));
        int row = 1;
        for (Scorecard.Point point : card.points()) {
            Agreement.Count count = agreement.points().get(point.key());
            if (count != null) {
                grid.addRow(
                        row++,
                        new Label(JudgingWords.point(point)),
                        figure(count.equal()),
                        figure(count.half()),
                        figure(count.opposite()),
                        new Label(
                                count.share().isEmpty()
                                        ? ReviewWords.NONE
                                        : I18n.text(
                                                "review.percent",
                                                Math.round(100 * count.share().getAsDouble()))));
            }
        }
        return grid;
    }

    private static Label figure(int count) {
        return new Label(count == 0 ? ReviewWords.NONE : String.valueOf(count));
    }

    private static GridPane sessions(Calibrations.Standing now, JudgingViewModel judging) {
        GridPane grid = grid(2);
        grid.addRow(0, head("review.column-session"), head("review.column-handed"), head("review.column-agreement"));
        int row = 1;
        Calibration calibration = now.calibration();
        for (SessionSummary session : now.sessions()) {
            String customer = SafeText.name(session.customer());
            Button go = new Button(I18n.text(
                    "review.calibration-session",
                    String.valueOf(session.conversationId()),
                    customer.isEmpty() ? I18n.text("review.nameless", String.valueOf(session.contactId())) : customer,
                    ReviewWords.when(session.began())));
            go.setMnemonicParsing(false);
            go.getStyleClass().add("judging-message");
            go.setOnAction(press -> judging.open(session.id(), null));
            String handed = calibration.reviewers().stream()
                    .sorted()
                    .map(reviewer -> now.names().getOrDefault(reviewer, "#" + reviewer) + " "
                            + (calibration.done(session.id(), reviewer) ? "✓" : ReviewWords.NONE))
                    .collect(Collectors.joining("  "));
            grid.addRow(
                    row++,
                    go,
                    new Label(handed),
                    new Label(JudgingWords.agreement(calibration.agreement(now.card(), session.id()))));
        }
        return grid;
    }
}
