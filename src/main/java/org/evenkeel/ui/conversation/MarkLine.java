package org.evenkeel.ui.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.ui.conversation.TranscriptRow.Shape;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** The small words under and between messages: who, when, how far. */
final class MarkLine {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String DOT = " · ";

    private final ZoneId zone = ZoneId.systemDefault();
    private final DateTimeFormatter sameYear =
            DateTimeFormatter.ofPattern(I18n.text("conversation.day.pattern"), Locale.getDefault());
    private final DateTimeFormatter otherYear =
            DateTimeFormatter.ofPattern(I18n.text("conversation.day.pattern.year"), Locale.getDefault());

    /** As in {@code 10:34 · read}. @param own true when we wrote it; others of our side are named */
    String of(TranscriptRow row, boolean own) {
        Message message = row.message();
        StringBuilder line = new StringBuilder();
        if (row.ours() && !own && message.author().kind() != Author.Kind.SYSTEM) {
            line.append(SafeText.clean(message.author().name())).append(DOT);
        }
        if (row.shape() == Shape.NOTE) {
            line.append(I18n.text("conversation.note")).append(DOT);
        }
        line.append(time(message.createdAt()));
        String progress = progress(row);
        return progress.isEmpty()
                ? line.toString()
                : line.append(DOT).append(progress).toString();
    }

    private static String progress(TranscriptRow row) {
        return switch (row.progress()) {
            case QUIET -> "";
            case SENDING -> I18n.text("conversation.sending");
            case WAITING -> I18n.text("conversation.waiting");
            case HELD -> I18n.text("conversation.held", reason(row.message().failure()));
            case SENT -> I18n.text("conversation.sent");
            case DELIVERED -> I18n.text("conversation.delivered");
            case READ -> I18n.text("conversation.read");
            case FAILED -> {
                String reason = row.message().failure();
                yield reason == null || reason.isBlank()
                        ? I18n.text("conversation.failed")
                        : I18n.text("conversation.failed.because", SafeText.clean(reason));
            }
        };
    }

    private static String reason(@Nullable String failure) {
        return failure == null || failure.isBlank() ? I18n.text("conversation.held.moved") : SafeText.clean(failure);
    }

    String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    String day(LocalDate day, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (day.equals(today)) {
            return I18n.text("conversation.today");
        }
        if (day.equals(today.minusDays(1))) {
            return I18n.text("conversation.yesterday");
        }
        return (day.getYear() == today.getYear() ? sameYear : otherYear).format(day);
    }
}
