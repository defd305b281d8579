package org.evenkeel.ui.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.evenkeel.desk.Reviews;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.clock.Promise;
import org.evenkeel.domain.review.HoldRecord;
import org.evenkeel.domain.review.Measures;
import org.evenkeel.domain.review.Session;
import org.evenkeel.domain.review.SessionEvent;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** What a transcript shows: the messages, and between them what happened beside the words, as lines like the server's own. */
final class TalkLines {
    private TalkLines() {}

    /** Oldest first. Lines of ours have no server id. */
    static List<Message> of(Reviews.Seen seen) {
        List<Message> lines = new ArrayList<>(seen.messages());
        Measures measures = seen.measures();
        long conversation = seen.summary().conversationId();
        if (measures != null && !lines.isEmpty()) {
            Instant begins = measures.begins();
            Instant ends = lines.getLast().createdAt();
            for (HoldRecord hold : measures.holds().records()) {
                hold.promises().forEach(promise -> hold(promise, conversation, lines));
            }
            seen.beside().promises().stream()
                    .filter(promise -> !promise.madeAt().isBefore(begins)
                            && !promise.madeAt().isAfter(ends))
                    .forEach(promise -> lines.add(line(conversation, promise.madeAt(), promised(promise, ends))));
            wrapUp(measures, seen.events())
                    .ifPresent(end -> lines.add(line(
                            conversation,
                            end,
                            I18n.text("review.wrapped-up", length(Objects.requireNonNull(measures.resolved()), end)))));
            lines.sort(Comparator.comparing(Message::createdAt));
        }
        return lines;
    }

    /** When the work after resolving was done; empty when nobody said so. */
    private static Optional<Instant> wrapUp(Measures measures, @Nullable Session session) {
        Instant resolved = measures.resolved();
        return session == null || resolved == null
                ? Optional.empty()
                : session.events().stream()
                        .filter(SessionEvent.WrappedUp.class::isInstance)
                        .map(SessionEvent::at)
                        .filter(at -> !at.isBefore(resolved))
                        .findFirst();
    }

    private static void hold(HoldRecord.Promise promise, long conversation, List<Message> lines) {
        Instant met = promise.met();
        if (met == null) {
            lines.add(line(
                    conversation,
                    promise.made(),
                    I18n.text("review.hold-open", length(promise.made(), promise.until()))));
            return;
        }
        lines.add(line(
                conversation,
                met,
                I18n.text(
                        promise.kept() ? "review.hold-kept" : "review.hold-broken",
                        length(promise.made(), met),
                        length(promise.made(), promise.until()))));
    }

    private static String length(Instant from, Instant until) {
        return ReviewWords.duration(Duration.between(from, until).toMillis());
    }

    /** A promise to write again, and what became of it. */
    static String promised(Promise promise, Instant now) {
        String by = ReviewWords.when(promise.dueAt());
        return switch (promise.standing(now, Duration.ZERO)) {
            case KEPT -> I18n.text("review.promise-by-kept", by);
            case BROKEN -> I18n.text("review.promise-by-broken", by);
            case DROPPED -> I18n.text("review.promise-by-dropped", by);
            case OVERDUE -> I18n.text("review.promise-by-overdue", by);
            case AHEAD, DUE -> I18n.text("review.promise-by-open", by);
        };
    }

    private static Message line(long conversation, Instant at, String words) {
        return new Message(
                0,
                null,
                conversation,
                MessageKind.ACTIVITY,
                Author.SYSTEM,
                words,
                "text",
                Visibility.REPLY,
                at,
                Delivery.SENT,
                null,
                null,
                null,
                false,
                null,
                List.of());
    }
}
