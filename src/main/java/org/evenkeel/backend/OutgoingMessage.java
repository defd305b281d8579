package org.evenkeel.backend;

import java.util.List;
import org.evenkeel.domain.chat.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A message to post.
 *
 * @param clientRef our own unique reference, kept by servers from 4.9.0 on
 * @param files that go with it: where they lie on this computer
 */
public record OutgoingMessage(
        long conversationId,
        String text,
        Visibility visibility,
        String clientRef,
        @Nullable Long inReplyTo,
        List<String> files) {
    public OutgoingMessage {
        files = List.copyOf(files);
    }

    /** Without files. */
    public OutgoingMessage(
            long conversationId, String text, Visibility visibility, String clientRef, @Nullable Long inReplyTo) {
        this(conversationId, text, visibility, clientRef, inReplyTo, List.of());
    }
}
