package org.evenkeel.domain.chat;

/** What a conversation is about: it sets which templates, next steps and measures count. */
public enum ConversationKind {
    /** The relationship: before, around and after a purchase; the why. */
    SERVICE,
    /** The fix: something does not work; the how. */
    SUPPORT
}
