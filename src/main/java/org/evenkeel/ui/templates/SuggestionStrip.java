package org.evenkeel.ui.templates;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.evenkeel.desk.Templates.Offer;
import org.evenkeel.desk.Templates.Piece;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.template.Reason;
import org.evenkeel.domain.template.Slots;
import org.evenkeel.ui.controls.KeyHint;
import org.evenkeel.ui.controls.Keys;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.I18n;

/** What is suggested, a line each, with the number of its key. Hidden while nothing is. */
final class SuggestionStrip extends VBox {
    private static final PseudoClass MOOD = PseudoClass.getPseudoClass("mood");
    /** In px: narrower lines say why in their tip only. */
    private static final double ROOM_FOR_REASON = 640;

    private static final int FIRST_WORDS = 160;
    /** Panes lower than these have room for one line, and for two, px. */
    private static final double LOW = 380;

    private static final double MIDDLE = 480;

    private final Consumer<Piece> take;
    private List<Offer> offers = List.of();
    private int lines = 3;

    SuggestionStrip(Consumer<Piece> take) {
        this.take = take;
        getStyleClass().add("suggestions");
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        show(List.of());
    }

    void show(List<Offer> offers) {
        this.offers = offers;
        setVisible(!offers.isEmpty());
        getChildren().clear();
        fit();
    }

    /** Told how high the whole pane is, px: a low one keeps its room for the transcript. The keys reach all of them. */
    void room(double height) {
        int most = height < LOW ? 1 : height < MIDDLE ? 2 : 3;
        if (most != lines) {
            lines = most;
            fit();
        }
    }

    /** A line is made when there is room for it. */
    private void fit() {
        for (int i = getChildren().size(); i < Math.min(lines, offers.size()); i++) {
            getChildren().add(line(i + 1, offers.get(i)));
        }
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).setVisible(i < lines);
            getChildren().get(i).setManaged(i < lines);
        }
    }

    private Button line(int number, Offer offer) {
        Piece piece = offer.piece();
        String first = SafeText.line(Slots.outline(piece.text()), FIRST_WORDS);
        Label title = new Label(piece.template().title());
        title.getStyleClass().add("suggestion-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label words = new Label(first);
        words.getStyleClass().add("suggestion-words");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        String why = TemplateWords.of(offer);
        Label reason = new Label(why);
        reason.getStyleClass().add("suggestion-why");
        reason.setMinWidth(USE_PREF_SIZE);
        HBox content = new HBox(title, words, reason, new KeyHint(String.valueOf(number)));
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("suggestion-line");
        Button line = new Button();
        line.getStyleClass().add("suggestion");
        line.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        line.setGraphic(content);
        line.setMaxWidth(Double.MAX_VALUE);
        line.setMinWidth(0);
        content.prefWidthProperty().bind(line.widthProperty().subtract(20));
        line.setFocusTraversable(false);
        line.pseudoClassStateChanged(MOOD, offer.reason().compareTo(Reason.CONFUSED) <= 0);
        reason.visibleProperty().bind(line.widthProperty().greaterThan(ROOM_FOR_REASON));
        reason.managedProperty().bind(reason.visibleProperty());
        String key = I18n.text("templates.key", Keys.shortcut(), number);
        Tip.set(line, I18n.text("templates.suggestion.tip", why, key));
        line.setAccessibleText(I18n.text("templates.suggestion.spoken", number, title.getText(), why, first));
        line.setOnAction(press -> take.accept(piece));
        return line;
    }
}
