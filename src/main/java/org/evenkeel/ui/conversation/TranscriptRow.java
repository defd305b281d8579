package org.evenkeel.ui.conversation;

import java.time.LocalDate;
import java.util.Objects;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.check.Masking;
import org.jspecify.annotations.Nullable;

/**
 * A message with what its neighbours and the clock make of it.
 *
 * @param body the text, ready to be shown
 * @param day the day that begins with this row, or null
 * @param starts true for the first of a group (same author, close in time)
 * @param ends true for the last of a group: the one that shows the time
 * @param progress how far it has come, of our own
 */
record TranscriptRow(
        Message message, RichText body, @Nullable LocalDate day, boolean starts, boolean ends, Progress progress) {
    enum Shape {
        CUSTOMER,
        REPLY,
        NOTE,
        DELETED,
        SURVEY,
        /** What the server tells about the conversation. */
        EVENT
    }

    Shape shape() {
        if (message.deleted()) {
            return Shape.DELETED;
        }
        if (message.contentType().equals("input_csat")) {
            return Shape.SURVEY;
        }
        return switch (message.kind()) {
            case ACTIVITY -> Shape.EVENT;
            case INCOMING -> Shape.CUSTOMER;
            case OUTGOING, TEMPLATE -> message.isNote() ? Shape.NOTE : Shape.REPLY;
        };
    }

    /** The whole text as far as it may be seen: secrets only once somebody asked for them. */
    String words() {
        return SafeText.clean(body.secrets() == RichText.Secrets.SHOWN ? message.text() : Masking.mask(message.text()));
    }

    /** True when it stands on our side. */
    boolean ours() {
        return message.kind() != MessageKind.INCOMING;
    }

    boolean sameAs(TranscriptRow other) {
        return body == other.body
                && starts == other.starts
                && ends == other.ends
                && progress == other.progress
                && Objects.equals(day, other.day)
                && message.equals(other.message);
    }
}
