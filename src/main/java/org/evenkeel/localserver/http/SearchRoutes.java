package org.evenkeel.localserver.http;

import static io.javalin.http.HandlerType.GET;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.localserver.json.Fields;
import org.evenkeel.localserver.json.Times;
import org.evenkeel.localserver.json.Views;
import org.evenkeel.localserver.state.ContactRow;
import org.evenkeel.localserver.state.ConversationQuery.Conditions;
import org.evenkeel.localserver.state.ConversationRow;
import org.evenkeel.localserver.state.MessageRow;
import org.evenkeel.localserver.state.Roster;
import org.evenkeel.localserver.state.ServerClock;
import org.evenkeel.localserver.state.Tables;
import org.evenkeel.localserver.state.UserRow;

/** Search over conversations, messages and customers, 15 a page (5.4). */
public final class SearchRoutes {
    private static final long THREE_MONTHS = ServerClock.seconds(90L * 24 * 3600);

    private final Core core;

    private SearchRoutes(Core core) {
        this.core = core;
    }

    public static void install(Dispatcher routes, Core core) {
        var search = new SearchRoutes(core);
        routes.account(GET, "/search", call -> search.answer(call, List.of("conversations", "contacts", "messages")));
        routes.account(GET, "/search/conversations", call -> search.answer(call, List.of("conversations")));
        routes.account(GET, "/search/contacts", call -> search.answer(call, List.of("contacts")));
        routes.account(GET, "/search/messages", call -> search.answer(call, List.of("messages")));
    }

    private Reply answer(Call call, List<String> groups) {
        String q =
                call.query("q") == null ? "" : String.valueOf(call.query("q")).strip();
        return core.read(tables -> {
            Fields payload = Fields.of();
            for (String group : groups) {
                payload.put(
                        group,
                        q.isEmpty()
                                ? List.of()
                                : switch (group) {
                                    case "conversations" -> conversations(tables, call, q);
                                    case "contacts" -> contacts(tables, call, q);
                                    default -> messages(tables, call, q);
                                });
            }
            return Reply.payload(payload);
        });
    }

    private List<JsonObject> conversations(Tables tables, Call call, String q) {
        Roster roster = core.roster(tables);
        var conditions = new Conditions().inboxes(roster.inboxesOf(call.user())).and("""
                        cast(c.display_id AS TEXT) = :v OR c.contact_id IN (SELECT id FROM contacts
                        WHERE instr(lower(name || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' '
                              || coalesce(identifier, '')), lower(:v)) > 0)""", q);
        Views views = core.views(tables);
        return tables.queries().list(conditions, null, call.page(), 15).stream()
                .map(row -> found(tables, roster, views, row))
                .toList();
    }

    private static JsonObject found(Tables tables, Roster roster, Views views, ConversationRow row) {
        UserRow agent = roster.user(row.assigneeId());
        MessageRow last = row.lastSaidId() == null
                ? null
                : tables.messages().byId(row.lastSaidId()).orElse(null);
        return Fields.of()
                .put("id", row.displayId())
                .put("account_id", Roster.ACCOUNT_ID)
                .put("created_at", Times.seconds(row.createdAt()))
                .put("message", last == null ? null : views.rest(last, row))
                .put("contact", views.people().contact(row.contact()))
                .put("inbox", views.directory().inbox(roster.inbox(row.inboxId())))
                .putIfPresent("agent", agent == null ? null : views.people().shortUser(agent, true))
                .json();
    }

    private List<JsonObject> contacts(Tables tables, Call call, String q) {
        var people = core.views(tables).people();
        List<ContactRow> page = tables.contacts().page(q, List.of(), "-last_activity_at", call.page());
        return page.stream().map(people::contact).toList();
    }

    private List<JsonObject> messages(Tables tables, Call call, String q) {
        Views views = core.views(tables);
        List<MessageRow> page = tables.messages()
                .search(
                        q,
                        core.roster(tables).inboxesOf(call.user()),
                        core.clock().now() - THREE_MONTHS,
                        call.page());
        Map<Long, ConversationRow> conversations = new HashMap<>();
        return page.stream()
                .map(message -> views.rest(
                        message,
                        conversations.computeIfAbsent(
                                message.conversationId(),
                                id -> tables.conversations().byId(id))))
                .toList();
    }
}
