package org.evenkeel.localserver.cable;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.javalin.config.RoutesConfig;
import io.javalin.websocket.WsContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.evenkeel.localserver.faults.Fault;
import org.evenkeel.localserver.faults.Switchboard;
import org.evenkeel.localserver.json.Fields;
import org.evenkeel.localserver.state.ContactInboxRow;
import org.evenkeel.localserver.state.Database;
import org.evenkeel.localserver.state.Presence;
import org.evenkeel.localserver.state.Roster;
import org.evenkeel.localserver.state.ServerClock;
import org.evenkeel.localserver.state.UserRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The websocket endpoint: who is connected, who listens to what, pings, and the last step of every event. */
public final class Cable implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Cable.class);

    private final Database database;
    private final Presence presence;
    private final ServerClock clock;
    private final Switchboard faults;
    private final Exit exit;
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final ScheduledExecutorService pinger = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("cable-ping").factory());

    public Cable(Database database, Presence presence, ServerClock clock, Switchboard faults) {
        this.database = database;
        this.presence = presence;
        this.clock = clock;
        this.faults = faults;
        this.exit = new Exit(faults, pinger, () -> connections.values().forEach(Connection::drop));
    }

    /** Registers {@code /cable} and starts the pings. */
    public void install(RoutesConfig routes) {
        routes.ws("/cable", socket -> {
            socket.onConnect(context -> {
                var connection = new Connection(context);
                connections.put(context.sessionId(), connection);
                connection.send("{\"type\":\"welcome\"}");
            });
            socket.onMessage(context -> received(context, context.message()));
            socket.onClose(context -> connections.remove(context.sessionId()));
            socket.onError(context -> connections.remove(context.sessionId()));
        });
        long every = faults.pingEvery().toMillis();
        pinger.scheduleAtFixedRate(this::ping, every, every, TimeUnit.MILLISECONDS);
    }

    private void ping() {
        if (faults.strikes(Fault.STOP_PINGS)) {
            return;
        }
        String frame = Fields.of()
                .put("type", "ping")
                .put("message", clock.now() / 1_000_000L)
                .json()
                .toString();
        connections.values().forEach(connection -> connection.send(frame));
    }

    private void received(WsContext context, String frame) {
        Connection connection = connections.get(context.sessionId());
        if (connection == null) {
            return;
        }
        try {
            JsonObject command = JsonParser.parseString(frame).getAsJsonObject();
            String identifier = text(command, "identifier").orElse("");
            switch (text(command, "command").orElse("")) {
                case "subscribe" -> subscribe(connection, identifier);
                case "unsubscribe" -> connection.subscriptions().remove(identifier);
                case "message" ->
                    act(connection, identifier, text(command, "data").orElse("{}"));
                default -> LOG.debug("Ignored an unknown websocket command.");
            }
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            LOG.debug("Ignored a malformed websocket frame.");
        }
    }

    /** Answers only when the lookup succeeds; else nothing is said, now or later, as the protocol has it. */
    private void subscribe(Connection connection, String identifier) {
        if (connection.subscriptions().containsKey(identifier)) {
            return;
        }
        Subscription subscription = lookup(JsonParser.parseString(identifier).getAsJsonObject());
        connection.subscriptions().put(identifier, subscription);
        if (subscription instanceof Subscription.Silent) {
            LOG.info("A websocket subscription named no one known.");
            return;
        }
        connection.send(Fields.of()
                .put("identifier", identifier)
                .put("type", "confirm_subscription")
                .json()
                .toString());
        present(subscription);
    }

    private Subscription lookup(JsonObject identifier) {
        String token = text(identifier, "pubsub_token").orElse("");
        if (!text(identifier, "channel").orElse("").equals("RoomChannel") || token.isEmpty()) {
            return new Subscription.Silent();
        }
        return database.read(tables -> {
            if (!identifier.has("user_id")) {
                Optional<ContactInboxRow> source = tables.contacts().byPubsubToken(token);
                return source.<Subscription>map(found -> new Subscription.OfContact(token, found.contactId()))
                        .orElseGet(Subscription.Silent::new);
            }
            Roster roster = database.roster(tables);
            UserRow user = text(identifier, "user_id")
                    .filter(id -> id.matches("\\d{1,18}"))
                    .map(id -> roster.user(Long.parseLong(id)))
                    .orElse(null);
            boolean known = user != null
                    && user.pubsubToken().equals(token)
                    && text(identifier, "account_id").equals(Optional.of(Long.toString(Roster.ACCOUNT_ID)));
            return known && user != null ? new Subscription.OfUser(token, user.id()) : new Subscription.Silent();
        });
    }

    private void act(Connection connection, String identifier, String data) {
        Subscription subscription = connection.subscriptions().get(identifier);
        JsonObject action = JsonParser.parseString(data).getAsJsonObject();
        if (subscription != null && text(action, "action").equals(Optional.of("update_presence"))) {
            present(subscription);
        }
    }

    /** Marks as present and tells the one who asked, on all their connections, who else is. */
    private void present(Subscription subscription) {
        boolean forgotten = faults.strikes(Fault.LOSE_PRESENCE);
        Map<String, String> users = database.read(tables -> {
            switch (forgotten ? new Subscription.Silent() : subscription) {
                case Subscription.OfUser user -> presence.userSeen(user.userId());
                case Subscription.OfContact contact -> presence.contactSeen(contact.contactId());
                case Subscription.Silent silent -> {}
            }
            return presence.presentUsers(database.roster(tables));
        });
        Fields data = Fields.of().put("account_id", Roster.ACCOUNT_ID).put("users", users);
        switch (subscription) {
            case Subscription.OfUser user ->
                send(
                        List.of(user.token()),
                        "presence.update",
                        data.put("contacts", presence.presentContacts()).json());
            case Subscription.OfContact contact -> send(List.of(contact.token()), "presence.update", data.json());
            case Subscription.Silent silent -> {}
        }
    }

    /**
     * The one place through which every event leaves.
     *
     * @param tokens whose streams it goes to
     */
    void deliver(List<String> tokens, String event, JsonObject data) {
        exit.leave(() -> send(tokens, event, data));
    }

    private void send(List<String> tokens, String event, JsonObject data) {
        JsonElement message = Fields.of().put("event", event).put("data", data).json();
        String body = message.toString();
        for (Connection connection : connections.values()) {
            for (Map.Entry<String, Subscription> entry :
                    connection.subscriptions().entrySet()) {
                boolean wanted =
                        switch (entry.getValue()) {
                            case Subscription.OfUser user -> tokens.contains(user.token());
                            case Subscription.OfContact contact -> tokens.contains(contact.token());
                            case Subscription.Silent silent -> false;
                        };
                if (wanted) {
                    connection.send("{\"identifier\":" + Fields.element(entry.getKey()) + ",\"message\":" + body + "}");
                }
            }
        }
    }

    /** Text or number as text. */
    private static Optional<String> text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null && value.isJsonPrimitive() ? Optional.of(value.getAsString()) : Optional.empty();
    }

    /** Says good-bye so that clients come back. */
    @Override
    public void close() {
        pinger.shutdownNow();
        for (Connection connection : new ArrayList<>(connections.values())) {
            connection.close("{\"type\":\"disconnect\",\"reason\":\"server_restart\",\"reconnect\":true}");
        }
    }
}
