package org.evenkeel.ui.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.domain.review.Scorecard.Mark;
import org.evenkeel.ui.controls.IconButton;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A point of a scorecard: its mark and the comment below it. With the keyboard in it: 0, 5 and 1 mark it (5 is a half), Backspace
 * leaves it open, C writes a comment, M goes to the message that the comment is about.
 */
final class PointRow extends VBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final ScoringViewModel model;
    private final Scorecard.Point point;
    private final String words;
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final Label others = new Label();
    private final IconButton say = new IconButton(
            Feather.MESSAGE_SQUARE, I18n.text("review.point-comment"), new KeyCodeCombination(KeyCode.C));
    private final Button message = new Button();
    private final IconButton untie = new IconButton(Feather.X, I18n.text("review.point-untie"), null);
    private final TextField comment = new TextField();
    private final HBox below = new HBox(message, untie, comment);
    private Review.Point shown = Review.Point.OPEN;
    private boolean writing;
    private boolean editable;

    PointRow(Scorecard.Point point, ScoringViewModel model) {
        this.model = model;
        this.point = point;
        this.words = JudgingWords.point(point);
        getStyleClass().add("judging-point");
        setFocusTraversable(true);
        Label name = new Label(words);
        name.setMinWidth(0);
        Tip.set(name, words);
        Label weight = new Label(I18n.text("review.weight", point.weight()));
        weight.getStyleClass().add("review-weight");
        others.getStyleClass().add("judging-others");
        others.setMinWidth(Region.USE_PREF_SIZE);
        HBox marks = new HBox();
        marks.getStyleClass().add("review-marks");
        marks.setAlignment(Pos.CENTER_LEFT);
        ToggleGroup group = new ToggleGroup();
        for (Mark mark : Mark.values()) {
            ToggleButton button = new ToggleButton(JudgingWords.mark(mark));
            button.setUserData(mark);
            button.getStyleClass().add("review-mark");
            button.setAccessibleText(words + ": " + button.getText());
            button.setFocusTraversable(false);
            button.setToggleGroup(group);
            button.setOnAction(press -> model.mark(point.key(), button.isSelected() ? mark : null));
            buttons.add(button);
        }
        marks.getChildren().addAll(buttons);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(name, weight);
        if (point.autoFail()) {
            FontIcon sign = new FontIcon(Feather.ALERT_OCTAGON);
            Label fails = new Label(I18n.text("review.point-fails"), sign);
            fails.getStyleClass().add("judging-fails");
            Tip.set(fails, I18n.text("review.point-fails-hint"));
            fails.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(fails);
        }
        line.getChildren().addAll(gap, others, say, marks);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("review-point");
        say.setFocusTraversable(false);
        say.setOnAction(press -> write());
        message.getStyleClass().add("judging-message");
        message.setGraphic(new FontIcon(Feather.CORNER_LEFT_UP));
        message.setOnAction(press -> go());
        untie.setOnAction(press -> model.tie(point.key(), null));
        comment.getStyleClass().add("judging-comment");
        comment.setPromptText(I18n.text("review.point-prompt"));
        comment.setAccessibleText(I18n.text("review.point-comment-on", words));
        HBox.setHgrow(comment, Priority.ALWAYS);
        comment.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                written();
            }
        });
        comment.setOnAction(enter -> requestFocus());
        comment.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                comment.setText(shown.comment());
                requestFocus();
                key.consume();
            }
        });
        below.setAlignment(Pos.CENTER_LEFT);
        below.getStyleClass().add("judging-below");
        below.managedProperty().bind(below.visibleProperty());
        message.managedProperty().bind(message.visibleProperty());
        untie.managedProperty().bind(untie.visibleProperty());
        Tip.set(message, I18n.text("review.point-go-hint"));
        getChildren().add(line);
        setOnKeyPressed(this::pressed);
        setOnKeyTyped(this::typed);
        setOnMousePressed(press -> {
            if (!comment.isFocused()) {
                requestFocus();
            }
        });
        show(Review.Point.OPEN, false);
    }

    String key() {
        return point.key();
    }

    /** By what is typed, not by keys: digits lie elsewhere on other keyboards, and the letter must not land in the comment too. */
    private void typed(KeyEvent key) {
        if (key.getTarget() != this || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCharacter()) {
            case "0" -> mark(Mark.NO);
            case "5", "½" -> mark(Mark.HALF);
            case "1" -> mark(Mark.YES);
            case "c", "C" -> write();
            case "m", "M" -> go();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void pressed(KeyEvent key) {
        if (key.getTarget() == this && (key.getCode() == KeyCode.BACK_SPACE || key.getCode() == KeyCode.DELETE)) {
            mark(null);
            key.consume();
        }
    }

    private void mark(@Nullable Mark mark) {
        if (editable) {
            model.mark(point.key(), mark);
        }
    }

    /** Opens the comment and gives it the keyboard. */
    void write() {
        if (editable) {
            writing = true;
            draw();
            comment.requestFocus();
            comment.end();
        }
    }

    private void written() {
        writing = false;
        String now = comment.getText().strip();
        if (editable && !now.equals(shown.comment())) {
            model.comment(point.key(), now);
        }
        draw();
    }

    private void go() {
        if (shown.messageId() != null) {
            model.target().set(shown.messageId());
        }
    }

    void show(Review.Point now, boolean mayEdit) {
        shown = now;
        editable = mayEdit;
        for (ToggleButton button : buttons) {
            button.setSelected(button.getUserData() == now.mark());
            button.setDisable(!mayEdit);
        }
        if (!comment.isFocused()) {
            comment.setText(now.comment());
        }
        comment.setEditable(mayEdit);
        pseudoClassStateChanged(FAILED, point.autoFail() && now.mark() == Mark.NO);
        setAccessibleText(
                I18n.text("review.point-spoken", words, point.weight(), JudgingWords.mark(now.mark()), now.comment()));
        draw();
    }

    /** @param what others gave in a calibration, and how far apart that is; empty for nothing */
    void compare(String what) {
        others.setText(what);
        others.setVisible(!what.isEmpty());
        others.setManaged(!what.isEmpty());
    }

    private void draw() {
        Long id = shown.messageId();
        Instant said = id == null ? null : model.said(id);
        boolean tied = id != null;
        below.setVisible(writing || tied || !shown.comment().isEmpty());
        if (below.isVisible() && below.getParent() == null) {
            getChildren().add(below); // most points have no comment
        }
        message.setVisible(tied);
        message.setText(said == null ? I18n.text("review.point-elsewhere") : ReviewWords.clock(said));
        message.setAccessibleText(I18n.text("review.point-go", message.getText()));
        message.setDisable(said == null);
        untie.setVisible(tied && editable);
        say.setVisible(editable);
    }
}
