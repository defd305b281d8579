package org.evenkeel.ui.review;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.desk.ExportFormat;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.review.Exclusion;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.domain.review.TonePath;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.ui.controls.Tone;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** Measures in words and figures. */
final class ReviewWords {
    static final String NONE = "—";
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.getDefault()).withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.getDefault()).withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private ReviewWords() {}

    /** 41 s as {@code 0:41}, an hour as {@code 1:00:00}. */
    static String duration(long millis) {
        if (millis < 0) {
            return NONE;
        }
        long seconds = Math.round(millis / 1000.0);
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** {@code −0:06}, {@code +0:35}. */
    static String change(double millis) {
        return (millis < 0 ? "−" : "+") + duration(Math.abs(Math.round(millis)));
    }

    static String percent(Optional<Double> share) {
        return share.map(one -> "%d %%".formatted(Math.round(one * 100))).orElse(NONE);
    }

    static String when(Instant at) {
        return WHEN.format(at);
    }

    static String day(Instant at) {
        return DAY.format(at);
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    static String clock(Instant at) {
        return CLOCK.format(at);
    }

    static String hold(SessionSummary row) {
        if (row.holds() == 0) {
            return NONE;
        }
        return duration(row.holdTotal()) + (row.promises() == 0 ? "" : row.kept() == row.promises() ? " ✓" : " ×");
    }

    static String kind(@Nullable ConversationKind kind) {
        return kind == null
                ? NONE
                : I18n.text(kind == ConversationKind.SERVICE ? "review.kind-service" : "review.kind-support");
    }

    static String mood(Mood mood) {
        return I18n.text(
                switch (mood) {
                    case ANGRY -> "review.mood-angry";
                    case FRUSTRATED -> "review.mood-frustrated";
                    case WORRIED -> "review.mood-worried";
                    case CONFUSED -> "review.mood-confused";
                    case NEUTRAL -> "review.mood-neutral";
                    case SATISFIED -> "review.mood-satisfied";
                    case HAPPY -> "review.mood-happy";
                    case UNSURE -> "review.mood-unsure";
                });
    }

    static Tone colour(Mood mood) {
        return switch (mood) {
            case ANGRY, FRUSTRATED -> Tone.LATE;
            case WORRIED, CONFUSED -> Tone.WARN;
            case SATISFIED, HAPPY -> Tone.OK;
            case NEUTRAL, UNSURE -> Tone.NEUTRAL;
        };
    }

    /** Why sessions are no case of a measure, as a heading over them. */
    static String reason(Exclusion reason) {
        return I18n.text(
                switch (reason) {
                    case NEVER_ANSWERED -> "review.left-out-answer";
                    case BOT_ONLY -> "review.left-out-people";
                    case WE_WROTE_FIRST -> "review.left-out-question";
                    case STILL_OPEN -> "review.left-out-end";
                    case NEVER_TAKEN -> "review.left-out-owner";
                });
    }

    /** So many of them. */
    static String reason(Exclusion reason, int sessions) {
        return I18n.text(
                switch (reason) {
                    case NEVER_ANSWERED -> "review.without-answer";
                    case BOT_ONLY -> "review.without-people";
                    case WE_WROTE_FIRST -> "review.without-question";
                    case STILL_OPEN -> "review.without-end";
                    case NEVER_TAKEN -> "review.without-owner";
                },
                sessions);
    }

    static String shape(TonePath.Shape shape) {
        return I18n.text(
                switch (shape) {
                    case UNKNOWN -> "review.tone-unknown";
                    case CALM -> "review.tone-calm";
                    case STAYED_UPSET -> "review.tone-stayed";
                    case LEFT_CALMER -> "review.tone-calmer";
                    case TURNED -> "review.tone-turned";
                    case CALMED -> "review.tone-calmed";
                });
    }

    static String format(ExportFormat format) {
        return I18n.text(
                switch (format) {
                    case PDF -> "review.export-pdf";
                    case HTML -> "review.export-html";
                    case MD -> "review.export-md";
                    case JSON -> "review.export-json";
                    case CSV -> "review.export-csv";
                    case PARQUET -> "review.export-parquet";
                });
    }
}
