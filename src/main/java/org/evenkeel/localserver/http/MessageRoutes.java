package org.evenkeel.localserver.http;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.evenkeel.localserver.faults.Fault;
import org.evenkeel.localserver.json.Fields;
import org.evenkeel.localserver.json.Times;
import org.evenkeel.localserver.json.Views;
import org.evenkeel.localserver.rules.Entry;
import org.evenkeel.localserver.rules.Posting;
import org.evenkeel.localserver.rules.Posting.StoredFile;
import org.evenkeel.localserver.rules.Posting.Wish;
import org.evenkeel.localserver.rules.Refusal;
import org.evenkeel.localserver.state.AttachmentRow;
import org.evenkeel.localserver.state.Columns;
import org.evenkeel.localserver.state.ConversationRow;
import org.evenkeel.localserver.state.MessageRow;
import org.evenkeel.localserver.state.MessageTable.Audience;
import org.evenkeel.localserver.state.Roster;
import org.evenkeel.localserver.state.UserRow;

/** Messages for agents (section 6). */
public final class MessageRoutes {
    private static final Set<String> KEPT_BEFORE_4_9 = Set.of("in_reply_to", "items", "automation_rule_id");

    private final Core core;

    private MessageRoutes(Core core) {
        this.core = core;
    }

    public static void install(Dispatcher routes, Core core) {
        var messages = new MessageRoutes(core);
        routes.account(GET, "/conversations/{id}/messages", messages::list);
        routes.account(POST, "/conversations/{id}/messages", messages::create);
        routes.account(DELETE, "/conversations/{id}/messages/{message}", messages::delete);
        routes.account(POST, "/conversations/{id}/messages/{message}/retry", messages::retry);
        routes.account(PATCH, "/conversations/{id}/messages/{message}", messages::status);
    }

    private Reply list(Call call) {
        return core.read(tables -> {
            ConversationRow conversation = core.conversation(tables, call.user(), call.id("id"));
            Audience audience =
                    call.query("filter_internal_messages") == null ? Audience.AGENTS : Audience.WITHOUT_INTERNAL;
            List<MessageRow> window =
                    tables.messages().window(conversation.id(), call.number("before"), call.number("after"), audience);
            Views views = core.views(tables);
            return Reply.json(Fields.of()
                    .put("meta", meta(conversation, core.roster(tables), views))
                    .put("payload", views.rest(window, conversation)));
        });
    }

    private static Fields meta(ConversationRow conversation, Roster roster, Views views) {
        UserRow assignee = roster.user(conversation.assigneeId());
        return Fields.of()
                .put("labels", conversation.labels())
                .put("additional_attributes", Columns.object(conversation.additionalAttributes()))
                .put("contact", views.people().sender(conversation.contact()))
                .putIfPresent(
                        "assignee", assignee == null ? null : views.people().shortUser(assignee, true))
                .put("agent_last_seen_at", Times.isoOrNull(conversation.agentSeenAt()))
                .put("assignee_last_seen_at", Times.isoOrNull(conversation.assigneeSeenAt()));
    }

    private Reply create(Call call) {
        JsonObject body = call.body();
        core.read(tables -> core.conversation(tables, call.user(), call.id("id")));
        List<StoredFile> files = core.uploads().keep(call.files("attachments[]"));
        var wish = new Wish(
                Input.text(body, "content"),
                Input.text(body, "content_type", "text"),
                attributes(body),
                Input.flag(body, "private", false),
                Input.text(body, "source_id"),
                Input.text(body, "echo_id"),
                files);
        boolean asCustomer = Input.text(body, "message_type", "outgoing").equals("incoming");
        try {
            return core.change(entry -> {
                ConversationRow conversation = core.conversation(entry.tables(), call.user(), call.id("id"));
                MessageRow message = asCustomer
                        ? Posting.byCustomer(entry, conversation, wish)
                        : Posting.byAgent(entry, conversation, call.user(), wish);
                JsonObject json = core.views(entry.tables()).rest(message, conversation);
                if (wish.echoId() != null) {
                    json.addProperty("echo_id", wish.echoId());
                }
                return Reply.json(json);
            });
        } catch (RuntimeException e) {
            files.forEach(core.uploads()::drop);
            throw e;
        }
    }

    private JsonObject attributes(JsonObject body) {
        JsonObject told = Input.object(body, "content_attributes");
        if (!core.faults().strikes(Fault.OLD_SERVER)) {
            return told;
        }
        var kept = new JsonObject();
        told.asMap().forEach((key, value) -> {
            if (KEPT_BEFORE_4_9.contains(key)) {
                kept.add(key, value);
            }
        });
        return kept;
    }

    private Reply on(Call call, BiFunction<Entry, MessageRow, MessageRow> work) {
        return core.change(entry -> {
            ConversationRow conversation = core.conversation(entry.tables(), call.user(), call.id("id"));
            MessageRow message = entry.tables()
                    .messages()
                    .inConversation(conversation.id(), call.id("message"))
                    .orElseThrow(ApiError::notFound);
            return Reply.json(core.views(entry.tables()).rest(work.apply(entry, message), conversation));
        });
    }

    private Reply delete(Call call) {
        List<AttachmentRow> files =
                core.read(tables -> tables.messages().attachments(List.of(call.id("message"))).values().stream()
                        .flatMap(List::stream)
                        .toList());
        Reply reply = on(call, Posting::delete);
        files.forEach(file -> core.uploads().drop(file.key()));
        return reply;
    }

    /** An unknown message is a 422 here. */
    private Reply retry(Call call) {
        long id = call.id("message");
        boolean known = core.read(tables -> tables.messages()
                .inConversation(
                        core.conversation(tables, call.user(), call.id("id")).id(), id)
                .isPresent());
        if (!known) {
            throw Refusal.because("Couldn't find Message with 'id'=" + id);
        }
        return on(call, Posting::retry);
    }

    private Reply status(Call call) {
        JsonObject body = call.body();
        return on(
                call,
                (entry, message) -> Posting.status(
                        entry, message, Input.text(body, "status", ""), Input.text(body, "external_error")));
    }
}
