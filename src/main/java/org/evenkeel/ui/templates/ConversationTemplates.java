package org.evenkeel.ui.templates;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.evenkeel.desk.Templates.Offer;
import org.evenkeel.desk.Templates.Piece;
import org.evenkeel.ui.controls.Writing;
import org.evenkeel.ui.fx.Subscriptions;

/** Templates and files beside one box: suggested above it, found by a slash in it, put to it. FX thread only. */
public final class ConversationTemplates implements AutoCloseable {
    private final SuggestionsViewModel model;
    private final Writing writing;
    private final SuggestionStrip strip;
    private final EnclosureBar files;
    private final Attaching attaching;
    private final VBox above;
    private final TemplatePopup popup;
    private final Subscriptions subscriptions = new Subscriptions();

    public ConversationTemplates(SuggestionsViewModel model, Writing writing) {
        this.model = model;
        this.writing = writing;
        this.strip = new SuggestionStrip(this::take);
        this.files = new EnclosureBar(model::removeFile);
        this.above = new VBox(strip, files);
        this.popup = new TemplatePopup(model, writing);
        this.attaching = new Attaching(model, writing);
        above.getStyleClass().add("above-the-box");
        above.managedProperty().bind(strip.visibleProperty().or(files.visibleProperty()));
        above.getStylesheets().add(stylesheet());
        popup.getStylesheets().add(stylesheet());
        subscriptions.add(model.offers().subscribe(strip::show)::unsubscribe);
        subscriptions.add(model.files().subscribe(files::show)::unsubscribe);
        subscriptions.add(attaching.trouble().subscribe(files::trouble)::unsubscribe);
        popup.heightProperty().subscribe(height -> strip.room(height.doubleValue()));
        subscriptions.add(popup);
    }

    static String stylesheet() {
        return Objects.requireNonNull(ConversationTemplates.class.getResource("templates.css"))
                .toExternalForm();
    }

    /** The suggestions and the files that go along; stands between transcript and box. */
    public Node strip() {
        return above;
    }

    /** Lies over the whole pane, and is in nobody's way while there is nothing to choose. */
    public Node layer() {
        return popup;
    }

    /**
     * Puts a suggestion at the caret; one that is not there does nothing.
     *
     * @param index from 0
     */
    public void take(int index) {
        List<Offer> offers = model.offers().get();
        if (index < offers.size()) {
            take(offers.get(index).piece());
        }
    }

    /** Asks for files that go with what is being written. */
    public void attach() {
        attaching.choose();
    }

    private void take(Piece piece) {
        TextInputControl box = writing.box();
        int from = box.getSelection().getStart();
        String before = box.getText().substring(0, from);
        boolean note = writing.isNote();
        writing.insert(from, box.getSelection().getEnd(), between(before) + piece.text());
        model.inserted(piece, note);
    }

    /** A text behind a whole sentence is a paragraph of its own; in the middle of one it goes on. */
    private static String between(String before) {
        if (before.isEmpty() || Character.isWhitespace(before.charAt(before.length() - 1))) {
            return "";
        }
        return ".!?:…".indexOf(before.charAt(before.length() - 1)) >= 0 ? "\n\n" : " ";
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
