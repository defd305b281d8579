package org.evenkeel.ui.review;

import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.evenkeel.desk.Beside;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.check.Masking;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/**
 * A message as it was said, without card numbers and passwords: the customer's left, ours right, notes and what happened apart;
 * under it when it was said, how far it came, and what it was made of.
 */
final class TalkCell extends ListCell<Message> {
    private static final double SIDE = 64;

    private final TalkMargins margins;
    private final Label text = new Label();
    private final Label mark = new Label();
    private final MarginView margin = new MarginView(this::turn);
    private final VBox box = new VBox(text, mark, margin);

    private final LongFunction<String> overruled;

    /** @param overruled by a message's own id: whose word stands against its mood, or empty */
    TalkCell(TalkMargins margins, LongFunction<String> overruled) {
        this.margins = margins;
        this.overruled = overruled;
        getStyleClass().add("review-talk-cell");
        text.setWrapText(true);
        text.getStyleClass().add("review-talk-text");
        mark.getStyleClass().add("review-talk-mark");
        mark.setWrapText(true);
        box.getStyleClass().add("review-talk");
        box.setFillWidth(false);
        setPrefWidth(0);
        text.maxWidthProperty().bind(widthProperty().subtract(SIDE));
        mark.maxWidthProperty().bind(widthProperty().subtract(SIDE));
        margin.maxWidthProperty().bind(widthProperty().subtract(SIDE));
        margins.opened().subscribe(() -> updateItem(getItem(), isEmpty()));
    }

    private void turn() {
        Message message = getItem();
        if (message != null) {
            margins.turn(message.localId());
        }
    }

    @Override
    protected void updateItem(@Nullable Message message, boolean empty) {
        super.updateItem(message, empty);
        if (empty || message == null) {
            setGraphic(null);
            return;
        }
        boolean survey = message.contentType().equals("input_csat");
        boolean event = message.kind() == MessageKind.ACTIVITY || survey;
        boolean ours = message.kind() != MessageKind.INCOMING;
        text.setText(words(message, survey));
        String time = ReviewWords.clock(message.createdAt());
        String who = SafeText.clean(message.author().name());
        mark.setText(Stream.of(
                        event || !ours ? "" : who,
                        time,
                        message.isNote() ? I18n.text("review.note") : "",
                        TalkWords.delivery(message),
                        overruled.apply(message.localId()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        Beside.Margin beside = margins.of(message);
        margin.show(beside, message.text(), margins.open(message.localId()), margins.now());
        Pos side = event ? Pos.CENTER : ours ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT;
        box.getStyleClass()
                .setAll("review-talk", event ? "event" : message.isNote() ? "note" : ours ? "ours" : "theirs");
        box.setAlignment(side);
        margin.setAlignment(side);
        setGraphic(box);
        setAccessibleText(Stream.of(who, mark.getText(), text.getText(), margin.spoken())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ")));
    }

    private static String words(Message message, boolean survey) {
        if (message.deleted()) {
            return I18n.text("review.deleted");
        }
        if (survey) {
            Integer rating = message.surveyRating();
            return rating == null ? I18n.text("review.survey-asked") : I18n.text("review.survey-answered", rating);
        }
        String files = message.attachments().stream()
                .map(file -> I18n.text("review.attached", SafeText.clean(file.title())))
                .collect(Collectors.joining("\n"));
        String words = SafeText.clean(Masking.mask(message.text()));
        return files.isEmpty() ? words : words.isBlank() ? files : words + "\n" + files;
    }
}
