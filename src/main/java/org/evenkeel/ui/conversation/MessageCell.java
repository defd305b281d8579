package org.evenkeel.ui.conversation;

import java.util.function.LongPredicate;
import javafx.geometry.Insets;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** One row of the transcript. Its nodes are built once; height follows from the width, so that text wraps. */
final class MessageCell extends ListCell<TranscriptRow> {
    private static final double GUESS = 50;

    private final MessageRow content;
    private final ConversationViewModel conversation;
    private final MarkLine marks;
    private final LongPredicate found;

    /** @param found whether a search led to the message with this local id just now */
    MessageCell(ConversationViewModel conversation, RowActions actions, MarkLine marks, LongPredicate found) {
        this.found = found;
        this.conversation = conversation;
        this.marks = marks;
        this.content = new MessageRow(conversation, actions, marks);
        getStyleClass().add("message-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPadding(Insets.EMPTY);
    }

    @Override
    protected void updateItem(@Nullable TranscriptRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        content.show(row);
        mark();
        if (getGraphic() != content) {
            setGraphic(content);
        }
        setAccessibleText(I18n.text(
                "conversation.row.spoken",
                row.message().author().name(),
                marks.of(row, conversation.own(row.message())),
                row.body().text()));
        requestLayout();
    }

    /** Looks again whether it is what a search led to. */
    void mark() {
        TranscriptRow row = getItem();
        content.found(row != null && found.test(row.message().localId()));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = room();
        // Before the first layout there is no width; a row of no height would make the list build all of them.
        return room <= 0 || isEmpty() || getGraphic() == null ? GUESS : content.prefHeight(room);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return Double.MAX_VALUE;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, room(), getHeight());
    }

    /** The scroll bar comes and goes over the margin of the rows; it does not push them. */
    private double room() {
        return getListView() == null ? 0 : getListView().getWidth();
    }
}
