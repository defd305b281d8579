package org.evenkeel.backend;

import org.evenkeel.domain.chat.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A message to post.
 *
 * @param clientRef our own unique reference, kept by servers from 4.9.0 on
 */
public record OutgoingMessage(
        long conversationId,
        String text,
        Visibility visibility,
        String clientRef,
        @Nullable Long inReplyTo) {}
