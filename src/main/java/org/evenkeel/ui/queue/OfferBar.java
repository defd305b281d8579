package org.evenkeel.ui.queue;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.evenkeel.ui.controls.ClockChip;
import org.evenkeel.ui.controls.Tip;
import org.evenkeel.ui.fx.I18n;

/** A new conversation, offered: who it is, accept or decline, and how long the offer stands. */
final class OfferBar extends VBox {
    private final QueueViewModel model;
    private final Label who = new Label();
    private final Label left = new Label();
    private final ProgressBar bar = new ProgressBar();

    /** @param accept told the conversation to take */
    OfferBar(QueueViewModel model, LongConsumer accept, String acceptKey, String declineKey) {
        this.model = model;
        getStyleClass().add("offer");
        who.getStyleClass().add("offer-who");
        who.setMinWidth(0);
        left.getStyleClass().add("offer-left");
        left.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(who, Priority.ALWAYS);
        who.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(who, left);
        head.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("offer-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox answers = new HBox(
                button("queue.offer.accept", acceptKey, () -> model.acceptOffer(accept)),
                button("queue.offer.decline", declineKey, model::declineOffer));
        answers.getStyleClass().add("offer-answers");
        getChildren().addAll(head, bar, answers);
        model.offer().subscribe(this::show);
    }

    private static Button button(String word, String key, Runnable press) {
        Button button = new Button(I18n.text(word));
        button.getStyleClass().add(word.endsWith("accept") ? "offer-accept" : "offer-decline");
        Tip.set(button, I18n.text(word) + "  " + key);
        button.setOnAction(pressed -> press.run());
        return button;
    }

    private void show(Optional<Offers.Offer> offer) {
        setVisible(offer.isPresent());
        setManaged(offer.isPresent());
        offer.ifPresent(it -> {
            Duration whole = model.rules().offerStands();
            who.setText(
                    I18n.text("queue.offer", it.row().customerName(), it.row().inboxName()));
            left.setText(ClockChip.format(it.left()));
            bar.setProgress((double) it.left().toMillis() / Math.max(1, whole.toMillis()));
            setAccessibleText(I18n.text("queue.offer.spoken", who.getText(), left.getText()));
        });
    }
}
