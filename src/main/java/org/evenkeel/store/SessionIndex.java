package org.evenkeel.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.review.Load;
import org.evenkeel.domain.review.Measures;
import org.evenkeel.domain.review.Session;
import org.evenkeel.domain.review.SessionEvent;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.domain.review.Span;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Works out the sessions of conversations that changed, apart from the writes it follows. Sessions whose transcript has left the
 * cache stay as they were measured.
 */
public final class SessionIndex {
    /** The custom attribute that says what a conversation is about. */
    static final String KIND = "kind";
    /** For one conversation's worth of time, so many sessions learn how many chats there were at once. */
    private static final int LOADS = 4;

    private final ReadSession session;
    private final SessionLoads loads;

    SessionIndex(ReadSession session) {
        this.session = session;
        this.loads = new SessionLoads(session.handle());
    }

    /** How many conversations changed since they were last looked at. */
    public long behind() {
        return session.handle()
                .createQuery("SELECT count(*) FROM session_stale")
                .mapTo(Long.class)
                .one();
    }

    /**
     * Takes some of what changed in.
     *
     * @param limit how many conversations at most
     * @return false when nothing had changed
     */
    public boolean fill(int limit, Instant now) {
        List<Long> ids = session.handle()
                .createQuery("DELETE FROM session_stale WHERE conversation_id IN"
                        + " (SELECT conversation_id FROM session_stale LIMIT :limit) RETURNING conversation_id")
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
        for (long id : ids) {
            session.conversations().find(id).ifPresent(conversation -> work(conversation, now));
        }
        return !ids.isEmpty() || loads.fill(limit * LOADS, now);
    }

    /** The sessions of a conversation as its transcript tells them now. */
    List<Session> sessions(Conversation conversation) {
        List<SessionEvent> events = new SessionFacts(session).of(conversation);
        return Session.cut(conversation.id(), conversation.createdAt(), events);
    }

    private void work(Conversation conversation, Instant now) {
        SessionFacts facts = new SessionFacts(session);
        facts.observe(conversation, now);
        List<SessionEvent> events = facts.of(conversation);
        Instant first = events.stream()
                .filter(SessionEvent.Said.class::isInstance)
                .map(SessionEvent::at)
                .findFirst()
                .orElse(null);
        boolean beginningMissing = session.cursors()
                .find(conversation.id())
                .map(cursor -> !cursor.complete())
                .orElse(false);
        if (first == null || beginningMissing && lastKept(conversation.id(), first) == 0) {
            return;
        }
        int kept = lastKept(conversation.id(), first);
        Instant keptUntil = keptUntil(conversation.id(), kept);
        List<SessionEvent> left = kept == 0
                ? events
                : events.stream().filter(event -> event.at().isAfter(keptUntil)).toList();
        List<Session> sessions = Session.cut(conversation.id(), conversation.createdAt(), left);
        for (Session one : sessions) {
            write(
                    new Session(one.conversationId(), kept + one.number(), one.created(), one.heldBy(), one.events()),
                    conversation,
                    now);
        }
        session.handle()
                .createUpdate("DELETE FROM session WHERE conversation_id = :id AND number > :last")
                .bind("id", conversation.id())
                .bind("last", kept + sessions.size())
                .execute();
        session.handed().joined(conversation.id());
        chain(conversation.contactId());
    }

    /** The last session that began before the oldest message the cache still has, if it also ended; 0 when none. */
    private int lastKept(long conversationId, Instant first) {
        return session.handle()
                .createQuery("SELECT coalesce(max(number), 0) FROM session WHERE conversation_id = :id"
                        + " AND messages > 0 AND resolved_at IS NOT NULL AND resolved_at < :first")
                .bind("id", conversationId)
                .bind("first", first.toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    private Instant keptUntil(long conversationId, int number) {
        return session.handle()
                .createQuery("SELECT resolved_at FROM session WHERE conversation_id = :id AND number = :number")
                .bind("id", conversationId)
                .bind("number", number)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli)
                .orElse(Instant.EPOCH);
    }

    /**
     * Measures a session that was handed over, which no conversation of this cache stands behind.
     *
     * @param conversation says what a conversation would; its id is negative
     * @param load what else the agent had open where it was held; only that computer knows
     * @return its row
     */
    long keep(Session one, Conversation conversation, Load.Concurrency load, Instant now) {
        long id = write(one, conversation, now);
        loads.put(id, load);
        chain(conversation.contactId());
        return id;
    }

    private long write(Session one, Conversation conversation, Instant now) {
        Measures m = Measures.of(one, now);
        SessionLoads.Stay before = loads.stay(one.conversationId(), one.number());
        Update row = session.handle().createUpdate("""
                INSERT INTO session (conversation_id, number, contact_id, agent_id, inbox_id, kind, created_at, began_at,
                  accepted_at, resolved_at, by_customer, first_response, longest_wait, waits, waited, unanswered, queue_wait,
                  handle, focus, resolution, transfers, holds, hold_total, hold_longest, hold_asked, hold_granted, promises,
                  kept, tone_entry, tone_exit, tone, surveys, rating, template_uses, edited, messages, exclusions)
                VALUES (:conversation, :number, :contact, :agent, :inbox, :kind, :created, :began,
                  :accepted, :resolved, :byCustomer, :first, :longest, :waits, :waited, :unanswered, :queue,
                  :handle, :focus, :resolution, :transfers, :holds, :holdTotal, :holdLongest, :asked, :granted, :promises,
                  :kept, :entry, :exit, :tone, :surveys, :rating, :templates, :edited, :messages, :exclusions)
                ON CONFLICT (conversation_id, number) DO UPDATE SET
                  contact_id = excluded.contact_id, agent_id = excluded.agent_id, inbox_id = excluded.inbox_id,
                  kind = excluded.kind, created_at = excluded.created_at, began_at = excluded.began_at,
                  accepted_at = excluded.accepted_at, resolved_at = excluded.resolved_at, by_customer = excluded.by_customer,
                  first_response = excluded.first_response, longest_wait = excluded.longest_wait, waits = excluded.waits,
                  waited = excluded.waited, unanswered = excluded.unanswered, queue_wait = excluded.queue_wait,
                  handle = excluded.handle, focus = excluded.focus, resolution = excluded.resolution,
                  transfers = excluded.transfers, holds = excluded.holds, hold_total = excluded.hold_total,
                  hold_longest = excluded.hold_longest, hold_asked = excluded.hold_asked,
                  hold_granted = excluded.hold_granted, promises = excluded.promises, kept = excluded.kept,
                  tone_entry = excluded.tone_entry, tone_exit = excluded.tone_exit, tone = excluded.tone,
                  surveys = excluded.surveys, rating = excluded.rating, template_uses = excluded.template_uses,
                  edited = excluded.edited, messages = excluded.messages, exclusions = excluded.exclusions
                """);
        row.bind("conversation", one.conversationId())
                .bind("number", one.number())
                .bind("contact", conversation.contactId())
                .bind("agent", zero(m.owner()))
                .bind("inbox", conversation.inboxId())
                .bind("kind", kind(conversation))
                .bind("created", one.created().toEpochMilli())
                .bind("began", m.begins().toEpochMilli())
                .bind("accepted", Columns.millis(m.accepted()))
                .bind("resolved", Columns.millis(m.resolved()))
                .bind("byCustomer", byCustomer(one));
        figures(row, m).execute();
        long id = session.handle()
                .createQuery("SELECT id FROM session WHERE conversation_id = :id AND number = :number")
                .bind("id", one.conversationId())
                .bind("number", one.number())
                .mapTo(Long.class)
                .one();
        label(id, conversation.labels());
        overrules(id, one);
        loads.changed(id, before, loads.stay(one.conversationId(), one.number()), now);
        return id;
    }

    private static Update figures(Update row, Measures m) {
        Measures.Holds holds = m.holds();
        long waited =
                m.waits().stream().mapToLong(wait -> wait.waited().toMillis()).sum();
        return row.bind("first", none(m.firstResponse()))
                .bind("longest", none(m.longestWait()))
                .bind("waits", m.waits().size())
                .bind("waited", waited)
                .bind("unanswered", m.unanswered())
                .bind("queue", none(m.queueWait()))
                .bind("handle", none(m.handleElapsed()))
                .bind("focus", none(m.handleFocus()))
                .bind("resolution", none(m.resolution()))
                .bind("transfers", m.transfers())
                .bind("holds", holds.count())
                .bind(
                        "holdTotal",
                        holds.count() == 0 ? SessionSummary.NONE : holds.total().toMillis())
                .bind(
                        "holdLongest",
                        holds.count() == 0
                                ? SessionSummary.NONE
                                : holds.longest().toMillis())
                .bind("asked", holds.asked())
                .bind("granted", holds.granted())
                .bind("promises", holds.promises())
                .bind("kept", holds.kept())
                .bind("entry", m.tone().entry() == null ? "" : m.tone().entry().name())
                .bind("exit", m.tone().exit() == null ? "" : m.tone().exit().name())
                .bind("tone", m.tone().shape().name())
                .bind("surveys", m.surveys())
                .bind("rating", m.rating() == null ? SessionSummary.NONE : m.rating())
                .bind("templates", m.templateUses())
                .bind("edited", m.edited() == null ? SessionSummary.NONE : m.edited())
                .bind("messages", m.messages())
                .bind(
                        "exclusions",
                        m.exclusions().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
    }

    private static long none(@Nullable Duration duration) {
        return duration == null ? SessionSummary.NONE : duration.toMillis();
    }

    private static long zero(@Nullable Long id) {
        return id == null ? 0 : id;
    }

    private String kind(Conversation conversation) {
        String known = new SessionLedgers(session).kind(conversation.id());
        if (!known.isEmpty()) {
            return known;
        }
        String told = conversation.attributes().getOrDefault(KIND, "").toUpperCase(Locale.ROOT);
        return Set.of(ConversationKind.SERVICE.name(), ConversationKind.SUPPORT.name())
                        .contains(told)
                ? told
                : "";
    }

    private static boolean byCustomer(Session one) {
        return one.events().stream()
                .filter(SessionEvent.Said.class::isInstance)
                .map(SessionEvent.Said.class::cast)
                .filter(said -> said.byCustomer() || said.answers())
                .findFirst()
                .map(SessionEvent.Said::byCustomer)
                .orElse(true);
    }

    private void label(long id, List<String> titles) {
        session.handle()
                .createUpdate("DELETE FROM session_label WHERE session_id = :id")
                .bind("id", id)
                .execute();
        for (String title : titles) {
            session.handle()
                    .createUpdate("INSERT OR IGNORE INTO session_label (title, session_id) VALUES (:title, :id)")
                    .bind("title", title)
                    .bind("id", id)
                    .execute();
        }
    }

    private void overrules(long id, Session one) {
        long count = one.events().stream()
                .filter(event -> event instanceof SessionEvent.Felt felt && felt.overrule() != null)
                .count();
        session.handle()
                .createUpdate("UPDATE session SET overrules = :count WHERE id = :id AND overrules <> :count")
                .bind("count", count)
                .bind("id", id)
                .execute();
    }

    /** Tells each session of a customer when they came next. */
    private void chain(long contactId) {
        session.handle().createUpdate("""
                        UPDATE session SET next_contact_at = (SELECT min(n.began_at) FROM session n
                          WHERE n.contact_id = session.contact_id AND n.began_at > session.began_at AND n.by_customer = 1)
                        WHERE contact_id = :contact
                        """).bind("contact", contactId).execute();
    }

    /** When the agent's other chats were open, of those that share some of this time. */
    List<Span> others(long id, long agentId, Span time, Instant now) {
        return loads.others(id, agentId, time, now);
    }
}
