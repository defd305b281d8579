package org.evenkeel.domain.clock;

import java.time.Instant;

/** A time in which a conversation's pane had the keyboard and was used. */
public record FocusSpan(long conversationId, Instant beganAt, Instant endedAt) {}
