package org.evenkeel.domain.chat;

/** How urgent people say a conversation is, in rising order. */
public enum Priority {
    NONE,
    LOW,
    MEDIUM,
    HIGH,
    URGENT
}
