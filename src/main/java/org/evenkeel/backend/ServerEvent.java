package org.evenkeel.backend;

import java.util.Map;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.domain.chat.Contact;
import org.evenkeel.domain.chat.PostedMessage;

/** Something the server told us without being asked. No order is promised, and any event may be lost or come twice. */
public sealed interface ServerEvent {
    /** {@code message.created} and {@code message.updated} alike: the message as it now is. */
    record MessagePosted(PostedMessage message) implements ServerEvent {}

    /** A conversation began or changed in any way. */
    record ConversationChanged(ConversationState state) implements ServerEvent {}

    /**
     * @param customer false when a colleague types.
     * @param noteOnly the colleague writes a private note
     */
    record Typing(long conversationId, long personId, String name, boolean customer, boolean on, boolean noteOnly)
            implements ServerEvent {}

    /** @param agents everyone who is there; who is missing is offline */
    record PresenceChanged(Map<Long, Availability> agents) implements ServerEvent {}

    record ContactChanged(Contact contact) implements ServerEvent {}

    record ContactDeleted(long contactId) implements ServerEvent {}

    /** Labels, inboxes or teams changed: read the directory again. */
    record DirectoryStale() implements ServerEvent {}
}
