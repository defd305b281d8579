package org.evenkeel.domain.chat;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer.
 *
 * @param id the server's id
 * @param name may be empty
 * @param email or null
 * @param phone E.164, or null
 * @param identifier the company's own id of the person, or null
 * @param thumbnail address of a picture, or empty
 * @param blocked true when muted
 * @param attributes the company's own attributes; values as text (nested ones as JSON text), in the server's order
 * @param createdAt null when the source did not say
 * @param lastActivityAt null when the source did not say
 */
public record Contact(
        long id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String identifier,
        String thumbnail,
        boolean blocked,
        Map<String, String> attributes,
        @Nullable Instant createdAt,
        @Nullable Instant lastActivityAt) {}
