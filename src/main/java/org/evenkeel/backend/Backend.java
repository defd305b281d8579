package org.evenkeel.backend;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.chat.Priority;
import org.jspecify.annotations.Nullable;

/**
 * A chat server, as one signed-in agent sees one account of it. Every call blocks until the answer is there and may be made
 * from any thread but the FX thread. Every call throws {@link BackendException}, whose kind says what to do next.
 */
public interface Backend extends AutoCloseable {
    /** Asks the server for its version; needs no sign-in. */
    Capabilities capabilities() throws BackendException;

    /** Who we are. Also renews what the event stream needs. */
    Profile profile() throws BackendException;

    Directory directory() throws BackendException;

    /**
     * One page of all conversations of every status that we may see, newest activity first.
     *
     * @param page from 1; an empty answer is the end, a short one is not
     */
    List<ConversationState> conversations(int page) throws BackendException;

    /** All conversations of any status that changed within the time given, unpaged. Keep it under about an hour. */
    List<ConversationState> conversationsChangedWithin(Duration span) throws BackendException;

    /** NOT_FOUND: deleted; FORBIDDEN: not ours to see any more. */
    ConversationState conversation(long conversationId) throws BackendException;

    /** The newest twenty messages, oldest first. */
    List<PostedMessage> newestMessages(long conversationId) throws BackendException;

    /** Up to a hundred messages with greater ids, oldest first; fewer than a hundred is the end. */
    List<PostedMessage> messagesAfter(long conversationId, long messageId) throws BackendException;

    /** Up to twenty messages with smaller ids, oldest first; an empty answer is the beginning. */
    List<PostedMessage> messagesBefore(long conversationId, long messageId) throws BackendException;

    /** A customer's earlier conversations: the newest twenty that we may see. */
    List<ConversationState> conversationsOf(long contactId) throws BackendException;

    /** Posts a message. Not idempotent: after an unknown outcome look for the reference first. */
    PostedMessage send(OutgoingMessage message) throws BackendException;

    PostedMessage deleteMessage(long conversationId, long messageId) throws BackendException;

    /** @param snoozedUntil only for SNOOZED; null snoozes until the customer writes */
    void changeStatus(long conversationId, ConversationStatus status, @Nullable Instant snoozedUntil)
            throws BackendException;

    /** @param agentId null to unassign */
    void assign(long conversationId, @Nullable Long agentId) throws BackendException;

    void assignTeam(long conversationId, @Nullable Long teamId) throws BackendException;

    void changePriority(long conversationId, Priority priority) throws BackendException;

    /** Replaces the whole list. */
    void changeLabels(long conversationId, List<String> titles) throws BackendException;

    /** What becomes of an attribute; asked again when somebody else was quicker. Of its own result it makes the same. */
    interface AttributeChange {
        /**
         * @param there what stands on the server; null when the attribute is not there
         * @return null removes it
         */
        @Nullable
        String of(@Nullable String there);
    }

    /** Changes one custom attribute and leaves the others as they are on the server. */
    void changeAttribute(long conversationId, String key, AttributeChange change) throws BackendException;

    /** Marks the conversation read, for all agents: read state belongs to the conversation. */
    void markSeen(long conversationId) throws BackendException;

    void markUnread(long conversationId) throws BackendException;

    void showTyping(long conversationId, boolean on, boolean noteOnly) throws BackendException;

    void changeAvailability(Availability availability) throws BackendException;

    /**
     * Opens the event stream and returns once the subscription stands. While it is open we count as present.
     *
     * @throws BackendException also when the server stays silent for 10 s after subscribing
     */
    EventStream events() throws BackendException;

    @Override
    void close();
}
