package org.evenkeel.ui.review;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Side;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.evenkeel.domain.review.Exclusion;
import org.evenkeel.ui.controls.Tone;
import org.evenkeel.ui.fx.I18n;

/**
 * One number with its name, its change and its cases. The definition is one hover away, or comes with the keyboard; a click, Enter
 * or Space offers to list what was left out.
 */
final class Tile extends VBox {
    private static final Duration SOON = Duration.millis(250);
    private static final double NEAR = 4;

    /**
     * @param value the number
     * @param change against the period before, or how many cases; may be empty
     * @param tone whether the change is for the better
     * @param cases the other numbers: p90, mean, n; may be empty
     * @param definition how it is counted
     * @param leftOut why sessions are no case of it
     */
    record Content(String value, String change, Tone tone, String cases, String definition, List<LeftOut> leftOut) {
        Content {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** So many sessions are no case. */
    record LeftOut(Exclusion reason, int sessions) {}

    private final Label name = new Label();
    private final Label value = new Label(ReviewWords.NONE);
    private final Label change = new Label();
    private final Label cases = new Label();
    private final Tooltip definition = new Tooltip();
    private List<LeftOut> leftOut = List.of();
    private final Consumer<Exclusion> list;

    /** @param list told which of those left out are to be listed */
    Tile(Consumer<Exclusion> list) {
        this.list = list;
        getStyleClass().add("review-tile");
        name.getStyleClass().add("review-tile-name");
        value.getStyleClass().add("review-tile-value");
        change.getStyleClass().add("review-tile-change");
        cases.getStyleClass().add("review-tile-cases");
        name.setMinWidth(0);
        change.setMinWidth(0);
        cases.setMinWidth(0);
        value.setMinWidth(USE_PREF_SIZE);
        HBox figures = new HBox(value, change);
        figures.getStyleClass().add("review-tile-figures");
        definition.setWrapText(true);
        definition.setMaxWidth(380);
        definition.setShowDelay(SOON);
        Tooltip.install(this, definition);
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        setOnMouseClicked(click -> offer());
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                offer();
                key.consume();
            }
        });
        focusVisibleProperty().subscribe(this::explain);
        getChildren().addAll(name, figures, cases);
    }

    /** The keyboard came, or left. */
    private void explain(boolean now) {
        Bounds place = now ? localToScreen(getBoundsInLocal()) : null;
        if (place == null) {
            definition.hide();
        } else {
            definition.show(this, place.getMinX(), place.getMaxY() + NEAR);
        }
    }

    private void offer() {
        if (leftOut.isEmpty()) {
            return;
        }
        definition.hide();
        ContextMenu choices = new ContextMenu();
        for (LeftOut left : leftOut) {
            MenuItem item =
                    new MenuItem(I18n.text("review.left-out-list", ReviewWords.reason(left.reason(), left.sessions())));
            item.setMnemonicParsing(false);
            item.setOnAction(choice -> list.accept(left.reason()));
            choices.getItems().add(item);
        }
        choices.show(this, Side.BOTTOM, 0, NEAR);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            offer();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    void show(String title, Content content) {
        name.setText(title);
        value.setText(content.value());
        change.setText(content.change());
        cases.setText(content.cases());
        for (Tone one : Tone.values()) {
            change.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(one.name().toLowerCase(Locale.ROOT)), one == content.tone());
        }
        leftOut = content.leftOut();
        StringBuilder words = new StringBuilder(content.definition());
        if (!leftOut.isEmpty()) {
            words.append('\n')
                    .append(I18n.text("review.excluded"))
                    .append(leftOut.stream()
                            .map(left -> ReviewWords.reason(left.reason(), left.sessions()))
                            .collect(Collectors.joining(", ", " ", ".\n")))
                    .append(I18n.text("review.left-out-hint"));
        }
        definition.setText(words.toString());
        setAccessibleText(title + ": " + content.value()
                + (content.change().isEmpty() ? "" : ", " + content.change())
                + (content.cases().isEmpty() ? "" : ", " + content.cases()) + ". " + words);
    }
}
