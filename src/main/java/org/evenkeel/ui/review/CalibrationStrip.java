package org.evenkeel.ui.review;

import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.evenkeel.desk.Scoring;
import org.evenkeel.domain.review.Agreement;
import org.evenkeel.domain.review.Calibration;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** Says above the points that the session is calibrated: whose scores are awaited, or how far all agree. */
final class CalibrationStrip extends HBox {
    private final ScoringViewModel model;
    private final Label words = new Label();
    private final Button handIn = new Button(I18n.text("review.hand-in"));
    private Scoring.@Nullable Sheet sheet;
    private @Nullable Calibration calibration;
    private @Nullable Agreement agreement;

    CalibrationStrip(ScoringViewModel model) {
        this.model = model;
        getStyleClass().add("judging-strip");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        handIn.getStyleClass().add("review-button");
        handIn.setMinWidth(Region.USE_PREF_SIZE);
        handIn.managedProperty().bind(handIn.visibleProperty());
        Tip.set(handIn, I18n.text("review.hand-in-hint"));
        handIn.setOnAction(press -> {
            if (calibration != null) {
                this.model.handIn(calibration.id());
            }
        });
        getChildren().addAll(words, handIn);
    }

    void show(Scoring.Sheet now, ScoringViewModel.Shown shown) {
        sheet = now;
        calibration = now.calibrations().isEmpty() ? null : now.calibrations().getFirst();
        agreement = null;
        setVisible(calibration != null);
        if (calibration == null) {
            return;
        }
        long id = now.session().id();
        Scorecard card = now.cards().getFirst();
        boolean mine = calibration.reviewers().contains(now.selfId());
        boolean done = calibration.done(id, now.selfId());
        handIn.setVisible(mine && !done);
        handIn.setDisable(Review.given(shown.marks()).isEmpty() || !shown.card().equals(card));
        Tip.set(words, "");
        if (calibration.open(id)) {
            agreement = calibration.agreement(card, id);
            words.setText(I18n.text("review.calibrated", calibration.name(), JudgingWords.agreement(agreement)));
            Tip.set(words, I18n.text("review.define-agreement", agreement.open()));
        } else if (mine && !done) {
            words.setText(I18n.text("review.calibration-blind", calibration.name()));
        } else {
            words.setText(I18n.text("review.calibration-awaits", calibration.name(), awaited(calibration, now)));
        }
    }

    private static String awaited(Calibration calibration, Scoring.Sheet now) {
        return calibration.reviewers().stream()
                .sorted()
                .filter(reviewer -> !calibration.done(now.session().id(), reviewer))
                .map(reviewer -> now.names().getOrDefault(reviewer, "#" + reviewer))
                .collect(Collectors.joining(", "));
    }

    /** What the others gave for a point, and how far apart all are; empty before everybody has handed in. */
    String others(String key) {
        if (sheet == null || calibration == null || agreement == null) {
            return "";
        }
        Scoring.Sheet now = sheet;
        Calibration all = calibration;
        String marks = all.reviewers().stream()
                .sorted()
                .map(reviewer -> now.names().getOrDefault(reviewer, "#" + reviewer) + " "
                        + JudgingWords.mark(
                                all.given(now.session().id(), reviewer).get(key)))
                .collect(Collectors.joining(", "));
        Agreement.Count count = agreement.points().get(key);
        boolean open = all.reviewers().stream()
                .noneMatch(reviewer -> all.given(now.session().id(), reviewer).containsKey(key));
        return count == null || open
                ? ""
                : count.furthest()
                        .map(distance -> marks + " · " + JudgingWords.distance(distance))
                        .orElse(marks);
    }
}
