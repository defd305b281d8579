package org.evenkeel.ui.review;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.evenkeel.desk.Scoring;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.ui.fx.FrameByFrame;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/**
 * How the open session is judged: 0, ½ or 1 a point with comments, the total beside the agent's concurrency; kept with every
 * change, shared by a button, read and answered by the agent.
 */
final class ScorecardView extends VBox {
    private static final PseudoClass BREACH = PseudoClass.getPseudoClass("breach");
    private static final double TALLEST = 214;
    /** Three points: in a low window the words that are judged need the room. */
    private static final double LEAST = 76;

    private boolean low;

    private final ScoringViewModel model;
    private final ComboBox<Scorecard> cards = new ComboBox<>();
    private final ComboBox<Scoring.Scored> whose = new ComboBox<>();
    private final VBox points = new VBox();
    private final ScrollPane scroll = new ScrollPane(points);
    private final CalibrationStrip calibration;
    private final Label total = new Label();
    private final Label state = new Label();
    private final Label trouble = new Label();
    private final CheckBox breach = new CheckBox(I18n.text("review.breach"));
    private final TextArea comment = new TextArea();
    private final Button share = new Button(I18n.text("review.share"));
    private final Button acknowledge = new Button(I18n.text("review.acknowledge"));
    private final TextArea answer = new TextArea();
    private final VBox judged = new VBox();
    private final Label nothing = new Label(I18n.text("review.not-shared"));
    private @Nullable Scorecard drawn;
    private int drawing;
    private boolean showing;

    ScorecardView(ScoringViewModel model) {
        this.model = model;
        this.calibration = new CalibrationStrip(model);
        getStyleClass().add("review-card");
        Label title = new Label(I18n.text("review.scorecard"));
        title.getStyleClass().add("review-heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        total.getStyleClass().add("review-total");
        total.setMinWidth(Region.USE_PREF_SIZE);
        state.getStyleClass().add("review-state");
        Choosing.fill(cards, JudgingWords::versioned, I18n.text("review.card-choose"), model::use);
        Choosing.fill(whose, this::reviewer, I18n.text("review.whose"), one -> {
            if (!showing) {
                model.pick(one.review().id());
            }
        });
        HBox top = new HBox(title, total, gap(), state);
        HBox choices = new HBox(cards, whose);
        choices.getStyleClass().add("review-card-top");
        choices.managedProperty().bind(choices.visibleProperty());
        choices.visibleProperty().bind(cards.visibleProperty().or(whose.visibleProperty()));
        top.getStyleClass().add("review-card-top");
        points.getStyleClass().add("judging-points");
        points.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("judging-scroll");
        points.heightProperty().subscribe(height -> fit());
        breach.setOnAction(press -> model.breach(breach.isSelected()));
        area(comment, "review.comment");
        comment.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                model.words(comment.getText().strip());
            }
        });
        area(answer, "review.answer");
        share.setMinWidth(USE_PREF_SIZE);
        acknowledge.setMinWidth(USE_PREF_SIZE);
        share.getStyleClass().add("review-button");
        acknowledge.getStyleClass().add("review-button");
        share.setOnAction(press -> model.share());
        acknowledge.setOnAction(press -> model.acknowledge(answer.getText()));
        HBox end = new HBox(breach, gap(), acknowledge, share);
        end.getStyleClass().add("review-card-top");
        trouble.getStyleClass().add("review-trouble");
        trouble.setWrapText(true);
        trouble.textProperty().bind(model.trouble());
        onlyWhenVisible(trouble, cards, whose, answer, share, acknowledge, nothing, judged);
        trouble.visibleProperty().bind(model.trouble().isNotEmpty());
        nothing.getStyleClass().add("review-detail");
        nothing.setWrapText(true);
        judged.getStyleClass().add("judging-judged");
        judged.getChildren().addAll(calibration, scroll, comment, answer, end);
        getChildren().addAll(top, choices, nothing, judged, trouble);
        model.shown().subscribe(now -> draw());
        model.sheet().subscribe(now -> draw());
        model.commenting().subscribe(this::write);
    }

    private static void onlyWhenVisible(Region... regions) {
        for (Region region : regions) {
            region.managedProperty().bind(region.visibleProperty());
        }
    }

    /** Whether the pane has little height. */
    void low(boolean now) {
        low = now;
        fit();
    }

    private void fit() {
        double tall = Math.min(TALLEST, Math.ceil(points.getHeight()) + 1);
        scroll.setPrefHeight(tall);
        scroll.setMinHeight(low ? Math.min(tall, LEAST) : tall);
    }

    private static void area(TextArea area, String key) {
        area.setPromptText(I18n.text(key));
        area.setAccessibleText(I18n.text(key));
        area.setPrefRowCount(1);
        area.setWrapText(true);
        area.getStyleClass().add("review-comment");
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private String reviewer(Scoring.Scored scored) {
        Scoring.Sheet sheet = model.sheet().get();
        return sheet != null && scored.review().reviewerId() == sheet.selfId()
                ? I18n.text("review.whose-mine")
                : I18n.text("review.whose-other", scored.reviewer());
    }

    private void draw() {
        Scoring.Sheet sheet = model.sheet().get();
        ScoringViewModel.Shown now = model.shown().get();
        nothing.setVisible(sheet != null && now == null);
        judged.setVisible(now != null);
        state.setText(now == null ? "" : JudgingWords.state(now.state()));
        if (sheet == null || now == null) {
            cards.setVisible(false);
            whose.setVisible(false);
            return;
        }
        showing = true;
        choose(sheet, now);
        if (!now.card().equals(drawn)) {
            drawn = now.card();
            int mine = ++drawing;
            points.getChildren().clear();
            FrameByFrame.build(now.card().points().stream()
                    .<Runnable>map(point -> () -> add(mine, point))
                    .toList());
        }
        calibration.show(sheet, now);
        rows().forEach(row -> show(row, now));
        breach.setSelected(now.breach());
        breach.setDisable(!now.editable());
        breach.setVisible(now.editable() || now.breach());
        words(comment, now.comment(), now.editable());
        comment.setVisible(now.editable() || !now.comment().isEmpty());
        comment.setManaged(comment.isVisible());
        boolean toRead = sheet.own() && now.state() == Review.State.SHARED && !now.editable();
        words(answer, now.answer(), toRead);
        answer.setPromptText(I18n.text(toRead ? "review.answer-own" : "review.answer"));
        answer.setVisible(toRead || !now.answer().isEmpty());
        acknowledge.setVisible(toRead);
        boolean draft = now.state() == null || now.state() == Review.State.DRAFT;
        share.setVisible(now.editable() && draft);
        share.setDisable(now.id() == null || now.total() < 0);
        total.setText(JudgingWords.total(now.total(), sheet.session()));
        total.pseudoClassStateChanged(BREACH, now.breached());
        showing = false;
    }

    private void add(int turn, Scorecard.Point point) {
        if (turn == drawing) {
            PointRow row = new PointRow(point, model);
            points.getChildren().add(row);
            ScoringViewModel.Shown now = model.shown().get();
            if (now != null) {
                show(row, now);
            }
        }
    }

    private void show(PointRow row, ScoringViewModel.Shown now) {
        row.show(now.point(row.key()), now.editable());
        row.compare(calibration.others(row.key()));
    }

    private void choose(Scoring.Sheet sheet, ScoringViewModel.Shown now) {
        List<Scorecard> offered = sheet.offered();
        cards.setVisible(now.editable() && (offered.size() > 1 || !offered.contains(now.card())));
        Choosing.show(cards, offered, now.card());
        List<Scoring.Scored> others = sheet.reviews();
        whose.setVisible(others.size() > 1 || others.size() == 1 && !now.editable());
        Choosing.show(
                whose,
                others,
                others.stream()
                        .filter(one -> one.review().id().equals(now.id()))
                        .findFirst()
                        .orElse(null));
    }

    private static void words(TextArea area, String words, boolean editable) {
        if (!area.isFocused()) {
            area.setText(words);
        }
        area.setEditable(editable);
    }

    private List<PointRow> rows() {
        return points.getChildren().stream().map(PointRow.class::cast).toList();
    }

    private void write(@Nullable String key) {
        if (key != null) {
            rows().stream().filter(row -> row.key().equals(key)).findFirst().ifPresent(row -> {
                row.write();
                reveal(row);
            });
            model.commenting().set(null);
        }
    }

    /** Up and down walk from point to point. */
    private void walk(KeyEvent key) {
        int step = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        List<PointRow> rows = rows();
        int at = rows.indexOf(getScene().getFocusOwner());
        if (step != 0 && at >= 0) {
            PointRow next = rows.get(Math.clamp(at + step, 0, rows.size() - 1));
            next.requestFocus();
            reveal(next);
            key.consume();
        }
    }

    private void reveal(Region row) {
        double room = points.getHeight() - scroll.getViewportBounds().getHeight();
        double top = row.getBoundsInParent().getMinY();
        double bottom = row.getBoundsInParent().getMaxY();
        double from = scroll.getVvalue() * room;
        if (room > 0 && top < from) {
            scroll.setVvalue(top / room);
        } else if (room > 0 && bottom > from + scroll.getViewportBounds().getHeight()) {
            scroll.setVvalue((bottom - scroll.getViewportBounds().getHeight()) / room);
        }
    }
}
