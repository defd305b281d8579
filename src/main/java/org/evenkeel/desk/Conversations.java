package org.evenkeel.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.agent.Role;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Label;
import org.evenkeel.domain.chat.Priority;
import org.evenkeel.domain.clock.Moments;
import org.evenkeel.domain.clock.Promise;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.domain.tone.Mood;
import org.evenkeel.store.ConversationSummary;
import org.evenkeel.store.ConversationTable;
import org.evenkeel.store.Database;
import org.evenkeel.store.Errand;
import org.evenkeel.store.ReadSession;
import org.evenkeel.store.ToneTable;
import org.evenkeel.store.WriteSession;
import org.jspecify.annotations.Nullable;

/** The conversations of the account, and what an agent can do with one. Reads and writes the cache: never on the FX thread. */
public final class Conversations {
    private final Database database;
    private final InstantSource clock;
    private final Runnable ring;

    /** @param ring wakes the outbox; any thread */
    public Conversations(Database database, InstantSource clock, Runnable ring) {
        this.database = database;
        this.clock = clock;
        this.ring = ring;
    }

    /** The rows of a list, those that wait longest first, at most so many. */
    public List<QueueRow> queue(QueueView view, int limit) {
        return database.read(s -> {
            long self = People.selfId(s);
            List<ConversationSummary> found =
                    switch (view) {
                        case MINE -> s.conversations().assignedTo(self, limit);
                        case UNASSIGNED -> s.conversations().unassigned(limit);
                        case ALL -> s.conversations().all(limit);
                    };
            return rows(s, found, self);
        });
    }

    /** Conversations in which a promise stands, whatever their state and whoever has them. */
    public List<QueueRow> promised(int limit) {
        return database.read(s -> {
            Set<Long> ids = s.promises().open().stream()
                    .map(Promise::conversationId)
                    .limit(limit)
                    .collect(Collectors.toSet());
            return rows(s, s.conversations().among(ids), People.selfId(s));
        });
    }

    private List<QueueRow> rows(ReadSession session, List<ConversationSummary> found, long self) {
        Map<Long, HoldStanding> holds = Holds.standings(session, clock.instant());
        Map<Long, Moments> moments = session.clocks()
                .moments(found.stream()
                        .map(summary -> summary.conversation().id())
                        .toList());
        return found.stream()
                .map(summary -> {
                    long id = summary.conversation().id();
                    return QueueRow.of(summary, self, holds.get(id), moments.getOrDefault(id, Moments.NONE));
                })
                .toList();
    }

    /** How many conversations each list holds: mine, unassigned, all that are not resolved. */
    public QueueCounts counts() {
        return database.read(s -> {
            ConversationTable.Counts counts = s.conversations().counts(People.selfId(s));
            return new QueueCounts(counts.mine(), counts.unassigned(), counts.all());
        });
    }

    public record QueueCounts(int mine, int unassigned, int all) {}

    public Optional<ConversationCard> card(long conversationId) {
        return database.read(s -> s.conversations().find(conversationId).map(c -> {
            Long assignee = c.assigneeId();
            return new ConversationCard(
                    c,
                    People.contact(s, c.contactId()),
                    s.directory().inbox(c.inboxId()).orElse(null),
                    assignee == null ? null : s.directory().agent(assignee).orElse(null),
                    assignee != null && assignee == People.selfId(s),
                    Holds.standings(s, clock.instant()).get(conversationId),
                    s.clocks().moments(conversationId),
                    mood(s, conversationId));
        }));
    }

    private static Mood mood(ReadSession session, long conversationId) {
        ToneTable.Standing standing =
                session.tones().standings(List.of(conversationId)).get(conversationId);
        return standing == null ? Mood.UNSURE : standing.current();
    }

    /** The customer's other conversations in the cache, newest first. */
    public List<QueueRow> earlier(long conversationId, int limit) {
        return database.read(s -> s
                .conversations()
                .find(conversationId)
                .map(c -> s.conversations().othersOf(c.contactId(), conversationId, limit))
                .orElse(List.of())
                .stream()
                .map(summary -> QueueRow.of(summary, People.selfId(s), null, Moments.NONE))
                .toList());
    }

    /** Assigns it to us. */
    public void take(long conversationId) {
        errand(s -> assign(s, conversationId, People.selfId(s)));
    }

    /** Assigns it to a colleague, or to nobody. */
    public void assign(long conversationId, @Nullable Long agentId) {
        errand(s -> assign(s, conversationId, agentId));
    }

    public void resolve(long conversationId) {
        errand(s -> changeStatus(s, conversationId, ConversationStatus.RESOLVED, null));
    }

    public void reopen(long conversationId) {
        errand(s -> {
            changeStatus(s, conversationId, ConversationStatus.OPEN, null);
            if (becomesOurs(s)) {
                s.conversations().setAssignee(conversationId, People.selfId(s));
                s.clocks().begin(conversationId, clock.instant());
            }
        });
    }

    /**
     * Puts it aside until a time.
     *
     * @param until null: until the customer writes
     */
    public void snooze(long conversationId, @Nullable Instant until) {
        errand(s -> changeStatus(s, conversationId, ConversationStatus.SNOOZED, until));
    }

    /** Brings a snoozed one back; who has it stays. */
    public void unsnooze(long conversationId) {
        errand(s -> {
            changeStatus(s, conversationId, ConversationStatus.OPEN, null);
            // The server gives it to the agent who opens it, as in reopen: who had it gets it back right behind.
            if (becomesOurs(s)) {
                Long had = s.conversations()
                        .find(conversationId)
                        .map(Conversation::assigneeId)
                        .orElse(null);
                if (had == null || had != People.selfId(s)) {
                    assign(s, conversationId, had);
                }
            }
        });
    }

    /** The server gives a conversation that is opened to the agent who does it, administrators excepted. */
    private static boolean becomesOurs(WriteSession session) {
        return People.self(session).filter(self -> self.role() == Role.AGENT).isPresent();
    }

    /**
     * Gives it exactly these labels.
     *
     * @param titles as {@link #labels()} knows them
     */
    public void label(long conversationId, List<String> titles) {
        errand(s -> {
            s.conversations().setLabels(conversationId, titles);
            s.outbox().add(new Errand.ChangeLabels(conversationId, titles), clock.instant());
        });
    }

    public void prioritize(long conversationId, Priority priority) {
        errand(s -> {
            s.conversations().setPriority(conversationId, priority);
            s.outbox().add(new Errand.ChangePriority(conversationId, priority), clock.instant());
        });
    }

    /** What it is about; empty while nothing tells. */
    public Optional<ConversationKind> kind(long conversationId) {
        return database.read(s -> s.kinds().find(conversationId));
    }

    /**
     * Says what it is about, on this computer only.
     *
     * @param kind null leaves it to the guess from the customer's words
     */
    public void kind(long conversationId, @Nullable ConversationKind kind) {
        database.change(s -> {
            s.kinds().choose(conversationId, kind);
        });
    }

    /** Everybody who can be given a conversation, ourselves too. */
    public List<Agent> colleagues() {
        return database.read(s -> s.directory().agents());
    }

    /** The account's labels. */
    public List<Label> labels() {
        return database.read(s -> s.directory().labels());
    }

    /** Tells that an agent has read it; does nothing when nothing is unread. */
    public void markSeen(long conversationId) {
        errand(s -> {
            boolean unread = s.conversations()
                    .find(conversationId)
                    .filter(c -> c.unreadCount() > 0)
                    .isPresent();
            if (unread) {
                Instant now = clock.instant();
                s.conversations().setSeen(conversationId, now);
                s.outbox().add(new Errand.Seen(conversationId, true), now);
            }
        });
    }

    private void errand(Consumer<WriteSession> work) {
        database.change(s -> {
            work.accept(s);
        });
        ring.run();
    }

    private void assign(WriteSession session, long conversationId, @Nullable Long agentId) {
        session.conversations().setAssignee(conversationId, agentId);
        if (agentId != null && agentId == People.selfId(session)) {
            session.clocks().begin(conversationId, clock.instant());
        } else {
            session.clocks().pass(conversationId, clock.instant());
        }
        session.outbox().add(new Errand.Assign(conversationId, agentId), clock.instant());
    }

    private void changeStatus(
            WriteSession session, long conversationId, ConversationStatus status, @Nullable Instant snoozedUntil) {
        session.conversations().setStatus(conversationId, status, snoozedUntil);
        if (status == ConversationStatus.RESOLVED) {
            session.clocks().end(conversationId, clock.instant());
        }
        session.outbox().add(new Errand.ChangeStatus(conversationId, status, snoozedUntil), clock.instant());
    }
}
