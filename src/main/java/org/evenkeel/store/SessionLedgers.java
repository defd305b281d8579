package org.evenkeel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.domain.review.EventLine;
import org.evenkeel.domain.review.Overrule;
import org.evenkeel.domain.review.SessionEvent;
import org.evenkeel.domain.tone.Mood;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * What the ledgers of the other topics know of a conversation: holds, tone, templates, typing, what the reply check remarked on,
 * time in focus, wrap-up, kind. The one place where a review reads their tables; a file that lacks one of them simply knows
 * nothing of that.
 */
final class SessionLedgers {
    private final ReadSession session;
    private final Set<String> tables;

    SessionLedgers(ReadSession session) {
        this.session = session;
        this.tables = new HashSet<>(session.handle()
                .createQuery("SELECT name FROM sqlite_master WHERE type = 'table' AND name IN"
                        + " ('hold_event', 'tone', 'template_use', 'focus_span', 'handling', 'conversation_kind', 'typing_span',"
                        + " 'check_finding')")
                .mapTo(String.class)
                .list());
    }

    /**
     * In no order. Of a session that was held on another computer and handed over from there, that one's ledger goes before what
     * is known here: it was there that holds, focus and templates happened.
     */
    Stream<SessionEvent> events(long conversationId) {
        List<HandedTable.Ledger> handed = session.handed().ledgers(conversationId);
        return Stream.concat(
                own(conversationId).filter(event -> handed.stream().noneMatch(ledger -> ledger.covers(event.at()))),
                handed.stream().flatMap(ledger -> ledger.events().stream()).filter(EventLine::ledger));
    }

    private Stream<SessionEvent> own(long conversationId) {
        return Stream.of(
                        holds(conversationId),
                        tone(conversationId),
                        templates(conversationId),
                        focus(conversationId),
                        typing(conversationId),
                        remarks(conversationId),
                        wrapUps(conversationId))
                .flatMap(List::stream);
    }

    private List<SessionEvent> holds(long id) {
        Map<String, Duration> asked = new HashMap<>();
        Map<String, Instant> promised = new HashMap<>();
        Set<String> running = new HashSet<>();
        return read("hold_event", """
                SELECT e.hold_id, e.at, e.kind, e.number FROM hold h JOIN hold_event e ON e.hold_id = h.id
                WHERE h.conversation_id = :id ORDER BY e.at
                """, id, (row, context) -> {
                    String hold = row.getString("hold_id");
                    Instant at = Columns.time(row, "at");
                    return switch (row.getString("kind")) {
                        case "ASKED" -> {
                            asked.put(hold, Duration.ofMinutes(row.getLong("number")));
                            yield List.<SessionEvent>of(new SessionEvent.HoldAsked(at));
                        }
                        case "YES" -> {
                            SessionEvent granted = new SessionEvent.HoldGranted(at);
                            yield running.add(hold)
                                    ? List.of(granted, began(at, hold, asked, promised))
                                    : List.of(granted);
                        }
                        case "STARTED" ->
                            running.add(hold) ? List.of(began(at, hold, asked, promised)) : List.<SessionEvent>of();
                        case "UPDATED" -> List.<SessionEvent>of(new SessionEvent.HoldCheckedIn(at));
                        case "EXTENDED" -> {
                            // A promise is never taken back by a shorter one.
                            Instant next = at.plus(Duration.ofMinutes(row.getLong("number")));
                            Instant until = promised.merge(hold, next, (old, now) -> old.isAfter(now) ? old : now);
                            yield List.<SessionEvent>of(new SessionEvent.HoldExtended(at, until));
                        }
                        case "RETURNED", "LATER", "CLOSED" ->
                            running.remove(hold)
                                    ? List.<SessionEvent>of(new SessionEvent.HoldEnded(at))
                                    : List.<SessionEvent>of();
                        default -> List.<SessionEvent>of();
                    };
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static SessionEvent began(
            Instant at, String hold, Map<String, Duration> asked, Map<String, Instant> promised) {
        Instant until = at.plus(asked.getOrDefault(hold, Duration.ZERO));
        promised.put(hold, until);
        return new SessionEvent.HoldBegan(at, until);
    }

    /** What an agent says the mood is goes before what was read. */
    private List<SessionEvent> tone(long id) {
        return read("tone", """
                SELECT m.created_at AS at, m.local_id, t.mood AS was_read, o.mood AS said, o.agent_name, o.at AS said_at FROM tone t
                JOIN message m ON m.local_id = t.message_id LEFT JOIN tone_overrule o ON o.message_id = t.message_id
                WHERE t.conversation_id = :id ORDER BY m.created_at, m.server_id
                """, id, (row, context) -> felt(row));
    }

    private static SessionEvent felt(ResultSet row) throws SQLException {
        Instant at = Columns.time(row, "at");
        Mood read = Mood.valueOf(row.getString("was_read"));
        String said = row.getString("said");
        return said == null
                ? new SessionEvent.Felt(at, read)
                : new SessionEvent.Felt(
                        at,
                        Mood.valueOf(said),
                        new Overrule(
                                row.getLong("local_id"),
                                read,
                                row.getString("agent_name"),
                                Columns.time(row, "said_at")));
    }

    private List<SessionEvent> templates(long id) {
        return read(
                "template_use",
                """
                SELECT sent_at, edit_share FROM template_use
                WHERE conversation_id = :id AND sent_at IS NOT NULL AND edit_share IS NOT NULL AND visibility = 'REPLY'
                """,
                id,
                (row, context) ->
                        new SessionEvent.TemplateUsed(Columns.time(row, "sent_at"), row.getDouble("edit_share")));
    }

    private List<SessionEvent> focus(long id) {
        return read(
                "focus_span",
                "SELECT began_at, ended_at FROM focus_span WHERE conversation_id = :id",
                id,
                (row, context) ->
                        new SessionEvent.InFocus(Columns.time(row, "began_at"), Columns.time(row, "ended_at")));
    }

    private List<SessionEvent> typing(long id) {
        return read(
                "typing_span",
                "SELECT began_at, ended_at FROM typing_span WHERE conversation_id = :id",
                id,
                (row, context) -> new SessionEvent.Typed(Columns.time(row, "began_at"), Columns.time(row, "ended_at")));
    }

    /** At the time of the message: the check is written down a moment after it. */
    private List<SessionEvent> remarks(long id) {
        return read(
                "check_finding",
                """
                SELECT m.created_at, f.message_id, f.rule FROM check_finding f
                JOIN message m ON m.local_id = f.message_id
                WHERE f.conversation_id = :id AND m.server_id IS NOT NULL ORDER BY f.id
                """,
                id,
                (row, context) -> new SessionEvent.Remarked(
                        Columns.time(row, "created_at"), row.getLong("message_id"), row.getString("rule")));
    }

    private List<SessionEvent> wrapUps(long id) {
        return read(
                "handling",
                "SELECT wrapped_at FROM handling WHERE conversation_id = :id AND wrapped_at IS NOT NULL",
                id,
                (row, context) -> new SessionEvent.WrappedUp(Columns.time(row, "wrapped_at")));
    }

    /** The name of what the conversation is about, or empty. */
    String kind(long id) {
        return read(
                        "conversation_kind",
                        "SELECT kind FROM conversation_kind WHERE conversation_id = :id",
                        id,
                        (row, context) -> row.getString("kind"))
                .stream()
                .findFirst()
                .orElse("");
    }

    private <T> List<T> read(String table, String sql, long id, RowMapper<? extends T> mapper) {
        if (!tables.contains(table)) {
            return List.of();
        }
        return session.handle()
                .createQuery(sql)
                .bind("id", id)
                .<T>map((row, context) -> mapper.map(row, context))
                .list();
    }
}
