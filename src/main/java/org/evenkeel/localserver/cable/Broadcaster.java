package org.evenkeel.localserver.cable;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.evenkeel.localserver.json.Fields;
import org.evenkeel.localserver.json.Views;
import org.evenkeel.localserver.rules.Announcement;
import org.evenkeel.localserver.rules.Announcer;
import org.evenkeel.localserver.state.ContactRow;
import org.evenkeel.localserver.state.ConversationRow;
import org.evenkeel.localserver.state.Database;
import org.evenkeel.localserver.state.Presence;
import org.evenkeel.localserver.state.Roster;
import org.evenkeel.localserver.state.Tables;
import org.evenkeel.localserver.state.UserRow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns announcements into events, off the request's thread and one after another: the payload is built from the
 * database just before it is sent, so two events may carry the same newest state.
 */
public final class Broadcaster implements Announcer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Broadcaster.class);

    private final Database database;
    private final Presence presence;
    private final Cable cable;
    private final Supplier<String> base;
    private final ExecutorService line = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("cable-events").factory());

    /** @param base the server's address, known once it listens */
    public Broadcaster(Database database, Presence presence, Cable cable, Supplier<String> base) {
        this.database = database;
        this.presence = presence;
        this.cable = cable;
        this.base = base;
    }

    @Override
    public void announce(List<Announcement> announcements) {
        if (announcements.isEmpty()) {
            return;
        }
        try {
            line.execute(() -> announcements.forEach(this::broadcast));
        } catch (RejectedExecutionException e) {
            LOG.debug("The embedded server is stopping; an event has no listeners any more.");
        }
    }

    private record Outgoing(List<String> tokens, String event, JsonObject data) {}

    private void broadcast(Announcement announcement) {
        try {
            Optional<Outgoing> outgoing = database.read(tables -> outgoing(announcement, tables));
            outgoing.ifPresent(event -> cable.deliver(event.tokens(), event.event(), event.data()));
        } catch (RuntimeException e) {
            LOG.warn("An event could not be broadcast.", e);
        }
    }

    private Optional<Outgoing> outgoing(Announcement announcement, Tables tables) {
        Roster roster = database.roster(tables);
        Views views = Views.over(tables, roster, presence, base.get());
        return switch (announcement) {
            case Announcement.MessageCreated created ->
                message(tables, roster, views, created.messageId(), "message.created")
                        .map(event -> echoing(event, created.echoId()));
            case Announcement.FirstReply reply ->
                message(tables, roster, views, reply.messageId(), "first.reply.created");
            case Announcement.MessageUpdated updated ->
                message(tables, roster, views, updated.messageId(), "message.updated")
                        .map(event -> changed(event, updated.previousChanges()));
            case Announcement.ConversationChanged changed -> {
                ConversationRow conversation = tables.conversations().byId(changed.conversationId());
                yield Optional.of(new Outgoing(
                        tokens(roster, conversation, changed.kind().forCustomer()),
                        changed.kind().event(),
                        views.conversations().cable(conversation)));
            }
            case Announcement.Mentioned mentioned ->
                Optional.of(new Outgoing(
                        List.of(Objects.requireNonNull(roster.user(mentioned.userId()))
                                .pubsubToken()),
                        "conversation.mentioned",
                        views.conversations().cable(tables.conversations().byId(mentioned.conversationId()))));
            case Announcement.Typing typing -> Optional.of(typing(tables, roster, views, typing));
            case Announcement.ContactCreated created ->
                contact(tables, roster, views, created.contactId(), "contact.created");
            case Announcement.ContactUpdated updated ->
                contact(tables, roster, views, updated.contactId(), "contact.updated");
            case Announcement.CacheInvalidated invalidated ->
                Optional.of(new Outgoing(
                        everybody(roster),
                        "account.cache_invalidated",
                        Fields.of()
                                .put(
                                        "cache_keys",
                                        views.directory()
                                                .cacheKeys(tables.directory().cacheKeys()))
                                .put("account_id", Roster.ACCOUNT_ID)
                                .json()));
        };
    }

    private Optional<Outgoing> message(Tables tables, Roster roster, Views views, long messageId, String event) {
        return tables.messages().byId(messageId).map(message -> {
            ConversationRow conversation = tables.conversations().byId(message.conversationId());
            boolean forCustomer = message.forCustomer() && !event.startsWith("first.");
            return new Outgoing(tokens(roster, conversation, forCustomer), event, views.cable(message, conversation));
        });
    }

    private static Outgoing echoing(Outgoing event, @Nullable String echoId) {
        if (echoId != null) {
            event.data().addProperty("echo_id", echoId);
        }
        return event;
    }

    private static Outgoing changed(Outgoing event, JsonObject previousChanges) {
        event.data().add("previous_changes", previousChanges);
        return event;
    }

    private Outgoing typing(Tables tables, Roster roster, Views views, Announcement.Typing typing) {
        ConversationRow conversation = tables.conversations().byId(typing.conversationId());
        UserRow typist = roster.user(typing.userId());
        List<String> tokens = new ArrayList<>(tokens(roster, conversation, typist != null && !typing.isPrivate()));
        if (typist != null) {
            tokens.remove(typist.pubsubToken());
        }
        return new Outgoing(
                tokens,
                typing.on() ? "conversation.typing_on" : "conversation.typing_off",
                Fields.of()
                        .put("conversation", views.conversations().cable(conversation))
                        .put(
                                "user",
                                typist == null
                                        ? views.people().sender(conversation.contact())
                                        : views.people().shortUser(typist, true))
                        .put("is_private", typing.isPrivate())
                        .put("account_id", Roster.ACCOUNT_ID)
                        .json());
    }

    private Optional<Outgoing> contact(Tables tables, Roster roster, Views views, long contactId, String event) {
        Optional<ContactRow> contact = tables.contacts().byId(contactId);
        return contact.map(found -> {
            JsonObject data = views.people().sender(found);
            data.addProperty("account_id", Roster.ACCOUNT_ID);
            return new Outgoing(everybody(roster), event, data);
        });
    }

    private static List<String> tokens(Roster roster, ConversationRow conversation, boolean withCustomer) {
        var tokens = new ArrayList<String>();
        for (long id : roster.listeners(conversation.inboxId())) {
            UserRow user = roster.user(id);
            if (user != null) {
                tokens.add(user.pubsubToken());
            }
        }
        if (withCustomer) {
            tokens.add(conversation.contactInbox().pubsubToken());
        }
        return tokens;
    }

    private static List<String> everybody(Roster roster) {
        return roster.users().values().stream().map(UserRow::pubsubToken).toList();
    }

    /** Sends what is already announced, then stops. */
    @Override
    public void close() {
        line.shutdown();
        try {
            if (!line.awaitTermination(3, TimeUnit.SECONDS)) {
                LOG.warn("Some events were not sent before the embedded server stopped.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
