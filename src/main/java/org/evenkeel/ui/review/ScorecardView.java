package org.evenkeel.ui.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.evenkeel.desk.Reviews;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.domain.review.Scorecard.Mark;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** The shipped scorecard: 0, ½ or 1 a point, a comment, the total; kept with every change, shared by a button. */
final class ScorecardView extends VBox {
    private static final PseudoClass BREACH = PseudoClass.getPseudoClass("breach");

    private final ReviewViewModel model;
    private final Map<String, List<ToggleButton>> buttons = new HashMap<>();
    private final Label total = new Label();
    private final Label state = new Label();
    private final CheckBox breach = new CheckBox(I18n.text("review.breach"));
    private final TextArea comment = new TextArea();
    private final Button share = new Button(I18n.text("review.share"));
    private final Button acknowledge = new Button(I18n.text("review.acknowledge"));
    private boolean loading;
    private boolean lead;

    ScorecardView(ReviewViewModel model) {
        this.model = model;
        getStyleClass().add("review-card");
        Label title = new Label(I18n.text("review.scorecard"));
        title.getStyleClass().add("review-heading");
        total.getStyleClass().add("review-total");
        state.getStyleClass().add("review-state");
        HBox top = new HBox(title, total, gap(), state);
        top.getStyleClass().add("review-card-top");
        getChildren().add(top);
        for (Scorecard.Point point : Scorecard.SHIPPED.points()) {
            getChildren().add(line(point));
        }
        breach.setOnAction(press -> keep(false));
        comment.setPromptText(I18n.text("review.comment"));
        comment.setAccessibleText(I18n.text("review.comment"));
        comment.setPrefRowCount(2);
        comment.setWrapText(true);
        comment.getStyleClass().add("review-comment");
        comment.focusedProperty().subscribe(focused -> {
            if (!focused) {
                keep(false);
            }
        });
        share.setOnAction(press -> keep(true));
        acknowledge.setOnAction(press -> model.acknowledge());
        HBox end = new HBox(breach, gap(), acknowledge, share);
        end.getStyleClass().add("review-card-top");
        getChildren().addAll(comment, end);
    }

    private HBox line(Scorecard.Point point) {
        String words = words(point);
        Label name = new Label(words);
        name.setMinWidth(0);
        Label weight = new Label(I18n.text("review.weight", point.weight()));
        weight.getStyleClass().add("review-weight");
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> row = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            ToggleButton button = new ToggleButton(
                    switch (mark) {
                        case NO -> "0";
                        case HALF -> "½";
                        case YES -> "1";
                    });
            button.setUserData(mark);
            button.getStyleClass().add("review-mark");
            button.setAccessibleText(words + ": " + button.getText());
            button.setToggleGroup(group);
            button.setOnAction(press -> keep(false));
            row.add(button);
        }
        buttons.put(point.key(), row);
        HBox marks = new HBox();
        marks.getStyleClass().add("review-marks");
        marks.getChildren().addAll(row);
        HBox line = new HBox(name, weight, gap(), marks);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("review-point");
        return line;
    }

    private static String words(Scorecard.Point point) {
        return I18n.text(
                switch (point.key()) {
                    case "opening" -> "review.point-opening";
                    case "understanding" -> "review.point-understanding";
                    case "accuracy" -> "review.point-accuracy";
                    case "composure" -> "review.point-composure";
                    case "hold" -> "review.point-hold";
                    case "clarity" -> "review.point-clarity";
                    case "notes" -> "review.point-notes";
                    default -> throw new IllegalArgumentException(point.key());
                });
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    void show(Reviews.Seen seen, Reviews.Room room) {
        loading = true;
        lead = room.lead();
        Review review = ReviewViewModel.review(seen, room.selfId());
        buttons.forEach((point, row) -> {
            Review.Point given = review == null ? null : review.marks().get(point);
            row.forEach(button -> {
                button.setSelected(given != null && button.getUserData() == given.mark());
                button.setDisable(!lead);
            });
        });
        breach.setSelected(review != null && review.breach());
        breach.setDisable(!lead);
        if (!comment.isFocused()) {
            comment.setText(review == null ? "" : review.comment());
        }
        comment.setEditable(lead);
        boolean shared = review != null && review.state() != Review.State.DRAFT;
        share.setVisible(lead && !shared);
        share.setManaged(share.isVisible());
        share.setDisable(review == null || review.total() < 0);
        acknowledge.setVisible(review != null
                && review.state() == Review.State.SHARED
                && seen.summary().agentId() == room.selfId());
        acknowledge.setManaged(acknowledge.isVisible());
        total.setText(review == null || review.total() < 0 ? "" : I18n.text("review.total", review.total()));
        total.pseudoClassStateChanged(BREACH, review != null && review.breach());
        state.setText(state(review));
        loading = false;
    }

    private static String state(@Nullable Review review) {
        return review == null
                ? I18n.text("review.state-none")
                : I18n.text(
                        switch (review.state()) {
                            case DRAFT -> "review.state-draft";
                            case SHARED -> "review.state-shared";
                            case ACKNOWLEDGED -> "review.state-acknowledged";
                        });
    }

    private void keep(boolean sharing) {
        if (loading || !lead) {
            return;
        }
        Map<String, Review.Point> marks = new HashMap<>();
        buttons.forEach((point, row) -> row.stream()
                .filter(ToggleButton::isSelected)
                .findFirst()
                .ifPresent(button -> marks.put(point, new Review.Point((Mark) button.getUserData(), "", null))));
        if (!marks.isEmpty() || !comment.getText().isBlank() || breach.isSelected()) {
            model.judge(marks, breach.isSelected(), comment.getText(), sharing);
        }
    }
}
