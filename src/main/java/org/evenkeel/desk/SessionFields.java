package org.evenkeel.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.domain.review.Exclusion;
import org.evenkeel.domain.review.SessionSummary;
import org.jspecify.annotations.Nullable;

/**
 * The measures of a session as columns, the same in every format. Times are of the world's clock, durations milliseconds; what
 * there is none of is null, never 0 or -1.
 */
public final class SessionFields {
    /** What a column holds: String, Long, Double or Instant. */
    public enum Type {
        TEXT,
        WHOLE,
        REAL,
        TIME
    }

    public record Field(String name, Type type, Function<ExportedSession, @Nullable Object> value) {}

    /** In the order of the columns. */
    public static final List<Field> ALL = List.of(
            whole("session", one -> one.id()),
            whole("conversation", SessionSummary::conversationId),
            whole("number", one -> one.number()),
            whole("customer_id", SessionSummary::contactId),
            new Field("customer", Type.TEXT, ExportedSession::customer),
            whole("agent_id", one -> one.agentId() == 0 ? SessionSummary.NONE : one.agentId()),
            text("agent", SessionSummary::agent),
            text("kind", one -> word(one.kind())),
            text("channel", SessionSummary::channelType),
            new Field("labels", Type.TEXT, one -> String.join(" ", one.figures().labels())),
            new Field("created", Type.TIME, one -> one.figures().created()),
            time("began", SessionSummary::began),
            time("accepted", SessionSummary::accepted),
            time("resolved", SessionSummary::resolved),
            new Field("next_contact", Type.TIME, one -> one.figures().nextContact()),
            whole("first_response_ms", SessionSummary::firstResponse),
            whole("longest_wait_ms", SessionSummary::longestWait),
            figure("waits", one -> one.figures().waits()),
            figure("waited_ms", one -> one.figures().waited()),
            whole("queue_wait_ms", SessionSummary::queueWait),
            whole("handle_ms", SessionSummary::handle),
            whole("focus_ms", SessionSummary::focus),
            whole("resolution_ms", SessionSummary::resolution),
            whole("transfers", one -> one.transfers()),
            text("first_contact", one -> word(one.firstContact())),
            whole("holds", one -> one.holds()),
            whole("hold_total_ms", SessionSummary::holdTotal),
            figure("hold_longest_ms", one -> one.figures().holdLongest()),
            figure("hold_asked", one -> one.figures().holdsAsked()),
            figure("hold_granted", one -> one.figures().holdsGranted()),
            whole("promises", one -> one.promises()),
            whole("promises_kept", one -> one.kept()),
            text("tone_entry", one -> word(one.toneEntry())),
            text("tone_exit", one -> word(one.toneExit())),
            text("tone_path", one -> word(one.tone())),
            figure("surveys", one -> one.figures().surveys()),
            whole("csat", one -> one.rating()),
            whole("template_uses", one -> one.templateUses()),
            real("template_edited", SessionSummary::edited),
            real("chats_at_once", SessionSummary::concurrency),
            whole("most_at_once", one -> one.most() == 0 ? SessionSummary.NONE : one.most()),
            whole("messages", one -> one.messages()),
            whole("score", one -> one.score()),
            text(
                    "excluded",
                    one -> one.exclusions().stream()
                            .map(Exclusion::name)
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .sorted()
                            .collect(Collectors.joining(" "))));

    private SessionFields() {}

    private interface Number {
        long of(SessionSummary row);
    }

    private interface Figure {
        long of(ExportedSession session);
    }

    private static Field whole(String name, Number value) {
        return figure(name, session -> value.of(session.summary()));
    }

    private static Field figure(String name, Figure value) {
        return new Field(name, Type.WHOLE, session -> {
            long found = value.of(session);
            return found < 0 ? null : Long.valueOf(found);
        });
    }

    private static Field real(String name, Function<SessionSummary, Double> value) {
        return new Field(name, Type.REAL, session -> {
            Double found = value.apply(session.summary());
            return found < 0 ? null : found;
        });
    }

    private static Field time(String name, Function<SessionSummary, @Nullable Instant> value) {
        return new Field(name, Type.TIME, session -> value.apply(session.summary()));
    }

    private static Field text(String name, Function<SessionSummary, String> value) {
        return new Field(name, Type.TEXT, session -> value.apply(session.summary()));
    }

    private static String word(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }
}
