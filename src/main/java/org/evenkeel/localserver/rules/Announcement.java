package org.evenkeel.localserver.rules;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** Something that is true since the last commit and that others want to hear of. Ids are database ids. */
public sealed interface Announcement {
    /** @param echoId what the sender gave to recognise it by; is stored nowhere */
    record MessageCreated(long messageId, @Nullable String echoId) implements Announcement {}

    record FirstReply(long messageId) implements Announcement {}

    /** @param previousChanges field to a list of old and new value */
    record MessageUpdated(long messageId, JsonObject previousChanges) implements Announcement {}

    record ConversationChanged(Kind kind, long conversationId) implements Announcement {
        /** What happened to it, with the protocol's event name. */
        public enum Kind {
            CREATED("conversation.created", true),
            UPDATED("conversation.updated", true),
            STATUS("conversation.status_changed", true),
            ASSIGNEE("assignee.changed", false),
            TEAM("team.changed", false),
            READ("conversation.read", false);

            private final String event;
            private final boolean forCustomer;

            Kind(String event, boolean forCustomer) {
                this.event = event;
                this.forCustomer = forCustomer;
            }

            public String event() {
                return event;
            }

            public boolean forCustomer() {
                return forCustomer;
            }
        }
    }

    record Mentioned(long conversationId, long userId) implements Announcement {}

    /** @param userId who types, or null when it is the customer */
    record Typing(long conversationId, @Nullable Long userId, boolean on, boolean isPrivate) implements Announcement {}

    record ContactCreated(long contactId) implements Announcement {}

    record ContactUpdated(long contactId) implements Announcement {}

    record CacheInvalidated() implements Announcement {}
}
