package org.evenkeel.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.domain.Change;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.chat.Visibility;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Messages: the server's, and ours on their way there. */
public final class MessageTable {
    /** What {@link #upsert} did. */
    public enum Effect {
        /** A row of its own. */
        ADDED,
        /** It is one of ours, now acknowledged. */
        SETTLED,
        /** It was held already. */
        KNOWN
    }

    /** How a message came to us: what was read may be older than what an event told since. */
    public enum Source {
        EVENT,
        READ
    }

    private final ReadSession session;
    private final MessageRows rows;

    MessageTable(ReadSession session) {
        this.session = session;
        this.rows = new MessageRows(session.handle());
    }

    public Optional<Message> find(long localId) {
        return one(select("WHERE local_id = :id").bind("id", localId));
    }

    public Optional<Message> byServerId(long serverId) {
        return one(select("WHERE server_id = :id").bind("id", serverId));
    }

    public Optional<Message> byRef(String clientRef) {
        return one(select("WHERE client_ref = :ref").bind("ref", clientRef));
    }

    /** The newest ones in transcript order; all that the server does not hold come on top of the limit. */
    public List<Message> newest(long conversationId, int limit) {
        List<Message> page =
                new ArrayList<>(rows.list(select("""
                        WHERE conversation_id = :id AND server_id IS NOT NULL
                        ORDER BY created_at DESC, server_id DESC LIMIT :limit
                        """).bind("id", conversationId).bind("limit", limit))
                        .reversed());
        page.addAll(unsent(conversationId));
        return page;
    }

    /** The nearest ones before a message, in transcript order. */
    public List<Message> before(Message message, int limit) {
        Long serverId = message.serverId();
        if (serverId == null) {
            return rows.list(select("""
                            WHERE conversation_id = :id AND server_id IS NOT NULL
                            ORDER BY created_at DESC, server_id DESC LIMIT :limit
                            """).bind("id", message.conversationId()).bind("limit", limit))
                    .reversed();
        }
        return rows.list(select("""
                        WHERE conversation_id = :id AND server_id IS NOT NULL AND (created_at, server_id) < (:at, :server)
                        ORDER BY created_at DESC, server_id DESC LIMIT :limit
                        """)
                        .bind("id", message.conversationId())
                        .bind("at", message.createdAt().toEpochMilli())
                        .bind("server", serverId)
                        .bind("limit", limit))
                .reversed();
    }

    /** The nearest ones after a message, in transcript order; what the server does not hold comes last. */
    public List<Message> after(Message message, int limit) {
        Long serverId = message.serverId();
        if (serverId == null) {
            return rows.list(select("""
                            WHERE conversation_id = :id AND server_id IS NULL AND local_id > :local
                            ORDER BY local_id LIMIT :limit
                            """)
                    .bind("id", message.conversationId())
                    .bind("local", message.localId())
                    .bind("limit", limit));
        }
        List<Message> page = new ArrayList<>(rows.list(select("""
                        WHERE conversation_id = :id AND server_id IS NOT NULL AND (created_at, server_id) > (:at, :server)
                        ORDER BY created_at, server_id LIMIT :limit
                        """)
                .bind("id", message.conversationId())
                .bind("at", message.createdAt().toEpochMilli())
                .bind("server", serverId)
                .bind("limit", limit)));
        if (page.size() < limit) {
            unsent(message.conversationId()).stream().limit(limit - page.size()).forEach(page::add);
        }
        return page;
    }

    /** What the customer wrote after a message that the server holds, as the server took it in. */
    public List<Message> incomingAfter(long conversationId, long serverId) {
        return rows.list(select("""
                        WHERE conversation_id = :id AND server_id > :server AND kind = 'INCOMING' AND deleted = 0
                        ORDER BY server_id
                        """).bind("id", conversationId).bind("server", serverId));
    }

    /** Those named, in transcript order; those that are gone are missing. */
    public List<Message> rows(long conversationId, Collection<Long> localIds) {
        List<Message> found = new ArrayList<>(localIds.size());
        for (long localId : localIds) {
            find(localId).filter(m -> m.conversationId() == conversationId).ifPresent(found::add);
        }
        found.sort(Message.TRANSCRIPT_ORDER);
        return found;
    }

    /** Ours that the server does not hold, as written. */
    public List<Message> unsent(long conversationId) {
        return rows.list(select("WHERE conversation_id = :id AND server_id IS NULL ORDER BY local_id")
                .bind("id", conversationId));
    }

    /**
     * A server id from which everything newer in a conversation is found: the greatest among its newest messages; 0 when none.
     * Not the greatest of all, which would read the whole transcript; ids and times grow together but for imported messages.
     */
    public long newestServerId(long conversationId) {
        return session.handle()
                .createQuery("""
                        SELECT coalesce(max(server_id), 0) FROM (
                          SELECT server_id FROM message WHERE conversation_id = :id AND server_id IS NOT NULL
                          ORDER BY created_at DESC, server_id DESC LIMIT 100)
                        """)
                .bind("id", conversationId)
                .mapTo(Long.class)
                .one();
    }

    /** How many messages are held. */
    public long count() {
        return session.handle()
                .createQuery("SELECT count(*) FROM message")
                .mapTo(Long.class)
                .one();
    }

    /** Ours that were refused and wait for a decision. */
    public int failed() {
        return session.handle()
                .createQuery("SELECT count(*) FROM message WHERE server_id IS NULL AND delivery = 'FAILED'")
                .mapTo(Integer.class)
                .one();
    }

    /**
     * Writes a message of ours down, QUEUED. Its outbox row is born in the same transaction.
     *
     * @return the local id
     */
    public long addQueued(
            long conversationId,
            Author author,
            String text,
            Visibility visibility,
            String clientRef,
            @Nullable Long inReplyTo,
            Instant now) {
        PostedMessage ours = new PostedMessage(
                0,
                conversationId,
                MessageKind.OUTGOING,
                author,
                text,
                "text",
                visibility,
                now,
                Delivery.QUEUED,
                null,
                clientRef,
                inReplyTo,
                false,
                null,
                List.of());
        return insert(ours, null, clientRef, false);
    }

    /**
     * Takes over a message as the server holds it. A message of ours is found by its reference and settled: it keeps its local
     * id. Twice the same changes nothing. A second server message with a reference already taken becomes a row of its own,
     * marked and without the reference: the customer may have received both. What is no message of an agent in that
     * conversation has only the same reference by chance or by somebody's doing, and loses it.
     */
    public Effect upsert(PostedMessage told, Source source) {
        Message held = byServerId(told.id()).orElse(null);
        String ref = told.clientRef();
        Message taken = ref == null ? null : byRef(ref).orElse(null);
        Message ours = taken != null && sameOrigin(taken, told) ? taken : null;
        if (held != null) {
            if (ours != null && ours.serverId() == null) {
                settle(ours.localId(), told);
                return Effect.SETTLED;
            }
            update(held, told, source);
            return Effect.KNOWN;
        }
        if (ours == null) {
            insert(told, told.id(), taken == null ? ref : null, false);
            return Effect.ADDED;
        }
        if (ours.serverId() == null) {
            update(ours, told, source);
            session.outbox().settled(ours.localId(), ours.conversationId());
            return Effect.SETTLED;
        }
        insert(told, told.id(), null, true);
        return Effect.ADDED;
    }

    /**
     * Takes over a page as {@link #upsert} takes over one; what nobody has seen before costs hardly more than its insert.
     *
     * @return the conversations in which one was added or settled
     */
    public Set<Long> upsertPage(List<PostedMessage> page, Source source) {
        Set<Long> altered = new HashSet<>();
        Set<Long> held = new MessageInsert(session.handle()).standing(page);
        for (PostedMessage told : page) {
            String ref = told.clientRef();
            Effect effect;
            if (!held.add(told.id()) || (ref != null && byRef(ref).isPresent())) {
                effect = upsert(told, source);
            } else {
                insert(told, told.id(), ref, false);
                effect = Effect.ADDED;
            }
            if (effect != Effect.KNOWN) {
                altered.add(told.conversationId());
            }
        }
        return altered;
    }

    /** As an event tells it. */
    public Effect upsert(PostedMessage told) {
        return upsert(told, Source.EVENT);
    }

    private static boolean sameOrigin(Message held, PostedMessage told) {
        return held.conversationId() == told.conversationId()
                && held.kind() == MessageKind.OUTGOING
                && told.kind() == MessageKind.OUTGOING;
    }

    /** The server's answer to one message of ours, by whatever reference it carries; old servers keep none. */
    public Effect settle(long localId, PostedMessage told) {
        Message ours = find(localId).orElse(null);
        if (ours == null || ours.serverId() != null) {
            return upsert(told, Source.READ);
        }
        byServerId(told.id()).ifPresent(echo -> delete(echo.localId()));
        update(ours, told, Source.READ);
        session.outbox().settled(localId, ours.conversationId());
        return Effect.SETTLED;
    }

    /**
     * How far our message has come.
     *
     * @param failure why it was refused, or null
     */
    public void setDelivery(long localId, Delivery delivery, @Nullable String failure) {
        session.handle()
                .createQuery("""
                        UPDATE message SET delivery = :delivery, failure = :failure
                        WHERE local_id = :id AND server_id IS NULL AND (delivery <> :delivery OR failure IS NOT :failure)
                        RETURNING conversation_id
                        """)
                .bind("id", localId)
                .bind("delivery", delivery.name())
                .bind("failure", failure)
                .mapTo(Long.class)
                .findOne()
                .ifPresent(conversationId -> announce(conversationId, localId));
    }

    /** Forgets a message, its attachments and its outbox row. */
    public void delete(long localId) {
        session.handle()
                .createQuery("DELETE FROM message WHERE local_id = :id RETURNING conversation_id")
                .bind("id", localId)
                .mapTo(Long.class)
                .findOne()
                .ifPresent(conversationId -> {
                    session.searchIndex().altered(localId);
                    announce(conversationId, localId);
                });
    }

    private long insert(PostedMessage told, @Nullable Long serverId, @Nullable String ref, boolean duplicate) {
        long localId = new MessageInsert(session.handle()).put(told, serverId, ref, duplicate);
        announce(told.conversationId(), localId);
        return localId;
    }

    private void update(Message held, PostedMessage told, Source source) {
        Message now = MessageMerge.merged(held, told, source);
        if (now.equals(held)) {
            return;
        }
        Update update = session.handle().createUpdate("""
                UPDATE message SET server_id = :server, client_ref = :ref, kind = :kind, author_kind = :authorKind,
                  author_id = :authorId, author_name = :authorName, text = :text, content_type = :contentType,
                  visibility = :visibility, created_at = :at, delivery = :delivery, failure = :failure,
                  in_reply_to = :inReplyTo, deleted = :deleted, survey_rating = :rating, attachment_count = :attachments
                WHERE local_id = :id
                """);
        update.bind("id", now.localId())
                .bind("server", now.serverId())
                .bind("ref", now.clientRef())
                .bind("kind", now.kind().name())
                .bind("authorKind", now.author().kind().name())
                .bind("authorId", now.author().id())
                .bind("authorName", now.author().name())
                .bind("text", now.text())
                .bind("contentType", now.contentType())
                .bind("visibility", now.visibility().name())
                .bind("at", now.createdAt().toEpochMilli())
                .bind("delivery", now.delivery().name())
                .bind("failure", now.failure())
                .bind("inReplyTo", now.inReplyTo())
                .bind("deleted", now.deleted())
                .bind("rating", now.surveyRating())
                .bind("attachments", now.attachments().size())
                .execute();
        if (!now.attachments().equals(held.attachments())) {
            rows.writeAttachments(now.localId(), now.attachments());
        }
        if (!now.text().equals(held.text())
                || !now.createdAt().equals(held.createdAt())
                || now.deleted() != held.deleted()) {
            session.searchIndex().altered(now.localId());
        }
        announce(now.conversationId(), now.localId());
    }

    /** Says of all that the server does not hold that it may have changed. */
    void announceUnsent() {
        session.handle()
                .createQuery("SELECT local_id, conversation_id FROM message WHERE server_id IS NULL")
                .map((row, context) -> Map.entry(row.getLong("conversation_id"), row.getLong("local_id")))
                .forEach(ours -> {
                    session.attach(new Change.Messages(ours.getKey(), Set.of(ours.getValue())));
                    session.attach(new Change.Conversations(Set.of(ours.getKey())));
                });
        session.attach(new Change.Outbox());
    }

    private void announce(long conversationId, long localId) {
        session.attach(new Change.Messages(conversationId, Set.of(localId)));
        session.summaryStale(conversationId);
    }

    private Query select(String where) {
        return session.handle().createQuery("SELECT * FROM message " + where);
    }

    private Optional<Message> one(Query query) {
        return rows.list(query).stream().min(Comparator.comparingLong(Message::localId));
    }
}
