package org.evenkeel.backend.chatwoot;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.evenkeel.backend.Backend;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.BackendException.Kind;
import org.evenkeel.backend.Capabilities;
import org.evenkeel.backend.ConversationState;
import org.evenkeel.backend.Directory;
import org.evenkeel.backend.EventStream;
import org.evenkeel.backend.OutgoingMessage;
import org.evenkeel.backend.Profile;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.PostedMessage;
import org.evenkeel.domain.chat.Priority;
import org.evenkeel.domain.chat.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A Chatwoot server. After a 429 calls fail at once with TOO_MANY_REQUESTS, unsent, until the pause is over; the exception
 * says how long that is.
 */
public final class ChatwootBackend implements Backend {
    private final Wire wire;
    private final Patience patience;
    private final Session session;
    private final AttributeWitness witness = new AttributeWitness();
    private final CustomAttributes attributes;
    private final Set<CableStream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param server as {@link ServerAddress#parse} gives it
     * @param accountId the account to work in; 0 takes the first account of the profile
     * @param token asked for at each request, so that it lives in the keychain only
     * @throws IllegalArgumentException with a sentence for a person, when this is no server's address
     */
    public ChatwootBackend(URI server, long accountId, Supplier<String> token, InstantSource clock) {
        this(server, accountId, token, clock, Patience.SHIPPED);
    }

    /** As the other one, with waits of the caller's choice. */
    public ChatwootBackend(URI server, long accountId, Supplier<String> token, InstantSource clock, Patience patience) {
        this.wire = new Wire(server, token, clock, patience);
        this.session = new Session(wire, accountId);
        this.attributes = new CustomAttributes(wire, session, witness, this::streaming);
        this.patience = patience;
    }

    @Override
    public Capabilities capabilities() throws BackendException {
        String version = Json.textAt(wire.json(Ask.get("api").unsigned()), "version");
        if (version == null) {
            throw new BackendException(Kind.NOT_UNDERSTOOD, "What answers there is not a Chatwoot server.");
        }
        return new Capabilities(version, ServerVersion.parse(version).isAtLeast(4, 9));
    }

    @Override
    public Profile profile() throws BackendException {
        return session.renewed().profile;
    }

    @Override
    public Directory directory() throws BackendException {
        return new Directory(
                listing("inboxes").stream().map(ListingDto::toInbox).toList(),
                Json.readList(bare(wire.json(Ask.get(session.path("agents")))), PersonDto.class).stream()
                        .filter(person -> person.id() != null)
                        .map(PersonDto::toAgent)
                        .toList(),
                listing("teams").stream().map(ListingDto::toTeam).toList(),
                listing("labels").stream().map(ListingDto::toLabel).toList(),
                listing("canned_responses").stream().map(ListingDto::toCanned).toList());
    }

    private List<ListingDto> listing(String what) throws BackendException {
        return Json.readList(bare(wire.json(Ask.get(session.path(what)))), ListingDto.class).stream()
                .filter(entry -> entry.id() != null)
                .toList();
    }

    /** Some lists come bare, some under "payload", the conversations under "data" as well. */
    private static JsonElement bare(JsonElement answer) throws BackendException {
        JsonElement list = answer;
        for (String wrapper : List.of("data", "payload")) {
            list = Objects.requireNonNullElse(Json.at(list, wrapper), list);
        }
        if (!list.isJsonArray()) {
            throw notUnderstood();
        }
        return list;
    }

    @Override
    public List<ConversationState> conversations(int page) throws BackendException {
        return conversationList(Ask.get(session.path("conversations"))
                .with("status", "all")
                .with("sort_by", "last_activity_at_desc")
                .with("page", page));
    }

    @Override
    public List<ConversationState> conversationsChangedWithin(Duration span) throws BackendException {
        long seconds = Math.max(1, span.plusSeconds(1).minusNanos(1).toSeconds());
        return conversationList(
                Ask.get(session.path("conversations")).with("status", "all").with("updated_within", seconds));
    }

    @Override
    public List<ConversationState> conversationsOf(long contactId) throws BackendException {
        return conversationList(Ask.get(session.path("contacts/" + contactId + "/conversations")));
    }

    private List<ConversationState> conversationList(Ask ask) throws BackendException {
        return Json.readList(bare(wire.json(ask)), ConversationDto.class).stream()
                .flatMap(dto -> dto.toDomain().stream())
                .toList();
    }

    @Override
    public ConversationState conversation(long conversationId) throws BackendException {
        return understood(wire.json(Ask.get(session.conversation(conversationId, ""))), ConversationDto.class)
                .toDomain()
                .orElseThrow(ChatwootBackend::notUnderstood);
    }

    @Override
    public List<PostedMessage> newestMessages(long conversationId) throws BackendException {
        return messages(conversationId, Ask.get(session.conversation(conversationId, "/messages")));
    }

    @Override
    public List<PostedMessage> messagesAfter(long conversationId, long messageId) throws BackendException {
        return messages(
                conversationId,
                Ask.get(session.conversation(conversationId, "/messages")).with("after", messageId));
    }

    @Override
    public List<PostedMessage> messagesBefore(long conversationId, long messageId) throws BackendException {
        return messages(
                conversationId,
                Ask.get(session.conversation(conversationId, "/messages")).with("before", messageId));
    }

    private List<PostedMessage> messages(long conversationId, Ask ask) throws BackendException {
        return Json.readList(bare(wire.json(ask)), MessageDto.class).stream()
                .flatMap(dto -> dto.toDomain(conversationId).stream())
                .toList();
    }

    @Override
    public PostedMessage send(OutgoingMessage message) throws BackendException {
        if (message.text().isBlank() && message.files().isEmpty()) {
            throw new BackendException(Kind.REFUSED, "An empty message is not sent.");
        }
        JsonObject extra = new JsonObject();
        extra.addProperty("client_ref", message.clientRef());
        if (message.inReplyTo() != null) {
            extra.addProperty("in_reply_to", message.inReplyTo());
        }
        JsonObject body = new JsonObject();
        body.addProperty("content", message.text());
        body.addProperty("private", message.visibility() == Visibility.NOTE);
        body.addProperty("echo_id", message.clientRef());
        body.add("content_attributes", extra);
        long home = message.conversationId();
        return posted(
                home,
                wire.json(
                        Ask.post(session.conversation(home, "/messages"), body).bringing(message.files())));
    }

    @Override
    public PostedMessage deleteMessage(long conversationId, long messageId) throws BackendException {
        return posted(
                conversationId, wire.json(Ask.delete(session.conversation(conversationId, "/messages/" + messageId))));
    }

    private static PostedMessage posted(long conversationId, JsonElement answer) throws BackendException {
        return understood(answer, MessageDto.class)
                .toDomain(conversationId)
                .orElseThrow(ChatwootBackend::notUnderstood);
    }

    @Override
    public void changeStatus(long conversationId, ConversationStatus status, @Nullable Instant snoozedUntil)
            throws BackendException {
        JsonObject body = body("status", new JsonPrimitive(word(status)));
        if (status == ConversationStatus.SNOOZED && snoozedUntil != null) {
            body.addProperty("snoozed_until", snoozedUntil.getEpochSecond());
        }
        change(conversationId, "/toggle_status", body);
    }

    @Override
    public void assign(long conversationId, @Nullable Long agentId) throws BackendException {
        JsonObject body = body("assignee_id", agentId == null ? JsonNull.INSTANCE : new JsonPrimitive(agentId));
        String answer = change(conversationId, "/assignments", body);
        if (agentId != null && answer.strip().equals("null")) {
            // The server unassigns when it does not know the agent, and calls that a success.
            throw new BackendException(
                    Kind.REFUSED, "The server does not know this colleague: the conversation is now with nobody.");
        }
    }

    @Override
    public void assignTeam(long conversationId, @Nullable Long teamId) throws BackendException {
        change(conversationId, "/assignments", body("team_id", new JsonPrimitive(teamId == null ? 0 : teamId)));
    }

    @Override
    public void changePriority(long conversationId, Priority priority) throws BackendException {
        JsonElement value = priority == Priority.NONE ? JsonNull.INSTANCE : new JsonPrimitive(word(priority));
        change(conversationId, "/toggle_priority", body("priority", value));
    }

    @Override
    public void changeLabels(long conversationId, List<String> titles) throws BackendException {
        change(conversationId, "/labels", body("labels", Json.array(titles)));
    }

    @Override
    public void changeAttribute(long conversationId, String key, AttributeChange change) throws BackendException {
        attributes.change(conversationId, key, change);
    }

    @Override
    public void markSeen(long conversationId) throws BackendException {
        change(conversationId, "/update_last_seen", new JsonObject());
    }

    @Override
    public void markUnread(long conversationId) throws BackendException {
        change(conversationId, "/unread", new JsonObject());
    }

    @Override
    public void showTyping(long conversationId, boolean on, boolean noteOnly) throws BackendException {
        JsonObject body = body("typing_status", new JsonPrimitive(on ? "on" : "off"));
        body.addProperty("is_private", noteOnly);
        change(conversationId, "/toggle_typing_status", body);
    }

    @Override
    public void changeAvailability(Availability availability) throws BackendException {
        JsonObject profile = body("availability", new JsonPrimitive(word(availability)));
        profile.addProperty("account_id", session.accountId());
        wire.text(Ask.post("api/v1/profile/availability", body("profile", profile)));
    }

    /** A write whose answer tells nothing new. */
    private String change(long conversationId, String path, JsonObject body) throws BackendException {
        return wire.text(Ask.post(session.conversation(conversationId, path), body));
    }

    private static JsonObject body(String key, JsonElement value) {
        JsonObject body = new JsonObject();
        body.add(key, value);
        return body;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public EventStream events() throws BackendException {
        Session.Identity self = session.known();
        try {
            CableStream stream = CableStream.open(
                    wire.cable(),
                    wire.url("cable"),
                    self.pubsubToken,
                    self.profile.accountId(),
                    self.profile.self().id(),
                    patience,
                    witness);
            streams.removeIf(CableStream::hasEnded);
            streams.add(stream);
            if (closed) {
                stream.close();
            }
            return stream;
        } catch (BackendException failed) {
            session.forget();
            throw failed;
        }
    }

    private boolean streaming() {
        return streams.stream().anyMatch(stream -> !stream.hasEnded());
    }

    private static <T> T understood(JsonElement answer, Class<T> type) throws BackendException {
        return Optional.ofNullable(Json.read(answer, type)).orElseThrow(ChatwootBackend::notUnderstood);
    }

    private static BackendException notUnderstood() {
        return new BackendException(Kind.NOT_UNDERSTOOD, "The server answered something we do not understand.");
    }

    /** Ends everything under way, event streams included. */
    @Override
    public void close() {
        closed = true;
        streams.forEach(CableStream::close);
        wire.close();
    }
}
