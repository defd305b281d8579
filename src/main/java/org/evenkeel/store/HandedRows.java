package org.evenkeel.store;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.check.Masking;
import org.evenkeel.domain.review.EventLine;
import org.evenkeel.domain.review.HandedSession;
import org.evenkeel.domain.review.SessionEvent;
import org.evenkeel.domain.review.Span;
import org.evenkeel.domain.review.Trace;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What a session that was handed over consists of. Its messages are −1, −2, …: no id of this cache. */
public final class HandedRows {
    private final Handle handle;

    HandedRows(Handle handle) {
        this.handle = handle;
    }

    void replace(long id, HandedSession handed) {
        for (String table : List.of("handed_event", "handed_message", "handed_trace", "handed_other")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE handed_id = :id")
                    .bind("id", id)
                    .execute();
        }
        put(id, handed.session().events(), """
                INSERT INTO handed_event (handed_id, position, kind, at, until, number, share, word, message)
                VALUES (:id, :position, :kind, :at, :until, :number, :share, :word, :message)
                """, (row, event) -> {
            EventLine line = EventLine.of(event);
            row.bind("kind", line.kind())
                    .bind("at", line.at().toEpochMilli())
                    .bind("until", Columns.millis(line.until()))
                    .bind("number", line.number())
                    .bind("share", line.share())
                    .bind("word", line.word())
                    .bind("message", line.message());
        });
        put(
                id,
                handed.messages(),
                """
                INSERT INTO handed_message (handed_id, position, server_id, kind, author_kind, author_id, author_name, text,
                  content_type, visibility, created_at, rating, deleted)
                VALUES (:id, :position, :serverId, :kind, :authorKind, :authorId, :author, :text,
                  :type, :visibility, :at, :rating, :deleted)
                """,
                (row, message) -> row.bind("serverId", message.serverId() == null ? 0 : message.serverId())
                        .bind("kind", message.kind().name())
                        .bind("authorKind", message.author().kind().name())
                        .bind("authorId", message.author().id())
                        .bind("author", message.author().name())
                        .bind("text", message.text())
                        .bind("type", message.contentType())
                        .bind("visibility", message.visibility().name())
                        .bind("at", message.createdAt().toEpochMilli())
                        .bind("rating", message.surveyRating())
                        .bind("deleted", message.deleted()));
        put(
                id,
                handed.traces(),
                """
                INSERT INTO handed_trace (handed_id, position, topic, at, until, message, word, text, share)
                VALUES (:id, :position, :topic, :at, :until, :message, :word, :text, :share)
                """,
                (row, trace) -> row.bind("topic", trace.topic().name())
                        .bind("at", trace.at().toEpochMilli())
                        .bind("until", Columns.millis(trace.until()))
                        .bind("message", trace.message())
                        .bind("word", trace.word())
                        .bind("text", trace.text())
                        .bind("share", trace.share()));
        put(
                id,
                handed.others(),
                "INSERT INTO handed_other (handed_id, position, began_at, ended_at) VALUES (:id, :position, :from, :until)",
                (row, span) -> row.bind("from", span.from().toEpochMilli())
                        .bind("until", span.until().toEpochMilli()));
    }

    /** Makes a session that lies beside our own findable by its words, card numbers and passwords excepted. */
    void index(long id, List<Message> messages) {
        forgetWords(id);
        handle.createUpdate("INSERT INTO handed_search (rowid, text, marks) VALUES (:id, :text, '')")
                .bind("id", id)
                .bind(
                        "text",
                        messages.stream()
                                .filter(message -> message.kind() != MessageKind.ACTIVITY && !message.deleted())
                                .map(message -> Masking.mask(message.text()))
                                .collect(Collectors.joining("\n")))
                .execute();
    }

    void forgetWords(long id) {
        handle.createUpdate("DELETE FROM handed_search WHERE rowid = :id")
                .bind("id", id)
                .execute();
    }

    private <T> void put(long id, List<T> all, String sql, BiConsumer<PreparedBatch, T> bind) {
        if (all.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            int position = 0;
            for (T one : all) {
                batch.bind("id", id).bind("position", ++position);
                bind.accept(batch, one);
                batch.add();
            }
            batch.execute();
        }
    }

    List<SessionEvent> events(long id) {
        return handle.createQuery("SELECT * FROM handed_event WHERE handed_id = :id ORDER BY position")
                .bind("id", id)
                .map((row, context) -> new EventLine(
                                row.getString("kind"),
                                Columns.time(row, "at"),
                                Columns.timeOrNull(row, "until"),
                                Columns.longOrNull(row, "number"),
                                row.getDouble("share"),
                                row.getString("word"),
                                row.getLong("message"))
                        .event())
                .list();
    }

    /** In order; empty once they have become too old to be kept. */
    public List<Message> messages(long id, long conversationId) {
        return handle.createQuery("SELECT * FROM handed_message WHERE handed_id = :id ORDER BY position")
                .bind("id", id)
                .map((row, context) -> {
                    long position = row.getLong("position");
                    long serverId = row.getLong("server_id");
                    return new Message(
                            -position,
                            serverId == 0 ? position : serverId,
                            conversationId,
                            MessageKind.valueOf(row.getString("kind")),
                            new Author(
                                    Author.Kind.valueOf(row.getString("author_kind")),
                                    row.getLong("author_id"),
                                    row.getString("author_name")),
                            row.getString("text"),
                            row.getString("content_type"),
                            Visibility.valueOf(row.getString("visibility")),
                            Columns.time(row, "created_at"),
                            Delivery.SENT,
                            null,
                            null,
                            null,
                            row.getBoolean("deleted"),
                            rating(Columns.longOrNull(row, "rating")),
                            List.of());
                })
                .list();
    }

    private static @Nullable Integer rating(@Nullable Long value) {
        return value == null ? null : value.intValue();
    }

    public List<Trace> traces(long id) {
        return handle.createQuery("SELECT * FROM handed_trace WHERE handed_id = :id ORDER BY position")
                .bind("id", id)
                .map((row, context) -> new Trace(
                        Trace.Topic.valueOf(row.getString("topic")),
                        Columns.time(row, "at"),
                        Columns.timeOrNull(row, "until"),
                        row.getLong("message"),
                        row.getString("word"),
                        row.getString("text"),
                        row.getDouble("share")))
                .list();
    }

    public List<Span> others(long id) {
        return handle.createQuery("SELECT * FROM handed_other WHERE handed_id = :id ORDER BY position")
                .bind("id", id)
                .map((row, context) -> new Span(Columns.time(row, "began_at"), Columns.time(row, "ended_at")))
                .list();
    }

    /** The local id of a message of our own, by the server's. */
    public @Nullable Long local(long serverId) {
        return handle.createQuery("SELECT local_id FROM message WHERE server_id = :id")
                .bind("id", serverId)
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
    }

    /** Not later than what has been told: then there is nothing new in it. */
    public boolean standsAt(long id, Instant ends, int events) {
        return handle.createQuery("""
                        SELECT ended_at >= :ends AND (SELECT count(*) FROM handed_event WHERE handed_id = h.id) >= :events
                        FROM handed_session h WHERE id = :id
                        """)
                .bind("id", id)
                .bind("ends", ends.toEpochMilli())
                .bind("events", events)
                .mapTo(Boolean.class)
                .one();
    }
}
