package org.evenkeel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.hold.Consent;
import org.evenkeel.domain.hold.Hold;
import org.evenkeel.domain.hold.HoldEvent;
import org.evenkeel.domain.hold.HoldEvent.Ending;
import org.evenkeel.domain.hold.HoldLog;
import org.jdbi.v3.core.statement.StatementContext;

/** The ledger of holds. It only grows; the rules that read it are the domain's. */
public final class HoldTable {
    private final ReadSession session;

    HoldTable(ReadSession session) {
        this.session = session;
    }

    /** Every hold of a conversation, the newest first. */
    public List<HoldLog> of(long conversationId) {
        return logs("conversation_id = :id", Map.of("id", conversationId));
    }

    /** The newest open hold of a conversation. */
    public Optional<HoldLog> open(long conversationId) {
        return logs("ended_at IS NULL AND conversation_id = :id", Map.of("id", conversationId)).stream()
                .filter(HoldTable::isOpen)
                .findFirst();
    }

    /** Every open hold, as they add up. */
    public List<Hold> open() {
        return logs("ended_at IS NULL", Map.of()).stream()
                .flatMap(log -> log.hold().stream())
                .filter(Hold::open)
                .toList();
    }

    /** Every hold that was asked for in a span. */
    public List<Hold> asked(Instant from, Instant until) {
        return logs(
                        "asked_at >= :from AND asked_at < :until",
                        Map.of("from", from.toEpochMilli(), "until", until.toEpochMilli()))
                .stream()
                .flatMap(log -> log.hold().stream())
                .toList();
    }

    private static boolean isOpen(HoldLog log) {
        return log.hold().filter(Hold::open).isPresent();
    }

    /**
     * Adds what is not known yet. Does nothing when the id belongs to another conversation's hold.
     *
     * @return whether anything was new
     */
    public boolean add(HoldLog told) {
        HoldLog held =
                logs("id = :id", Map.of("id", told.id())).stream().findFirst().orElse(null);
        if (held != null && held.conversationId() != told.conversationId()) {
            return false;
        }
        HoldLog all = held == null ? told : held.with(told.events());
        List<HoldEvent> news = all.events().stream()
                .filter(Predicate.not(held == null ? (HoldEvent event) -> false : held.events()::contains))
                .toList();
        if (news.isEmpty()) {
            return false;
        }
        write(all);
        news.forEach(event -> write(all.id(), event));
        session.attach(new Change.Holds(Set.of(all.conversationId())));
        return true;
    }

    /** Lets the server know the ledger of a conversation. */
    public void publish(long conversationId, Instant now) {
        if (!of(conversationId).isEmpty()) {
            session.outbox().add(new Errand.PublishHolds(conversationId), now);
        }
    }

    /** Whether the server is still to hear of the ledger of a conversation as it is now. */
    public boolean unpublished(long conversationId) {
        return session.outbox().waits(conversationId, ErrandColumns.Kind.ATTRIBUTE);
    }

    private void write(HoldLog log) {
        Hold hold = log.hold().orElse(null);
        HoldEvent.Ended end = hold == null ? null : hold.end();
        session.handle()
                .createUpdate("""
                        INSERT INTO hold (id, conversation_id, reason, asked_by, asked_at, consent, started_at,
                          promised_until, extensions, updates, lapsed, ending, ended_at)
                        VALUES (:id, :conversation, :reason, :askedBy, :asked, :consent, :started,
                          :until, :extensions, :updates, :lapsed, :ending, :ended)
                        ON CONFLICT (id) DO UPDATE SET
                          asked_by = excluded.asked_by, asked_at = excluded.asked_at, consent = excluded.consent,
                          started_at = excluded.started_at, promised_until = excluded.promised_until,
                          extensions = excluded.extensions, updates = excluded.updates, lapsed = excluded.lapsed,
                          ending = excluded.ending, ended_at = excluded.ended_at
                        """)
                .bind("id", log.id())
                .bind("conversation", log.conversationId())
                .bind("reason", log.reason())
                .bind("askedBy", hold == null ? 0 : hold.asked().by())
                .bind("asked", hold == null ? 0 : hold.asked().at().toEpochMilli())
                .bind("consent", (hold == null ? Hold.ConsentKind.OPEN : hold.consent()).name())
                .bind("started", hold == null ? null : Columns.millis(hold.startedAt()))
                .bind("until", hold == null ? null : Columns.millis(hold.promisedUntil()))
                .bind("extensions", hold == null ? 0 : hold.extensions().size())
                .bind("updates", hold == null ? 0 : hold.updates().size())
                .bind("lapsed", hold != null && hold.lapsed())
                .bind("ending", end == null ? null : end.how().name())
                .bind("ended", end == null ? null : end.at().toEpochMilli())
                .execute();
    }

    private void write(String id, HoldEvent event) {
        Row row = Row.of(event);
        session.handle()
                .createUpdate("""
                        INSERT OR IGNORE INTO hold_event (hold_id, at, kind, agent_id, number, word)
                        VALUES (:id, :at, :kind, :agent, :number, :word)
                        """)
                .bind("id", id)
                .bind("at", event.at().toEpochMilli())
                .bind("kind", row.kind().name())
                .bind("agent", event.by())
                .bind("number", row.number())
                .bind("word", row.word())
                .execute();
    }

    private List<HoldLog> logs(String where, Map<String, ?> values) {
        record Head(String id, long conversationId, String reason) {}
        List<Head> heads = session.handle()
                .createQuery(
                        "SELECT id, conversation_id, reason FROM hold WHERE " + where + " ORDER BY asked_at DESC, id")
                .bindMap(values)
                .map((row, context) ->
                        new Head(row.getString("id"), row.getLong("conversation_id"), row.getString("reason")))
                .list();
        List<HoldLog> logs = new ArrayList<>();
        for (Head head : heads) {
            logs.add(new HoldLog(head.id(), head.conversationId(), head.reason(), events(head.id())));
        }
        return logs;
    }

    private Collection<HoldEvent> events(String id) {
        return session.handle()
                .createQuery("SELECT * FROM hold_event WHERE hold_id = :id")
                .bind("id", id)
                .map(HoldTable::event)
                .list();
    }

    private static HoldEvent event(ResultSet row, StatementContext context) throws SQLException {
        Instant at = Columns.time(row, "at");
        long by = row.getLong("agent_id");
        long number = row.getLong("number");
        Kind kind = Kind.valueOf(row.getString("kind"));
        return switch (kind) {
            case ASKED -> new HoldEvent.Asked(at, by, (int) number);
            case YES, NO, UNCLEAR -> new HoldEvent.Answered(at, by, Consent.Answer.valueOf(kind.name()), number);
            case STARTED -> new HoldEvent.Started(at, by, row.getString("word"));
            case UPDATED -> new HoldEvent.Updated(at, by);
            case EXTENDED -> new HoldEvent.Extended(at, by, (int) number);
            case RETURNED, LATER, WITHDRAWN, DECLINED, CLOSED ->
                new HoldEvent.Ended(at, by, Ending.valueOf(kind.name()));
        };
    }

    /** The kinds' names are part of the file and never change. */
    private enum Kind {
        ASKED,
        YES,
        NO,
        UNCLEAR,
        STARTED,
        UPDATED,
        EXTENDED,
        RETURNED,
        LATER,
        WITHDRAWN,
        DECLINED,
        CLOSED
    }

    private record Row(Kind kind, long number, String word) {
        static Row of(HoldEvent event) {
            return switch (event) {
                case HoldEvent.Asked asked -> new Row(Kind.ASKED, asked.minutes(), "");
                case HoldEvent.Answered answered ->
                    new Row(Kind.valueOf(answered.answer().name()), answered.messageId(), "");
                case HoldEvent.Started started -> new Row(Kind.STARTED, 0, started.why());
                case HoldEvent.Updated ignored -> new Row(Kind.UPDATED, 0, "");
                case HoldEvent.Extended extended -> new Row(Kind.EXTENDED, extended.minutes(), "");
                case HoldEvent.Ended ended -> new Row(Kind.valueOf(ended.how().name()), 0, "");
            };
        }
    }
}
