package org.evenkeel.domain.clock;

import java.time.Instant;

/** A time in which somebody typed in a conversation, from the first key to the last. */
public record TypingSpan(long conversationId, Instant beganAt, Instant endedAt) {}
