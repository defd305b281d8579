package org.evenkeel.ui.templates;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.evenkeel.desk.Templates.Piece;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.template.Slots;
import org.evenkeel.domain.template.Template;
import org.evenkeel.domain.template.Voice;
import org.evenkeel.ui.controls.Writing;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.fx.Subscriptions;
import org.jspecify.annotations.Nullable;

/**
 * The templates that fit what is typed behind a slash, over the transcript and above the box. The keyboard stays in the box: up
 * and down walk the list, Enter or Tab takes one, Escape closes it until the next slash.
 */
final class TemplatePopup extends Pane implements AutoCloseable {
    private static final double ROW = 44;
    private static final double WIDEST = 460;
    private static final double GAP = 6;

    private final SuggestionsViewModel model;
    private final Writing writing;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ListView<Template> list = new ListView<>();
    private final VBox card;
    private @Nullable SlashWord open;
    /** Where the slash stands whose list was closed; it opens no other. */
    private int dismissed = -1;

    TemplatePopup(SuggestionsViewModel model, Writing writing) {
        this.model = model;
        this.writing = writing;
        getStyleClass().add("template-layer");
        setPickOnBounds(false);
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new TemplateLine());
        list.setAccessibleText(I18n.text("templates.popup"));
        list.setOnMouseClicked(click -> take());
        Label keys = new Label(I18n.text("templates.popup.keys"));
        keys.getStyleClass().add("template-popup-keys");
        card = new VBox(list, keys);
        card.getStyleClass().add("template-popup");
        VBox.setVgrow(list, Priority.ALWAYS);
        card.setVisible(false);
        getChildren().add(card);
        TextInputControl box = writing.box();
        subscriptions.add(box.caretPositionProperty().subscribe(this::look)::unsubscribe);
        subscriptions.add(box.textProperty().subscribe(this::look)::unsubscribe);
        subscriptions.add(box.focusedProperty().subscribe(focused -> {
            if (!focused) {
                hide();
            }
        })::unsubscribe);
        writing.frame().addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void look() {
        TextInputControl box = writing.box();
        int caret = Math.min(box.getCaretPosition(), box.getLength());
        SlashWord now = box.isFocused() ? SlashWord.at(box.getText(), caret) : null;
        if (now == null) {
            hide();
            dismissed = -1;
        } else if (now.start() != dismissed && !now.equals(open)) {
            open = now;
            model.find(now.words(), found -> {
                if (now.equals(open)) {
                    show(found);
                }
            });
        }
    }

    private void show(List<Template> found) {
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        card.setVisible(!found.isEmpty());
        requestLayout();
    }

    private void hide() {
        open = null;
        card.setVisible(false);
    }

    private void onKey(KeyEvent key) {
        if (!card.isVisible() || writing.composing() || key.isShiftDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case ENTER, TAB -> {
                if (key.isShortcutDown() || key.isControlDown()) {
                    return;
                }
                take();
            }
            case ESCAPE -> {
                SlashWord was = open;
                hide();
                dismissed = was == null ? -1 : was.start();
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void step(int by) {
        int next = Math.floorMod(
                list.getSelectionModel().getSelectedIndex() + by,
                list.getItems().size());
        list.getSelectionModel().clearAndSelect(next);
        list.scrollTo(Math.max(0, next - 2));
    }

    private void take() {
        Template chosen = list.getSelectionModel().getSelectedItem();
        SlashWord word = open;
        if (chosen == null || word == null) {
            return;
        }
        hide();
        dismissed = word.start();
        model.piece(chosen, piece -> insert(piece, word));
    }

    private void insert(Piece piece, SlashWord word) {
        String text = writing.box().getText();
        boolean stands = text.startsWith("/" + word.words(), word.start());
        int from = stands ? word.start() : writing.box().getCaretPosition();
        int to = stands ? word.end() : from;
        boolean note = writing.isNote();
        writing.insert(from, to, piece.text());
        model.inserted(piece, note);
    }

    @Override
    protected void layoutChildren() {
        Point2D corner = sceneToLocal(writing.frame().localToScene(0, 0));
        double width = Math.min(WIDEST, writing.frame().getWidth());
        double wanted = list.getItems().size() * ROW + 36;
        double height = Math.max(ROW + 36, Math.min(wanted, corner.getY() - 2 * GAP));
        card.resizeRelocate(corner.getX(), corner.getY() - GAP - height, width, height);
    }

    /** Title, short code, first words. */
    private static final class TemplateLine extends ListCell<Template> {
        private final Label title = new Label();
        private final Label code = new Label();
        private final Label words = new Label();
        private final VBox lines;

        TemplateLine() {
            getStyleClass().add("template-cell");
            setPrefWidth(0);
            title.getStyleClass().add("suggestion-title");
            code.getStyleClass().add("template-code");
            code.setMinWidth(USE_PREF_SIZE);
            words.getStyleClass().add("suggestion-words");
            HBox first = new HBox(title, code);
            first.getStyleClass().add("suggestion-line");
            lines = new VBox(first, words);
        }

        @Override
        protected void updateItem(@Nullable Template template, boolean empty) {
            super.updateItem(template, empty);
            if (empty || template == null) {
                setGraphic(null);
                return;
            }
            title.setText(template.title());
            code.setText("/" + template.shortCode());
            words.setText(SafeText.line(Slots.outline(template.in(Voice.PLAIN).text()), 120));
            setAccessibleText(title.getText() + ". " + words.getText());
            setGraphic(lines);
        }
    }

    @Override
    public void close() {
        subscriptions.close();
        hide();
    }
}
