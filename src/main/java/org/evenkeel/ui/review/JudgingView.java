package org.evenkeel.ui.review;

import java.util.HashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.evenkeel.desk.Reviews;
import org.evenkeel.ui.controls.IconButton;
import org.evenkeel.ui.fx.I18n;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Takes the place of the table: an agent's reviews and notes, and for leads the scorecards and the calibrations. The session that is
 * open stays beside it.
 */
final class JudgingView {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final ReviewViewModel host;
    private final JudgingViewModel model;
    private final StackPane page = new StackPane();
    private final Map<ToggleButton, Region> pages = new HashMap<>();
    private final Button button = new Button("", new FontIcon(Feather.CHECK_SQUARE));
    private final ToggleGroup tabs = new ToggleGroup();
    private final ToggleButton folder = Pieces.tab("review.tab-folder", tabs);
    private final ToggleButton cards = Pieces.tab("review.tab-cards", tabs);
    private final ToggleButton calibrations = Pieces.tab("review.tab-calibrations", tabs);

    JudgingView(ReviewViewModel host) {
        this.host = host;
        this.model = host.judging();
        page.setMinHeight(0);
        VBox.setVgrow(page, Priority.ALWAYS);
        tabs.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                tabs.selectToggle(before);
            } else {
                turn();
            }
        });
        tabs.selectToggle(folder);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("review-button");
        button.setOnAction(press -> model.shown().set(!model.shown().get()));
        model.shown().subscribe(shown -> button.pseudoClassStateChanged(HERE, shown));
        host.room().subscribe(room -> {
            boolean lead = room != null && room.lead();
            cards.setVisible(lead);
            calibrations.setVisible(lead);
            button.setText(I18n.text(lead ? "review.judging" : "review.judging-mine"));
            if (!lead) {
                tabs.selectToggle(folder);
            }
        });
    }

    /** What the tab says, while anybody looks. */
    private void turn() {
        if (model.shown().get() && tabs.getSelectedToggle() instanceof ToggleButton tab) {
            page.getChildren().setAll(pages.computeIfAbsent(tab, this::made));
            enter();
        }
    }

    private Region made(ToggleButton tab) {
        return tab == cards
                ? new CardsView(model.cards())
                : tab == calibrations ? new CalibrationsView(host, model) : new FolderView(host, model);
    }

    private Region whole() {
        IconButton close =
                new IconButton(Feather.X, I18n.text("review.judging-close"), new KeyCodeCombination(KeyCode.ESCAPE));
        close.setOnAction(press -> model.shown().set(false));
        HBox bar = new HBox(folder, cards, calibrations, Pieces.gap(), close);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("judging-bar");
        Label trouble = Pieces.wrapped("", "review-trouble");
        trouble.getStyleClass().add("judging-trouble");
        trouble.textProperty().bind(model.trouble());
        trouble.visibleProperty().bind(model.trouble().isNotEmpty());
        Pieces.onlyWhenVisible(trouble, cards, calibrations);
        VBox whole = new VBox(bar, trouble, page);
        whole.getStyleClass().addAll("review-panel", "judging");
        whole.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                model.shown().set(false);
                button.requestFocus();
                key.consume();
            }
        });
        return whole;
    }

    /** The screen is looked at: reads anew what stands here. */
    void enter() {
        if (!model.shown().get()) {
            return;
        }
        if (tabs.getSelectedToggle() == cards) {
            model.cards().enter();
        } else if (tabs.getSelectedToggle() == calibrations) {
            model.calibrations().enter();
        } else {
            Reviews.Seen seen = host.seen().get();
            model.folder().enter(seen == null ? 0 : seen.summary().agentId());
        }
    }

    /** Opens and closes it. */
    Button button() {
        return button;
    }

    /** This or the table, in the same place; built when it is looked at first. */
    StackPane over(Node table) {
        StackPane both = new StackPane(table);
        both.setMinWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        model.shown().subscribe(shown -> {
            if (shown && both.getChildren().size() == 1) {
                both.getChildren().add(whole());
            }
            both.getChildren().forEach(child -> child.setVisible((child == table) != shown));
            if (shown) {
                turn();
                if (tabs.getSelectedToggle() instanceof ToggleButton tab) {
                    tab.requestFocus();
                }
            }
        });
        return both;
    }
}
