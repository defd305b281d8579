package org.evenkeel.ui.review;

import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.ui.fx.I18n;

/** What a transcript says beside the words of a message. */
final class TalkWords {
    private TalkWords() {}

    /** How far one of ours came, or empty. */
    static String delivery(Message message) {
        if (message.kind() != MessageKind.OUTGOING || message.isNote()) {
            return "";
        }
        return switch (message.delivery()) {
            case SENT -> I18n.text("review.delivery-sent");
            case DELIVERED -> I18n.text("review.delivery-delivered");
            case READ -> I18n.text("review.delivery-read");
            case FAILED -> {
                String reason = message.failure();
                yield reason == null || reason.isBlank()
                        ? I18n.text("review.delivery-failed")
                        : I18n.text("review.delivery-failed-why", SafeText.clean(reason));
            }
            case QUEUED, HELD, SENDING -> "";
        };
    }

    /** A rule of the reply check by its name; one that is not known by its id. */
    static String rule(String id) {
        return switch (id) {
            case "blame" -> I18n.text("review.rule-blame");
            case "heat" -> I18n.text("review.rule-heat");
            case "regional" -> I18n.text("review.rule-regional");
            case "idiom" -> I18n.text("review.rule-idiom");
            case "joke" -> I18n.text("review.rule-joke");
            case "jargon" -> I18n.text("review.rule-jargon");
            case "shouting" -> I18n.text("review.rule-shouting");
            case "spelling" -> I18n.text("review.rule-spelling");
            case "looks-like-note" -> I18n.text("review.rule-note");
            case "already-told" -> I18n.text("review.rule-told");
            case "unanswered-question" -> I18n.text("review.rule-unanswered");
            case "unfilled-slot" -> I18n.text("review.rule-slot");
            case "vague-promise" -> I18n.text("review.rule-vague");
            case "wrong-chat" -> I18n.text("review.rule-chat");
            case "card-number" -> I18n.text("review.rule-card");
            case "password" -> I18n.text("review.rule-password");
            default -> id;
        };
    }
}
