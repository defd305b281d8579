package org.evenkeel.domain.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reply still fits the conversation it was written for. Only replies are judged: a note reaches no customer, and is
 * as right later as it was when written.
 */
public final class Staleness {
    /** A queued reply older than this is asked about, whatever happened or did not. */
    public static final Duration TOO_OLD = Duration.ofMinutes(10);

    private Staleness() {}

    /**
     * What the writer knew.
     *
     * @param at when they wrote, or last said that it may go
     * @param newestId the newest server message in their transcript; 0 when it showed none
     * @param assigneeId null when nobody had it
     */
    public record Basis(
            Instant at,
            long newestId,
            ConversationStatus status,
            @Nullable Long assigneeId) {}

    /**
     * What has become of a conversation.
     *
     * @param status null when our own change of it has not been told yet, which nobody else can have undone
     * @param assignmentOurs true when our own assignment has not been told yet
     * @param since the messages the server holds that the writer had not seen
     * @param heldBefore true when a reply written before is held
     */
    public record Meanwhile(
            @Nullable ConversationStatus status,
            @Nullable Long assigneeId,
            boolean assignmentOurs,
            List<Message> since,
            boolean heldBefore) {
        public Meanwhile {
            since = List.copyOf(since);
        }
    }

    /**
     * Empty when the reply may go.
     *
     * @param selfId our own server id
     */
    public static Set<StaleReason> of(Basis basis, Meanwhile meanwhile, long selfId, Instant now) {
        Set<StaleReason> reasons = EnumSet.noneOf(StaleReason.class);
        if (Duration.between(basis.at(), now).compareTo(TOO_OLD) > 0) {
            reasons.add(StaleReason.OLD);
        }
        for (Message message : meanwhile.since()) {
            StaleReason reason = of(message, selfId);
            if (reason != null) {
                reasons.add(reason);
            }
        }
        if (meanwhile.status() == ConversationStatus.RESOLVED && basis.status() != ConversationStatus.RESOLVED) {
            reasons.add(StaleReason.RESOLVED);
        }
        Long assignee = meanwhile.assigneeId();
        if (!meanwhile.assignmentOurs()
                && assignee != null
                && assignee != selfId
                && !assignee.equals(basis.assigneeId())) {
            reasons.add(StaleReason.ASSIGNED_AWAY);
        }
        if (meanwhile.heldBefore()) {
            reasons.add(StaleReason.AFTER_HELD);
        }
        return reasons;
    }

    /** What to tell the agent, such as "a colleague answered meanwhile". */
    public static String sentence(Set<StaleReason> reasons) {
        return reasons.stream().map(Staleness::words).collect(Collectors.joining(", "));
    }

    private static String words(StaleReason reason) {
        return switch (reason) {
            case OLD -> "it waited more than ten minutes";
            case COLLEAGUE_REPLIED -> "a colleague answered meanwhile";
            case CUSTOMER_WROTE -> "the customer wrote meanwhile";
            case RESOLVED -> "the conversation was resolved meanwhile";
            case ASSIGNED_AWAY -> "the conversation went to a colleague meanwhile";
            case AFTER_HELD -> "the reply before it waits for your decision";
        };
    }

    private static @Nullable StaleReason of(Message message, long selfId) {
        if (message.deleted()) {
            return null;
        }
        return switch (message.kind()) {
            case INCOMING -> StaleReason.CUSTOMER_WROTE;
            case OUTGOING ->
                !message.isNote()
                                && message.author().kind() == Author.Kind.AGENT
                                && message.author().id() != selfId
                        ? StaleReason.COLLEAGUE_REPLIED
                        : null;
            case ACTIVITY, TEMPLATE -> null;
        };
    }
}
