package org.evenkeel.ui.templates;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.evenkeel.desk.Templates.Piece;
import org.evenkeel.domain.template.Template;
import org.evenkeel.ui.controls.Writing;
import org.evenkeel.ui.fx.Subscriptions;
import org.jspecify.annotations.Nullable;

/**
 * The templates that fit what is typed behind a slash, over the transcript and above the box. The keyboard stays in the box: up
 * and down walk the list, Enter or Tab takes one, Escape closes it until the next slash.
 */
final class TemplatePopup extends Pane implements AutoCloseable {
    private static final double WIDEST = 460;
    private static final double GAP = 6;

    private final SuggestionsViewModel model;
    private final Writing writing;
    private final Subscriptions subscriptions = new Subscriptions();
    /** Built when it is first needed. */
    private @Nullable TemplateCard card;

    private @Nullable SlashWord open;
    /** Where the slash stands whose list was closed; it opens no other. */
    private int dismissed = -1;

    TemplatePopup(SuggestionsViewModel model, Writing writing) {
        this.model = model;
        this.writing = writing;
        getStyleClass().add("template-layer");
        setPickOnBounds(false);
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
        if (card == null) {
            card = new TemplateCard(this::take);
            getChildren().add(card);
        }
        card.show(found);
        card.setVisible(!found.isEmpty());
        requestLayout();
    }

    private void hide() {
        open = null;
        if (card != null) {
            card.setVisible(false);
        }
    }

    private void onKey(KeyEvent key) {
        if (card == null || !card.isVisible() || writing.composing() || key.isShiftDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case DOWN -> card.step(1);
            case UP -> card.step(-1);
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

    private void take() {
        Template chosen = card == null ? null : card.chosen();
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
        if (card == null) {
            return;
        }
        Point2D corner = sceneToLocal(writing.frame().localToScene(0, 0));
        double width = Math.min(WIDEST, writing.frame().getWidth());
        double height = card.height(corner.getY() - 2 * GAP);
        card.resizeRelocate(corner.getX(), corner.getY() - GAP - height, width, height);
    }

    @Override
    public void close() {
        subscriptions.close();
        hide();
    }
}
