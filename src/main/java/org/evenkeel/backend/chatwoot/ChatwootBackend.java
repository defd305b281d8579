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
    private static final int ATTRIBUTE_TRIES = 3;

    private final Wire wire;
    private final Patience patience;
    private final long wantedAccount;
    private final Set<CableStream> streams = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Identity identity;
    private volatile long account;

    /** What the profile told us. Holds a secret: no text form. */
    private static final class Identity {
        final Profile profile;
        final String pubsubToken;

        Identity(Profile profile, String pubsubToken) {
            this.profile = profile;
            this.pubsubToken = pubsubToken;
        }
    }

    /**
     * @param server as {@link ServerAddress#parse} gives it
     * @param accountId the account to work in; 0 takes the first account of the profile
     * @param token asked for at each request, so that it lives in the keychain only
     * @throws IllegalArgumentException with a sentence for a person, when this is no server's address
     */
    public ChatwootBackend(URI server, long accountId, Supplier<String> token, InstantSource clock) {
        this(server, accountId, token, clock, Patience.SHIPPED);
    }

    ChatwootBackend(URI server, long accountId, Supplier<String> token, InstantSource clock, Patience patience) {
        this.wire = new Wire(server, token, clock, patience);
        this.wantedAccount = accountId;
        this.account = accountId;
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
        return identify().profile;
    }

    private Identity identify() throws BackendException {
        ProfileDto dto = understood(wire.json(Ask.get("api/v1/profile")), ProfileDto.class);
        Identity fresh = new Identity(dto.toDomain(wantedAccount), Objects.requireNonNullElse(dto.pubsubToken(), ""));
        identity = fresh;
        account = fresh.profile.accountId();
        return fresh;
    }

    private Identity identity() throws BackendException {
        Identity known = identity;
        return known == null ? identify() : known;
    }

    private long accountId() throws BackendException {
        long known = account;
        return known != 0 ? known : identity().profile.accountId();
    }

    private String account(String path) throws BackendException {
        return "api/v1/accounts/" + accountId() + "/" + path;
    }

    private String conversationPath(long id, String path) throws BackendException {
        return account("conversations/" + id + path);
    }

    @Override
    public Directory directory() throws BackendException {
        return new Directory(
                listing("inboxes").stream().map(ListingDto::toInbox).toList(),
                Json.readList(bare(wire.json(Ask.get(account("agents")))), PersonDto.class).stream()
                        .filter(person -> person.id() != null)
                        .map(PersonDto::toAgent)
                        .toList(),
                listing("teams").stream().map(ListingDto::toTeam).toList(),
                listing("labels").stream().map(ListingDto::toLabel).toList(),
                listing("canned_responses").stream().map(ListingDto::toCanned).toList());
    }

    private List<ListingDto> listing(String what) throws BackendException {
        return Json.readList(bare(wire.json(Ask.get(account(what)))), ListingDto.class).stream()
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
        return conversationList(Ask.get(account("conversations"))
                .with("status", "all")
                .with("sort_by", "last_activity_at_desc")
                .with("page", page));
    }

    @Override
    public List<ConversationState> conversationsChangedWithin(Duration span) throws BackendException {
        long seconds = Math.max(1, span.plusSeconds(1).minusNanos(1).toSeconds());
        return conversationList(
                Ask.get(account("conversations")).with("status", "all").with("updated_within", seconds));
    }

    @Override
    public List<ConversationState> conversationsOf(long contactId) throws BackendException {
        return conversationList(Ask.get(account("contacts/" + contactId + "/conversations")));
    }

    private List<ConversationState> conversationList(Ask ask) throws BackendException {
        return Json.readList(bare(wire.json(ask)), ConversationDto.class).stream()
                .flatMap(dto -> dto.toDomain().stream())
                .toList();
    }

    @Override
    public ConversationState conversation(long conversationId) throws BackendException {
        return understood(wire.json(Ask.get(conversationPath(conversationId, ""))), ConversationDto.class)
                .toDomain()
                .orElseThrow(ChatwootBackend::notUnderstood);
    }

    @Override
    public List<PostedMessage> newestMessages(long conversationId) throws BackendException {
        return messages(conversationId, Ask.get(conversationPath(conversationId, "/messages")));
    }

    @Override
    public List<PostedMessage> messagesAfter(long conversationId, long messageId) throws BackendException {
        return messages(
                conversationId,
                Ask.get(conversationPath(conversationId, "/messages")).with("after", messageId));
    }

    @Override
    public List<PostedMessage> messagesBefore(long conversationId, long messageId) throws BackendException {
        return messages(
                conversationId,
                Ask.get(conversationPath(conversationId, "/messages")).with("before", messageId));
    }

    private List<PostedMessage> messages(long conversationId, Ask ask) throws BackendException {
        return Json.readList(bare(wire.json(ask)), MessageDto.class).stream()
                .flatMap(dto -> dto.toDomain(conversationId).stream())
                .toList();
    }

    @Override
    public PostedMessage send(OutgoingMessage message) throws BackendException {
        if (message.text().isBlank()) {
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
        return posted(home, wire.json(Ask.post(conversationPath(home, "/messages"), body)));
    }

    @Override
    public PostedMessage deleteMessage(long conversationId, long messageId) throws BackendException {
        return posted(
                conversationId, wire.json(Ask.delete(conversationPath(conversationId, "/messages/" + messageId))));
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

    /**
     * The server can only replace all attributes at once, so: read, merge, write, and look whether it stands. Someone who
     * writes at the same moment may undo us; then again, three times in all.
     */
    @Override
    public void changeAttribute(long conversationId, String key, @Nullable String value) throws BackendException {
        for (int attempt = 0; attempt < ATTRIBUTE_TRIES; attempt++) {
            JsonObject attributes = attributesOf(conversationId);
            if (stands(attributes, key, value)) {
                return;
            }
            if (value == null) {
                attributes.remove(key);
            } else {
                attributes.addProperty(key, value);
            }
            change(conversationId, "/custom_attributes", body("custom_attributes", attributes));
        }
        if (!stands(attributesOf(conversationId), key, value)) {
            throw new BackendException(
                    Kind.REFUSED, "Somebody else keeps changing this conversation's attributes: ours did not stay.");
        }
    }

    private JsonObject attributesOf(long conversationId) throws BackendException {
        JsonElement answer = wire.json(Ask.get(conversationPath(conversationId, "")));
        if (Json.at(answer, "id") == null) {
            throw notUnderstood();
        }
        return Json.objectOr(Json.at(answer, "custom_attributes"));
    }

    private static boolean stands(JsonObject attributes, String key, @Nullable String value) {
        return value == null
                ? !attributes.has(key)
                : value.equals(Json.attributes(attributes).get(key));
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
        profile.addProperty("account_id", accountId());
        wire.text(Ask.post("api/v1/profile/availability", body("profile", profile)));
    }

    /** A write whose answer tells nothing new. */
    private String change(long conversationId, String path, JsonObject body) throws BackendException {
        return wire.text(Ask.post(conversationPath(conversationId, path), body));
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
        Identity self = identity();
        try {
            CableStream stream = CableStream.open(
                    wire.cable(),
                    wire.url("cable"),
                    self.pubsubToken,
                    self.profile.accountId(),
                    self.profile.self().id(),
                    patience);
            streams.removeIf(CableStream::hasEnded);
            streams.add(stream);
            return stream;
        } catch (BackendException failed) {
            // The token of the stream changes with the password: read it anew before the next try.
            identity = null;
            throw failed;
        }
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
        streams.forEach(CableStream::close);
        wire.close();
    }
}
