package org.evenkeel.localserver.http;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.localserver.json.Fields;
import org.evenkeel.localserver.rules.Actor;
import org.evenkeel.localserver.rules.Customers;
import org.evenkeel.localserver.rules.Entry;
import org.evenkeel.localserver.rules.Handling;
import org.evenkeel.localserver.rules.Posting;
import org.evenkeel.localserver.state.ContactInboxRow;
import org.evenkeel.localserver.state.ConversationQuery.Conditions;
import org.evenkeel.localserver.state.ConversationQuery.Counts;
import org.evenkeel.localserver.state.ConversationRow;
import org.evenkeel.localserver.state.InboxRow;
import org.evenkeel.localserver.state.Roster;
import org.evenkeel.localserver.state.ServerClock;
import org.evenkeel.localserver.state.Tables;
import org.evenkeel.localserver.state.UserRow;
import org.jspecify.annotations.Nullable;

/** Listing, finding, showing and beginning conversations (5.2 to 5.5). */
public final class ConversationRoutes {
    private final Core core;

    private ConversationRoutes(Core core) {
        this.core = core;
    }

    public static void install(Dispatcher routes, Core core) {
        var conversations = new ConversationRoutes(core);
        routes.account(GET, "/conversations", conversations::list);
        routes.account(GET, "/conversations/meta", conversations::meta);
        routes.account(GET, "/conversations/unread_counts", call -> featureOff());
        routes.account(POST, "/conversations/filter", conversations::filter);
        routes.account(POST, "/conversations", conversations::create);
        routes.account(GET, "/conversations/{id}", conversations::show);
        routes.account(GET, "/conversations/{id}/attachments", conversations::attachments);
        routes.account(GET, "/conversations/{id}/participants", conversations::participants);
        routes.account(
                POST, "/conversations/{id}/participants", call -> conversations.setParticipants(call, POST.name()));
        routes.account(
                PATCH, "/conversations/{id}/participants", call -> conversations.setParticipants(call, PATCH.name()));
        routes.account(
                DELETE, "/conversations/{id}/participants", call -> conversations.setParticipants(call, DELETE.name()));
    }

    /** An account's feature that is off unless somebody turns it on; here nobody can. */
    private static Reply featureOff() {
        return Reply.error(403, "Feature not enabled");
    }

    private Conditions conditions(Call call, Roster roster) {
        var conditions = new Conditions();
        UserRow user = call.user();
        String type = call.query("conversation_type");
        if ("participating".equals(type)) {
            conditions.and("c.id IN (SELECT conversation_id FROM participants WHERE user_id = :v)", user.id());
        } else {
            inboxes(conditions, call, roster);
        }
        if ("mention".equals(type)) {
            conditions.and("c.id IN (SELECT conversation_id FROM mentions WHERE user_id = :v)", user.id());
        } else if ("unattended".equals(type)) {
            conditions.and("c.first_reply_at IS NULL OR c.waiting_since IS NOT NULL");
        }
        String q = call.query("q");
        String status = call.query("status") == null ? "open" : call.query("status");
        if (q != null && !q.isBlank()) {
            conditions.and(
                    "EXISTS (SELECT 1 FROM messages m WHERE m.conversation_id = c.id"
                            + " AND instr(lower(m.content), lower(:v)) > 0)",
                    q);
        } else if (status != null && !status.equals("all")) {
            conditions.and("c.status = :v", status.toUpperCase(Locale.ROOT));
        }
        Long team = call.number("team_id");
        if (team != null) {
            if (roster.team(team) == null) {
                throw ApiError.notFound();
            }
            conditions.and("c.team_id = :v", team);
        }
        List<String> labels = call.queries("labels");
        if (!labels.isEmpty()) {
            conditions.labels(labels);
        }
        String source = call.query("source_id");
        if (source != null) {
            conditions.and("c.contact_inbox_id IN (SELECT id FROM contact_inboxes WHERE source_id = :v)", source);
        }
        return conditions;
    }

    private static void inboxes(Conditions conditions, Call call, Roster roster) {
        List<Long> own = roster.inboxesOf(call.user());
        Long asked = call.number("inbox_id");
        conditions.inboxes(
                asked == null ? own : own.stream().filter(asked::equals).toList());
    }

    private static void assignee(Conditions conditions, Call call) {
        switch (call.query("assignee_type")) {
            case "me" -> conditions.and("c.assignee_id = :v", call.user().id());
            case "unassigned" -> conditions.and("c.assignee_id IS NULL");
            case "assigned" -> conditions.and("c.assignee_id IS NOT NULL");
            case null, default -> {}
        }
    }

    private Reply list(Call call) {
        return core.read(tables -> {
            Conditions conditions = conditions(call, core.roster(tables));
            Fields meta = counts(tables.queries().counts(conditions, call.user().id()), true);
            assignee(conditions, call);
            Long within = call.number("updated_within");
            if (within != null) {
                conditions.and("c.updated_at > :v", core.clock().now() - ServerClock.seconds(within));
            }
            List<ConversationRow> rows =
                    tables.queries().list(conditions, call.query("sort_by"), within == null ? call.page() : 0);
            return Reply.json(Fields.just(
                    "data",
                    Fields.of()
                            .put("meta", meta)
                            .put("payload", core.views(tables).conversations().rest(rows, call.user()))));
        });
    }

    private static Fields counts(Counts counts, boolean withAssigned) {
        Fields meta = Fields.of().put("mine_count", counts.mine());
        if (withAssigned) {
            meta.put("assigned_count", counts.assigned());
        }
        return meta.put("unassigned_count", counts.unassigned()).put("all_count", counts.all());
    }

    private Reply meta(Call call) {
        return core.read(tables -> {
            Conditions conditions = conditions(call, core.roster(tables));
            return Reply.json(Fields.just(
                    "meta",
                    counts(tables.queries().counts(conditions, call.user().id()), true)));
        });
    }

    private Reply filter(Call call) {
        Conditions conditions = FilterQuery.parse(call.body(), core.clock().now());
        return core.read(tables -> {
            conditions.inboxes(core.roster(tables).inboxesOf(call.user()));
            Counts counts = tables.queries().counts(conditions, call.user().id());
            List<ConversationRow> rows = tables.queries().list(conditions, null, call.page());
            return Reply.json(Fields.of()
                    .put("meta", counts(counts, false))
                    .put("payload", core.views(tables).conversations().rest(rows, call.user())));
        });
    }

    private Reply show(Call call) {
        return core.read(tables -> show(tables, core.conversation(tables, call.user(), call.id("id")), call.user()));
    }

    private Reply show(Tables tables, ConversationRow conversation, UserRow viewer) {
        return Reply.json(core.views(tables).conversations().rest(conversation, viewer));
    }

    private Reply create(Call call) {
        JsonObject body = call.body();
        return core.change(entry -> {
            Roster roster = entry.roster();
            ContactInboxRow source = source(entry.tables(), roster, body);
            InboxRow inbox = roster.inbox(source == null ? inboxId(roster, body) : source.inboxId());
            if (!roster.inInbox(inbox.id(), call.user())) {
                throw ApiError.forbidden();
            }
            if (source == null) {
                Long contactId = Input.number(body, "contact_id");
                var contact = entry.tables()
                        .contacts()
                        .byId(contactId == null ? 0 : contactId)
                        .orElseThrow(ApiError::notFound);
                source = entry.tables().contacts().sourcesOf(contact.id()).stream()
                        .filter(known -> known.inboxId() == inbox.id() && !body.has("source_id"))
                        .findFirst()
                        .orElseGet(() -> Customers.join(entry, contact, inbox, Input.text(body, "source_id")));
            }
            List<ConversationRow> earlier =
                    entry.tables().conversations().ofContact(source.contactId(), List.of(inbox.id()), 1);
            ConversationRow conversation = inbox.lockSingle() && !earlier.isEmpty()
                    ? earlier.getFirst()
                    : Customers.converse(entry, source, status(body), Input.object(body, "custom_attributes"));
            begin(entry, conversation, call.user(), body);
            return show(entry.tables(), entry.tables().conversations().byId(conversation.id()), call.user());
        });
    }

    private static @Nullable ContactInboxRow source(Tables tables, Roster roster, JsonObject body) {
        String sourceId = Input.text(body, "source_id");
        return sourceId == null
                ? null
                : roster.inboxes().keySet().stream()
                        .flatMap(inbox -> tables.contacts().source(inbox, sourceId).stream())
                        .findFirst()
                        .orElse(null);
    }

    private static long inboxId(Roster roster, JsonObject body) {
        Long id = Input.number(body, "inbox_id");
        if (id == null || !roster.inboxes().containsKey(id)) {
            throw ApiError.notFound();
        }
        return id;
    }

    private static ConversationStatus status(JsonObject body) {
        return ConversationStatus.valueOf(Input.text(body, "status", "open").toUpperCase(Locale.ROOT));
    }

    private static void begin(Entry entry, ConversationRow conversation, UserRow user, JsonObject body) {
        JsonObject additional = Input.object(body, "additional_attributes");
        if (!additional.isEmpty()) {
            Customers.checkAttributes(additional, "additional_attributes");
            entry.tables()
                    .conversations()
                    .setAdditionalAttributes(conversation.id(), additional.toString(), entry.tick());
        }
        UserRow assignee = entry.roster().user(Input.number(body, "assignee_id"));
        if (assignee != null) {
            Handling.assign(entry, conversation, new Actor.Agent(user), assignee);
        }
        var team = entry.roster().team(Input.number(body, "team_id"));
        if (team != null) {
            Handling.assignTeam(entry, entry.tables().conversations().byId(conversation.id()), user, team);
        }
        JsonElement message = body.get("message");
        if (message instanceof JsonObject first && first.has("content")) {
            Posting.byAgent(
                    entry,
                    entry.tables().conversations().byId(conversation.id()),
                    user,
                    Posting.Wish.text(Input.text(first, "content", "")));
        }
    }

    private Reply attachments(Call call) {
        return core.read(tables -> {
            ConversationRow conversation = core.conversation(tables, call.user(), call.id("id"));
            var files = tables.messages().attachmentsOf(conversation.id(), call.page());
            var views = core.views(tables).messages();
            var payload = files.stream()
                    .map(file -> {
                        JsonObject json = views.attachment(file);
                        json.addProperty("created_at", file.createdAt() / 1_000_000L);
                        return json;
                    })
                    .toList();
            return Reply.json(Fields.of()
                    .put("meta", Fields.just("total_count", tables.messages().attachmentCount(conversation.id())))
                    .put("payload", payload));
        });
    }

    private Reply participants(Call call) {
        return core.read(tables -> {
            ConversationRow conversation = core.conversation(tables, call.user(), call.id("id"));
            return agents(tables, tables.conversations().participants(conversation.id()));
        });
    }

    private Reply agents(Tables tables, List<Long> ids) {
        Roster roster = core.roster(tables);
        var people = core.views(tables).people();
        return Reply.json(ids.stream()
                .map(roster::user)
                .filter(user -> user != null)
                .map(people::agent)
                .toList());
    }

    /** POST adds and answers the added, PATCH sets the whole list, DELETE removes and answers nothing. */
    private Reply setParticipants(Call call, String method) {
        if (!call.body().has("user_ids")) {
            throw new IllegalArgumentException("user_ids is missing");
        }
        List<Long> asked = Input.numbers(Input.strings(call.body(), "user_ids"));
        return core.change(entry -> {
            var table = entry.tables().conversations();
            long id = core.conversation(entry.tables(), call.user(), call.id("id"))
                    .id();
            List<Long> before = table.participants(id);
            List<Long> known = asked.stream()
                    .filter(user -> entry.roster().user(user) != null)
                    .toList();
            if (method.equals("DELETE")) {
                known.forEach(user -> table.removeParticipant(id, user));
                return Reply.empty();
            }
            if (method.equals("PATCH")) {
                before.stream()
                        .filter(user -> !known.contains(user))
                        .forEach(user -> table.removeParticipant(id, user));
            }
            known.forEach(user -> table.addParticipant(id, user));
            return agents(
                    entry.tables(),
                    method.equals("PATCH")
                            ? table.participants(id)
                            : known.stream()
                                    .filter(user -> !before.contains(user))
                                    .toList());
        });
    }
}
