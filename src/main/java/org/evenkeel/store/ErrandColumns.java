package org.evenkeel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Priority;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.hold.PublishedHolds;
import org.jspecify.annotations.Nullable;

/**
 * An errand as it lies in the outbox. The kinds' names are part of the file and never change.
 *
 * @param messageId of a POST
 * @param key tells apart errands of one kind that do not replace one another
 */
record ErrandColumns(
        Kind kind,
        @Nullable Long messageId,
        String key,
        @Nullable String word,
        @Nullable Long number) {
    enum Kind {
        POST,
        STATUS,
        ASSIGN,
        TEAM,
        PRIORITY,
        LABELS,
        ATTRIBUTE,
        SEEN,
        TYPING,
        AVAILABILITY
    }

    private static final String BETWEEN = "\u001f";

    static ErrandColumns of(Errand errand) {
        return switch (errand) {
            case Errand.Post post -> new ErrandColumns(Kind.POST, post.localId(), "", null, null);
            case Errand.ChangeStatus change ->
                new ErrandColumns(Kind.STATUS, null, "", change.status().name(), Columns.millis(change.snoozedUntil()));
            case Errand.Assign assign -> new ErrandColumns(Kind.ASSIGN, null, "", null, assign.agentId());
            case Errand.AssignTeam assign -> new ErrandColumns(Kind.TEAM, null, "", null, assign.teamId());
            case Errand.ChangePriority change ->
                new ErrandColumns(Kind.PRIORITY, null, "", change.priority().name(), null);
            case Errand.ChangeLabels change ->
                new ErrandColumns(
                        Kind.LABELS,
                        null,
                        "",
                        change.titles().isEmpty() ? null : String.join(BETWEEN, change.titles()),
                        null);
            case Errand.PublishHolds publish -> new ErrandColumns(Kind.ATTRIBUTE, null, PublishedHolds.KEY, null, null);
            case Errand.Seen seen -> new ErrandColumns(Kind.SEEN, null, "", null, seen.seen() ? 1L : 0L);
            case Errand.ShowTyping typing ->
                new ErrandColumns(
                        Kind.TYPING,
                        null,
                        "",
                        (typing.noteOnly() ? Visibility.NOTE : Visibility.REPLY).name(),
                        typing.on() ? 1L : 0L);
            case Errand.ChangeAvailability change ->
                new ErrandColumns(
                        Kind.AVAILABILITY, null, "", change.availability().name(), null);
        };
    }

    /** Reads the columns of the outbox, joined with the message's. */
    static Errand errand(ResultSet row) throws SQLException {
        long conversation = row.getLong("conversation_id");
        String word = row.getString("word");
        Long number = Columns.longOrNull(row, "number");
        boolean on = number != null && number == 1;
        return switch (Kind.valueOf(row.getString("kind"))) {
            case POST ->
                new Errand.Post(
                        conversation,
                        row.getLong("message_id"),
                        row.getString("client_ref"),
                        row.getString("text"),
                        Visibility.valueOf(row.getString("visibility")),
                        Columns.longOrNull(row, "in_reply_to"));
            case STATUS ->
                new Errand.ChangeStatus(
                        conversation,
                        ConversationStatus.valueOf(word),
                        number == null ? null : Instant.ofEpochMilli(number));
            case ASSIGN -> new Errand.Assign(conversation, number);
            case TEAM -> new Errand.AssignTeam(conversation, number);
            case PRIORITY -> new Errand.ChangePriority(conversation, Priority.valueOf(word));
            case LABELS -> new Errand.ChangeLabels(conversation, Columns.list(word));
            case ATTRIBUTE -> new Errand.PublishHolds(conversation);
            case SEEN -> new Errand.Seen(conversation, on);
            case TYPING ->
                new Errand.ShowTyping(conversation, on, Visibility.NOTE.name().equals(word));
            case AVAILABILITY -> new Errand.ChangeAvailability(Availability.valueOf(word));
        };
    }
}
