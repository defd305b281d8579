package org.evenkeel.domain.chat;

/** Where a conversation stands, in the server's own words. A hold is no status: it stands beside it. */
public enum ConversationStatus {
    OPEN,
    PENDING,
    SNOOZED,
    RESOLVED
}
