package org.evenkeel.domain.chat;

import org.jspecify.annotations.Nullable;

/**
 * A file that came with a message; its bytes stay on the server until asked for.
 *
 * @param id the server's id
 * @param fileType the server's word: image, audio, video, file, location, …
 * @param url where the bytes are; may redirect, needs no token
 * @param thumbUrl a smaller picture, or null
 * @param title what to show as a name
 * @param bytes size in bytes, 0 when unknown
 */
public record Attachment(
        long id, String fileType, String url, @Nullable String thumbUrl, String title, long bytes) {}
