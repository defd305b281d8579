package org.evenkeel.domain.review;

import java.time.Instant;
import org.evenkeel.domain.tone.Mood;

/**
 * An agent's word against what was read of a customer's message.
 *
 * @param messageId the cache's own id
 * @param read what the program had read
 * @param by the agent's name as it was then; may be empty
 * @param at when they said so
 */
public record Overrule(long messageId, Mood read, String by, Instant at) {}
