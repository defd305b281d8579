package org.evenkeel.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.evenkeel.desk.Calibrations;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** Calibration sets: opened from the sample or the session on the screen, with how far the reviewers agree. */
final class CalibrationsView extends VBox {
    private final ReviewViewModel host;
    private final CalibrationsViewModel model;
    private final ComboBox<Calibrations.Standing> sets = new ComboBox<>();
    private final VBox detail = new VBox();
    private final TextField name = new TextField();
    private final ComboBox<Scorecard> card = new ComboBox<>();
    private final FlowPane reviewers = new FlowPane();
    private final Label from = Pieces.wrapped("", "review-detail");
    private final Button open = Pieces.button("review.calibration-open", this::open);

    CalibrationsView(ReviewViewModel host, JudgingViewModel judging) {
        this.host = host;
        this.model = judging.calibrations();
        getStyleClass().add("judging-page");
        Choosing.fill(
                sets,
                one -> I18n.text(
                        "review.calibration-named",
                        one.calibration().name(),
                        ReviewWords.when(one.calibration().opened())),
                I18n.text("review.tab-calibrations"),
                model::select);
        Choosing.fill(card, JudgingWords::versioned, I18n.text("review.card-choose"), chosen -> {});
        name.setPromptText(I18n.text("review.calibration-name"));
        name.setAccessibleText(I18n.text("review.calibration-name"));
        name.getStyleClass().add("judging-input");
        name.textProperty().subscribe(words -> ready());
        HBox.setHgrow(name, Priority.ALWAYS);
        reviewers.getStyleClass().add("judging-reviewers");
        HBox what = new HBox(name, card);
        what.getStyleClass().add("review-card-top");
        HBox end = new HBox(from, Pieces.gap(), open);
        end.getStyleClass().add("review-card-top");
        VBox fresh =
                new VBox(Pieces.label(I18n.text("review.calibration-new"), "review-heading"), what, reviewers, end);
        fresh.getStyleClass().add("judging-writing");
        detail.getStyleClass().add("judging-folder");
        ScrollPane scroll = new ScrollPane(detail);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("judging-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, fresh);
        model.selected().subscribe(now -> detail.getChildren().setAll(new StandingView(sets, now, judging)));
        model.selected().subscribe(now -> Choosing.show(sets, List.copyOf(model.all()), now));
        model.choice().subscribe(this::offer);
        host.filter().subscribe(now -> ready());
        host.seen().subscribe(now -> ready());
    }

    private void offer(CalibrationsViewModel.@Nullable Choice choice) {
        if (choice == null) {
            return;
        }
        Scorecard before = card.getValue();
        Choosing.show(
                card,
                choice.cards(),
                before != null && choice.cards().contains(before)
                        ? before
                        : choice.cards().getFirst());
        Set<Long> chosen = chosen();
        reviewers.getChildren().clear();
        choice.reviewers().forEach(agent -> {
            CheckBox box = new CheckBox(agent.name());
            box.setMnemonicParsing(false);
            box.setUserData(agent.id());
            box.setSelected(chosen.contains(agent.id()) || choice.reviewers().size() == 2);
            box.selectedProperty().subscribe(on -> ready());
            reviewers.getChildren().add(box);
        });
        if (choice.reviewers().size() < 2) {
            reviewers.getChildren().setAll(Pieces.wrapped(I18n.text("review.calibration-alone"), "review-detail"));
        }
        ready();
    }

    private Set<Long> chosen() {
        return reviewers.getChildren().stream()
                .filter(node -> node instanceof CheckBox box && box.isSelected())
                .map(node -> (Long) node.getUserData())
                .collect(Collectors.toSet());
    }

    /** The sample that is shown, else the session that is open. */
    private List<Long> sessions() {
        return host.filter()
                .get()
                .get(SessionFilter.Among.class)
                .map(SessionFilter.Among::ids)
                .orElseGet(() -> {
                    List<Long> one = new ArrayList<>();
                    if (host.seen().get() != null) {
                        one.add(host.seen().get().summary().id());
                    }
                    return one;
                });
    }

    private void ready() {
        int many = sessions().size();
        from.setText(I18n.text("review.calibration-from", many));
        open.setDisable(many == 0 || chosen().size() < 2 || name.getText().isBlank());
    }

    private void open() {
        model.open(name.getText(), card.getValue(), chosen(), sessions());
        name.clear();
    }
}
