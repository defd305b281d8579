package org.evenkeel.ui.review;

import java.util.function.LongFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.check.Masking;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** A message as it was said, without card numbers and passwords: the customer's left, ours right, notes and what happened apart. */
final class TalkCell extends ListCell<Message> {
    private static final double SIDE = 64;

    private final Label text = new Label();
    private final Label mark = new Label();
    private final VBox box = new VBox(text, mark);

    private final LongFunction<String> overruled;

    /** @param overruled by a message's own id: whose word stands against its mood, or empty */
    TalkCell(LongFunction<String> overruled) {
        this.overruled = overruled;
        getStyleClass().add("review-talk-cell");
        text.setWrapText(true);
        text.getStyleClass().add("review-talk-text");
        mark.getStyleClass().add("review-talk-mark");
        box.getStyleClass().add("review-talk");
        box.setFillWidth(false);
        setPrefWidth(0);
        text.maxWidthProperty().bind(widthProperty().subtract(SIDE));
    }

    @Override
    protected void updateItem(@Nullable Message message, boolean empty) {
        super.updateItem(message, empty);
        if (empty || message == null) {
            setGraphic(null);
            return;
        }
        String words = SafeText.clean(Masking.mask(message.text()));
        boolean survey = message.contentType().equals("input_csat");
        Integer rating = message.surveyRating();
        text.setText(
                survey
                        ? rating == null
                                ? I18n.text("review.survey-asked")
                                : I18n.text("review.survey-answered", rating)
                        : words);
        boolean event = message.kind() == MessageKind.ACTIVITY || survey;
        boolean ours = message.kind() != MessageKind.INCOMING;
        String time = ReviewWords.clock(message.createdAt());
        String who = SafeText.clean(message.author().name());
        mark.setText(event || !ours || who.isEmpty() ? time : who + " · " + time);
        if (message.isNote()) {
            mark.setText(mark.getText() + " · " + I18n.text("review.note"));
        }
        String word = overruled.apply(message.localId());
        if (!word.isEmpty()) {
            mark.setText(mark.getText() + " · " + word);
        }
        box.getStyleClass()
                .setAll("review-talk", event ? "event" : message.isNote() ? "note" : ours ? "ours" : "theirs");
        box.setAlignment(event ? Pos.CENTER : ours ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        setGraphic(box);
        setAccessibleText(who + ", " + time + ": " + text.getText() + (word.isEmpty() ? "" : ", " + word));
    }
}
