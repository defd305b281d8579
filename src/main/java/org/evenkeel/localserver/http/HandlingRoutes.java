package org.evenkeel.localserver.http;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Priority;
import org.evenkeel.localserver.json.Fields;
import org.evenkeel.localserver.json.Times;
import org.evenkeel.localserver.rules.Actor;
import org.evenkeel.localserver.rules.Announcement;
import org.evenkeel.localserver.rules.Customers;
import org.evenkeel.localserver.rules.Entry;
import org.evenkeel.localserver.rules.Handling;
import org.evenkeel.localserver.rules.Reading;
import org.evenkeel.localserver.state.ConversationRow;
import org.evenkeel.localserver.state.Roster;
import org.evenkeel.localserver.state.ServerClock;
import org.evenkeel.localserver.state.TeamRow;
import org.evenkeel.localserver.state.UserRow;

/** What is done with one conversation besides writing in it (5.5). */
public final class HandlingRoutes {
    private final Core core;

    private HandlingRoutes(Core core) {
        this.core = core;
    }

    public static void install(Dispatcher routes, Core core) {
        var handling = new HandlingRoutes(core);
        routes.account(PATCH, "/conversations/{id}", handling::update);
        routes.account(POST, "/conversations/{id}/toggle_status", handling::status);
        routes.account(POST, "/conversations/{id}/toggle_priority", handling::priority);
        routes.account(POST, "/conversations/{id}/assignments", handling::assign);
        routes.account(GET, "/conversations/{id}/labels", handling::labels);
        routes.account(POST, "/conversations/{id}/labels", handling::setLabels);
        routes.account(POST, "/conversations/{id}/custom_attributes", handling::customAttributes);
        routes.account(POST, "/conversations/{id}/toggle_typing_status", handling::typing);
        routes.account(POST, "/conversations/{id}/update_last_seen", handling::seen);
        routes.account(POST, "/conversations/{id}/unread", handling::unread);
        routes.account(POST, "/conversations/{id}/mute", call -> handling.mute(call, true));
        routes.account(POST, "/conversations/{id}/unmute", call -> handling.mute(call, false));
        routes.account(DELETE, "/conversations/{id}", handling::delete);
    }

    /** One transaction on the conversation that the path names. */
    private Reply with(Call call, BiFunction<Entry, ConversationRow, Reply> work) {
        return core.change(entry -> work.apply(entry, core.conversation(entry.tables(), call.user(), call.id("id"))));
    }

    private Reply shown(Entry entry, ConversationRow conversation, UserRow viewer) {
        ConversationRow now = entry.tables().conversations().byId(conversation.id());
        return Reply.json(core.views(entry.tables()).conversations().rest(now, viewer));
    }

    private Reply update(Call call) {
        JsonObject body = call.body();
        return with(call, (entry, conversation) -> {
            if (body.has("priority")) {
                Handling.priority(entry, conversation, call.user(), priority(body));
            }
            return shown(entry, conversation, call.user());
        });
    }

    private static Priority priority(JsonObject body) {
        String word = Input.text(body, "priority");
        return word == null || word.isEmpty() ? Priority.NONE : Priority.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private Reply priority(Call call) {
        return with(call, (entry, conversation) -> {
            Handling.priority(entry, conversation, call.user(), priority(call.body()));
            return Reply.empty();
        });
    }

    /** Without a status it toggles; an unknown one is a 500, as in the original. */
    private Reply status(Call call) {
        JsonObject body = call.body();
        return with(call, (entry, conversation) -> {
            String word = Input.text(body, "status");
            ConversationStatus status;
            if (word == null) {
                status = conversation.status() == ConversationStatus.OPEN
                        ? ConversationStatus.RESOLVED
                        : ConversationStatus.OPEN;
            } else {
                status = ConversationStatus.valueOf(word.toUpperCase(Locale.ROOT));
            }
            Long until = Input.number(body, "snoozed_until");
            Handling.status(
                    entry,
                    conversation,
                    new Actor.Agent(call.user()),
                    status,
                    until == null ? null : ServerClock.seconds(until));
            ConversationRow now = entry.tables().conversations().byId(conversation.id());
            return Reply.payload(Fields.of()
                    .put("success", true)
                    .put("conversation_id", now.displayId())
                    .put("current_status", now.statusWord())
                    .put("snoozed_until", Times.isoOrNull(now.snoozedUntil())));
        });
    }

    /** An unknown assignee unassigns, and so does a bot, of which there are none here; a team is looked at only when no assignee is named. */
    private Reply assign(Call call) {
        JsonObject body = call.body();
        return with(call, (entry, conversation) -> {
            if (body.has("assignee_id") || !body.has("team_id")) {
                boolean bot = "AgentBot".equals(Input.text(body, "assignee_type"));
                UserRow assignee = bot ? null : entry.roster().user(Input.number(body, "assignee_id"));
                Handling.assign(entry, conversation, new Actor.Agent(call.user()), assignee);
                return Reply.json(
                        assignee == null
                                ? null
                                : core.views(entry.tables()).people().agent(assignee));
            }
            TeamRow team = entry.roster().team(Input.number(body, "team_id"));
            Handling.assignTeam(entry, conversation, call.user(), team);
            return Reply.json(team == null ? null : rawTeam(entry, team));
        });
    }

    /** The record as the database has it, with ISO times. */
    private static Fields rawTeam(Entry entry, TeamRow team) {
        String created = Times.iso(entry.tables().directory().accountCreatedAt());
        return Fields.of()
                .put("id", team.id())
                .put("name", team.name())
                .put("description", team.description())
                .put("allow_auto_assign", team.autoAssign())
                .put("account_id", Roster.ACCOUNT_ID)
                .put("created_at", created)
                .put("updated_at", created);
    }

    private Reply labels(Call call) {
        return core.read(tables -> Reply.payload(
                core.conversation(tables, call.user(), call.id("id")).labels()));
    }

    private Reply setLabels(Call call) {
        List<String> titles = Input.strings(call.body(), "labels");
        return with(
                call,
                (entry, conversation) -> Reply.payload(Handling.labels(entry, conversation, call.user(), titles)));
    }

    /** A missing key is a 500, as in the original. */
    private Reply customAttributes(Call call) {
        if (!(call.body().get("custom_attributes") instanceof JsonObject attributes)) {
            throw new IllegalArgumentException("custom_attributes is missing");
        }
        Customers.checkAttributes(attributes, "custom_attributes");
        return with(call, (entry, conversation) -> {
            Handling.customAttributes(entry, conversation, attributes.toString());
            return Reply.json(Fields.just("custom_attributes", attributes));
        });
    }

    private Reply typing(Call call) {
        JsonObject body = call.body();
        ConversationRow conversation = core.read(tables -> core.conversation(tables, call.user(), call.id("id")));
        String word = Input.text(body, "typing_status", "");
        if (word.equals("on") || word.equals("off")) {
            core.ledger()
                    .tell(new Announcement.Typing(
                            conversation.id(),
                            call.user().id(),
                            word.equals("on"),
                            Input.flag(body, "is_private", false)));
        }
        return Reply.empty();
    }

    private Reply seen(Call call) {
        return with(call, (entry, conversation) -> {
            Reading.byAgent(entry, conversation, call.user());
            return shown(entry, conversation, call.user());
        });
    }

    private Reply unread(Call call) {
        return with(call, (entry, conversation) -> {
            Reading.unread(entry, conversation);
            return shown(entry, conversation, call.user());
        });
    }

    private Reply mute(Call call, boolean muted) {
        return with(call, (entry, conversation) -> {
            Handling.mute(entry, conversation, call.user(), muted);
            return Reply.empty();
        });
    }

    /** Nobody is told. */
    private Reply delete(Call call) {
        call.administratorsOnly();
        return with(call, (entry, conversation) -> {
            entry.tables().conversations().delete(conversation.id());
            return Reply.empty();
        });
    }
}
