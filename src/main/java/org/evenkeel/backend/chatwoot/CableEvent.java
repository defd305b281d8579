package org.evenkeel.backend.chatwoot;

import com.google.gson.JsonElement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.evenkeel.backend.ServerEvent;
import org.evenkeel.backend.ServerEvent.ContactChanged;
import org.evenkeel.backend.ServerEvent.ContactDeleted;
import org.evenkeel.backend.ServerEvent.ConversationChanged;
import org.evenkeel.backend.ServerEvent.DirectoryStale;
import org.evenkeel.backend.ServerEvent.MessagePosted;
import org.evenkeel.backend.ServerEvent.PresenceChanged;
import org.evenkeel.backend.ServerEvent.Typing;
import org.evenkeel.domain.agent.Availability;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An event as the websocket told it.
 *
 * @param event its name
 * @param data its payload; holds secrets and people's words: never log it
 */
record CableEvent(@Nullable String event, @Nullable JsonElement data) {
    private static final Logger LOG = LoggerFactory.getLogger(CableEvent.class);

    /** True unless it says that it is about another account. */
    boolean concerns(long accountId) {
        Long account = Json.numberAt(data, "account_id");
        return account == null || account == accountId;
    }

    /** @return empty for events that mean nothing to us, and for those that lack what makes them one */
    Optional<ServerEvent> toDomain() {
        return switch (event == null ? "" : event) {
            case "message.created", "message.updated", "first.reply.created" ->
                Optional.ofNullable(Json.read(data, MessageDto.class))
                        .flatMap(message -> message.toDomain(0))
                        .map(MessagePosted::new);
            case "conversation.created",
                    "conversation.updated",
                    "conversation.status_changed",
                    "conversation.read",
                    "conversation.contact_changed",
                    "conversation.mentioned",
                    "assignee.changed",
                    "team.changed" ->
                Optional.ofNullable(Json.read(data, ConversationDto.class))
                        .flatMap(ConversationDto::toDomain)
                        .map(ConversationChanged::new);
            case "conversation.typing_on" -> typing(true);
            case "conversation.typing_off" -> typing(false);
            case "presence.update" -> Optional.of(new PresenceChanged(presence()));
            case "contact.created", "contact.updated", "contact.merged" ->
                contact().map(person -> new ContactChanged(person.toContact()));
            case "contact.deleted" -> contact().map(person -> new ContactDeleted(person.idOrZero()));
            case "account.cache_invalidated" -> Optional.of(new DirectoryStale());
            default -> {
                LOG.debug("Event {} means nothing to us", name());
                yield Optional.empty();
            }
        };
    }

    /** The name, fit for a log. */
    String name() {
        return event == null ? "without a name" : event.replaceAll("[^\\w.]", "?");
    }

    private Optional<PersonDto> contact() {
        return Optional.ofNullable(Json.read(data, PersonDto.class)).filter(person -> person.id() != null);
    }

    private Optional<ServerEvent> typing(boolean on) {
        Long conversation = Json.numberAt(data, "conversation", "id");
        PersonDto person = Json.read(Json.at(data, "user"), PersonDto.class);
        if (conversation == null || person == null) {
            return Optional.empty();
        }
        return Optional.of(new Typing(
                conversation,
                person.idOrZero(),
                person.shownName(),
                person.isContact(),
                on,
                Json.trueAt(data, "is_private")));
    }

    private Map<Long, Availability> presence() {
        Map<Long, Availability> agents = new HashMap<>();
        Json.objectOr(Json.at(data, "users")).asMap().forEach((id, status) -> {
            Long agent = Lenience.wholeNumber(id);
            if (agent != null) {
                agents.put(
                        agent, PersonDto.availability(Objects.requireNonNullElse(Json.read(status, String.class), "")));
            }
        });
        return Map.copyOf(agents);
    }
}
