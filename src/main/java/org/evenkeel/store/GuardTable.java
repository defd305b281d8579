package org.evenkeel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.StaleReason;
import org.evenkeel.domain.chat.Staleness;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What the writers of queued messages knew, and which replies are held until the agent has decided. */
public final class GuardTable {
    /**
     * @param delayed written, or waiting, while the line was away
     * @param heldSince null unless held
     * @param reasons empty unless held
     */
    public record Guard(
            Staleness.Basis basis,
            boolean delayed,
            @Nullable Instant heldSince,
            Set<StaleReason> reasons) {}

    private final ReadSession session;

    GuardTable(ReadSession session) {
        this.session = session;
    }

    public Optional<Guard> find(long localId) {
        return session.handle()
                .createQuery("SELECT * FROM guard WHERE message_id = :id")
                .bind("id", localId)
                .map(GuardTable::guard)
                .findOne();
    }

    /** How many replies wait for a decision. */
    public int held() {
        return session.handle()
                .createQuery("SELECT count(*) FROM guard WHERE held_at IS NOT NULL")
                .mapTo(Integer.class)
                .one();
    }

    /** Writes down what is known now: the message was just written, or the agent has seen everything and lets it go. */
    public void know(long localId, long conversationId, Instant now) {
        Conversation conversation = session.conversations().find(conversationId).orElse(null);
        session.handle()
                .createUpdate("""
                        INSERT INTO guard (message_id, written_at, known_id, known_status, known_assignee)
                        VALUES (:id, :now, :known, :status, :assignee)
                        ON CONFLICT (message_id) DO UPDATE SET
                          written_at = excluded.written_at, known_id = excluded.known_id,
                          known_status = excluded.known_status, known_assignee = excluded.known_assignee,
                          delayed = 0, reasons = '', held_at = NULL
                        """)
                .bind("id", localId)
                .bind("now", now.toEpochMilli())
                .bind("known", session.messages().newestServerId(conversationId))
                .bind("status", (conversation == null ? ConversationStatus.OPEN : conversation.status()).name())
                .bind("assignee", conversation == null ? null : conversation.assigneeId())
                .execute();
    }

    /** The line was away: everything that waits is looked at again before it goes. */
    public void delayAll() {
        session.handle().execute("UPDATE guard SET delayed = 1 WHERE delayed = 0");
    }

    /** Why a reply may not go without asking, by what the cache knows now; empty when it may. */
    public Set<StaleReason> judge(long localId, long selfId, Instant now) {
        Message message = session.messages().find(localId).orElse(null);
        Guard guard = find(localId).orElse(null);
        if (message == null || guard == null || message.isNote()) {
            return Set.of();
        }
        return Staleness.of(guard.basis(), meanwhile(message, guard.basis()), selfId, now);
    }

    private Staleness.Meanwhile meanwhile(Message message, Staleness.Basis basis) {
        long id = message.conversationId();
        Conversation conversation = session.conversations().find(id).orElse(null);
        return new Staleness.Meanwhile(
                conversation == null || session.outbox().awaits(id, ErrandColumns.Kind.STATUS)
                        ? null
                        : conversation.status(),
                conversation == null ? null : conversation.assigneeId(),
                session.outbox().awaits(id, ErrandColumns.Kind.ASSIGN),
                since(id, basis),
                heldBefore(id, message.localId()));
    }

    /** What the server holds of a conversation that a writer had not seen, oldest first. */
    public List<Message> since(long conversationId, Staleness.Basis basis) {
        return session.messages().newest(conversationId, 100).stream()
                .filter(m -> unseen(m, basis))
                .toList();
    }

    private static boolean unseen(Message message, Staleness.Basis basis) {
        Long serverId = message.serverId();
        if (serverId == null) {
            return false;
        }
        return basis.newestId() > 0
                ? serverId > basis.newestId()
                : message.createdAt().isAfter(basis.at());
    }

    private boolean heldBefore(long conversationId, long localId) {
        return session.handle()
                        .createQuery("""
                                SELECT count(*) FROM guard g JOIN message m ON m.local_id = g.message_id
                                WHERE g.held_at IS NOT NULL AND m.conversation_id = :id AND g.message_id < :before
                                """)
                        .bind("id", conversationId)
                        .bind("before", localId)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Keeps a reply back until the agent has decided. */
    public void hold(long localId, Set<StaleReason> reasons, Instant now) {
        session.handle()
                .createUpdate("UPDATE guard SET reasons = :reasons, held_at = :now WHERE message_id = :id")
                .bind("id", localId)
                .bind("reasons", reasons.stream().map(StaleReason::name).collect(Collectors.joining(" ")))
                .bind("now", now.toEpochMilli())
                .execute();
        session.messages().setDelivery(localId, Delivery.HELD, Staleness.sentence(reasons));
        session.attach(new Change.Outbox());
    }

    /** Lets those go on that were held only because one before them was, and none is any more. They are judged again. */
    public void releaseFollowers(long conversationId) {
        List<Long> followers = session.handle()
                .createQuery("""
                        SELECT g.message_id FROM guard g JOIN message m ON m.local_id = g.message_id
                        WHERE g.held_at IS NOT NULL AND g.reasons = 'AFTER_HELD' AND m.conversation_id = :id
                        ORDER BY g.message_id
                        """)
                .bind("id", conversationId)
                .mapTo(Long.class)
                .list();
        for (long follower : followers) {
            if (heldBefore(conversationId, follower)) {
                return;
            }
            session.handle()
                    .createUpdate("UPDATE guard SET reasons = '', held_at = NULL, delayed = 1 WHERE message_id = :id")
                    .bind("id", follower)
                    .execute();
            session.messages().setDelivery(follower, Delivery.QUEUED, null);
        }
        session.attach(new Change.Outbox());
    }

    /** The server has the message. */
    void settled(long localId, long conversationId) {
        int held = session.handle()
                .createQuery("DELETE FROM guard WHERE message_id = :id RETURNING held_at IS NOT NULL")
                .bind("id", localId)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
        if (held == 1) {
            releaseFollowers(conversationId);
        }
    }

    private static Guard guard(ResultSet row, StatementContext context) throws SQLException {
        String reasons = row.getString("reasons");
        return new Guard(
                new Staleness.Basis(
                        Columns.time(row, "written_at"),
                        row.getLong("known_id"),
                        ConversationStatus.valueOf(row.getString("known_status")),
                        Columns.longOrNull(row, "known_assignee")),
                row.getBoolean("delayed"),
                Columns.timeOrNull(row, "held_at"),
                reasons.isEmpty()
                        ? Set.of()
                        : Arrays.stream(reasons.split(" ", -1))
                                .map(StaleReason::valueOf)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(StaleReason.class))));
    }
}
