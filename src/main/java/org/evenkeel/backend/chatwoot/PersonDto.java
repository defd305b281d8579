package org.evenkeel.backend.chatwoot;

import com.google.gson.JsonElement;
import java.time.Instant;
import java.util.Locale;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.domain.agent.Role;
import org.evenkeel.domain.chat.Contact;
import org.jspecify.annotations.Nullable;

/** A person in any of the server's shapes: agent, sender of a message, contact, bot. What a shape lacks is null. */
record PersonDto(
        @Nullable Long id,
        @Nullable String type,
        @Nullable String name,
        @Nullable String availableName,
        @Nullable String email,
        @Nullable String role,
        @Nullable String availabilityStatus,
        @Nullable String phoneNumber,
        @Nullable String identifier,
        @Nullable String thumbnail,
        @Nullable Boolean blocked,
        @Nullable JsonElement customAttributes,
        @Nullable Instant createdAt,
        @Nullable Instant lastActivityAt) {

    /** The name colleagues and customers see. */
    String shownName() {
        String chosen = filled(availableName);
        return chosen != null ? chosen : name == null ? "" : name;
    }

    boolean isContact() {
        return "contact".equalsIgnoreCase(type);
    }

    long idOrZero() {
        return id == null ? 0 : id;
    }

    Agent toAgent() {
        return new Agent(
                idOrZero(), shownName(), email == null ? "" : email, role(role), availability(availabilityStatus));
    }

    Contact toContact() {
        return new Contact(
                idOrZero(),
                name == null ? "" : name,
                filled(email),
                filled(phoneNumber),
                filled(identifier),
                thumbnail == null ? "" : thumbnail,
                Boolean.TRUE.equals(blocked),
                Json.attributes(customAttributes),
                createdAt,
                lastActivityAt);
    }

    static Role role(@Nullable String word) {
        return "administrator".equals(word) ? Role.ADMINISTRATOR : Role.AGENT;
    }

    /** Unknown and absent words read as offline: better to think somebody away than to wait for them. */
    static Availability availability(@Nullable String word) {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "online" -> Availability.ONLINE;
            case "busy" -> Availability.BUSY;
            default -> Availability.OFFLINE;
        };
    }

    static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
