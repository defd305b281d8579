package org.evenkeel.localserver.http;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenkeel.localserver.json.Fields;
import org.evenkeel.localserver.json.Times;
import org.evenkeel.localserver.rules.Refusal;
import org.evenkeel.localserver.state.CannedResponseRow;
import org.evenkeel.localserver.state.DirectoryTable;
import org.evenkeel.localserver.state.DirectoryTable.CacheKey;
import org.evenkeel.localserver.state.Roster;
import org.evenkeel.localserver.state.Tables;
import org.evenkeel.localserver.state.UserRow;

/** The account and its settings resources (sections 4 and 9); what this server does not keep is honestly empty. */
public final class DirectoryRoutes {
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]*");

    private final Core core;

    private DirectoryRoutes(Core core) {
        this.core = core;
    }

    public static void install(Dispatcher routes, Core core) {
        var directory = new DirectoryRoutes(core);
        routes.account(GET, "", call -> directory.account());
        routes.account(POST, "/update_active_at", call -> Reply.empty());
        routes.account(GET, "/cache_keys", call -> directory.cacheKeys());
        routes.account(GET, "/inboxes", directory::inboxes);
        routes.account(GET, "/inboxes/{inbox}", directory::inbox);
        routes.account(GET, "/inbox_members/{inbox}", directory::inboxMembers);
        routes.account(GET, "/agents", call -> directory.agents());
        routes.account(GET, "/assignable_agents", directory::assignable);
        routes.account(GET, "/teams", directory::teams);
        routes.account(GET, "/teams/{team}", directory::team);
        routes.account(GET, "/teams/{team}/team_members", directory::teamMembers);
        routes.account(GET, "/labels", call -> directory.labels());
        routes.account(POST, "/labels", directory::addLabel);
        routes.account(PATCH, "/labels/{label}", directory::setLabel);
        routes.account(DELETE, "/labels/{label}", directory::deleteLabel);
        routes.account(GET, "/canned_responses", directory::cannedResponses);
        routes.account(POST, "/canned_responses", call -> directory.saveCannedResponse(call, 0));
        routes.account(
                PUT, "/canned_responses/{canned}", call -> directory.saveCannedResponse(call, call.id("canned")));
        routes.account(
                PATCH, "/canned_responses/{canned}", call -> directory.saveCannedResponse(call, call.id("canned")));
        routes.account(DELETE, "/canned_responses/{canned}", directory::deleteCannedResponse);
        routes.account(GET, "/macros", call -> Reply.payload(List.of()));
        routes.account(GET, "/custom_attribute_definitions", call -> Reply.json(List.of()));
        routes.account(GET, "/custom_filters", call -> Reply.json(List.of()));
        routes.account(GET, "/dashboard_apps", call -> Reply.json(List.of()));
        routes.account(GET, "/agent_bots", call -> Reply.json(List.of()));
        routes.account(GET, "/notifications/unread_count", call -> Reply.json(0));
        routes.account(GET, "/notifications", DirectoryRoutes::notifications);
        routes.account(POST, "/notifications/read_all", call -> Reply.empty());
    }

    private Reply account() {
        return core.read(tables -> Reply.json(Fields.of()
                .put("id", Roster.ACCOUNT_ID)
                .put("name", core.roster(tables).accountName())
                .put("locale", "en")
                .put("domain", null)
                .put("support_email", null)
                .put("status", "active")
                .put("created_at", Times.iso(tables.directory().accountCreatedAt()))
                .put("settings", Map.of())
                .put("features", Map.of())
                .put(
                        "cache_keys",
                        core.views(tables)
                                .directory()
                                .cacheKeys(tables.directory().cacheKeys()))
                .put("latest_chatwoot_version", null)));
    }

    private Reply cacheKeys() {
        return core.read(tables -> Reply.json(Fields.just(
                "cache_keys",
                core.views(tables).directory().cacheKeys(tables.directory().cacheKeys()))));
    }

    private static Reply notifications(Call call) {
        return Reply.json(Fields.just(
                "data",
                Fields.of()
                        .put(
                                "meta",
                                Fields.of()
                                        .put("unread_count", 0)
                                        .put("count", 0)
                                        .put("current_page", call.page()))
                        .put("payload", List.of())));
    }

    private Reply inboxes(Call call) {
        return core.read(tables -> {
            Roster roster = core.roster(tables);
            return Reply.payload(roster.inboxes().values().stream()
                    .filter(inbox -> roster.inInbox(inbox.id(), call.user()))
                    .map(core.views(tables).directory()::inbox)
                    .toList());
        });
    }

    private Reply inbox(Call call) {
        return core.read(tables -> {
            Roster roster = core.roster(tables);
            long id = inboxId(roster, call);
            if (!roster.inInbox(id, call.user())) {
                throw ApiError.forbidden();
            }
            return Reply.json(core.views(tables).directory().inbox(roster.inbox(id)));
        });
    }

    private static long inboxId(Roster roster, Call call) {
        long id = call.id("inbox");
        if (!roster.inboxes().containsKey(id)) {
            throw ApiError.notFound();
        }
        return id;
    }

    private List<JsonObject> people(Tables tables, Stream<UserRow> users) {
        return users.sorted(Comparator.comparing(UserRow::name))
                .map(core.views(tables).people()::agent)
                .toList();
    }

    private Reply inboxMembers(Call call) {
        return core.read(tables -> {
            Roster roster = core.roster(tables);
            Set<Long> members = roster.inboxMembers().getOrDefault(inboxId(roster, call), Set.of());
            return Reply.payload(
                    people(tables, roster.users().values().stream().filter(user -> members.contains(user.id()))));
        });
    }

    private Reply agents() {
        return core.read(tables -> Reply.json(people(tables, core.roster(tables).users().values().stream())));
    }

    /** Members of all the inboxes named, and administrators. */
    private Reply assignable(Call call) {
        List<Long> inboxes = Input.numbers(call.queries("inbox_ids"));
        return core.read(tables -> {
            Roster roster = core.roster(tables);
            return Reply.payload(people(
                    tables,
                    roster.users().values().stream()
                            .filter(user -> inboxes.stream().allMatch(inbox -> roster.inInbox(inbox, user)))));
        });
    }

    private Reply teams(Call call) {
        return core.read(tables -> Reply.json(core.roster(tables).teams().values().stream()
                .map(team -> core.views(tables).people().team(team, call.user()))
                .toList()));
    }

    private Reply team(Call call) {
        return core.read(tables -> {
            var team = core.roster(tables).team(call.id("team"));
            if (team == null) {
                throw ApiError.notFound();
            }
            return Reply.json(core.views(tables).people().team(team, call.user()));
        });
    }

    private Reply teamMembers(Call call) {
        return core.read(tables -> {
            Roster roster = core.roster(tables);
            long team = call.id("team");
            if (roster.team(team) == null) {
                throw ApiError.notFound();
            }
            return Reply.json(people(
                    tables, roster.users().values().stream().filter(user -> roster.inTeam(team, user.id()))));
        });
    }

    private Reply labels() {
        return core.read(tables -> Reply.payload(tables.directory().labels().stream()
                .map(core.views(tables).directory()::label)
                .toList()));
    }

    private static String title(JsonObject body) {
        String title = Input.text(body, "title", "").strip().toLowerCase(Locale.ROOT);
        if (!LABEL.matcher(title).matches()) {
            throw Refusal.invalid("Title is invalid", "title");
        }
        return title;
    }

    private Reply addLabel(Call call) {
        call.administratorsOnly();
        JsonObject body = call.body("label");
        String title = title(body);
        return core.change(entry -> {
            DirectoryTable directory = entry.tables().directory();
            if (directory.hasLabel(title)) {
                throw Refusal.invalid("Title has already been taken", "title");
            }
            long id = directory.addLabel(title, Input.text(body, "description"), Input.text(body, "color", "#1f93ff"));
            entry.cacheChanged(CacheKey.LABEL);
            return Reply.json(core.views(entry.tables())
                    .directory()
                    .label(directory.label(id).orElseThrow()));
        });
    }

    private Reply setLabel(Call call) {
        call.administratorsOnly();
        JsonObject body = call.body("label");
        return core.change(entry -> {
            DirectoryTable directory = entry.tables().directory();
            var label = directory.label(call.id("label")).orElseThrow(ApiError::notFound);
            directory.setLabel(
                    label.id(),
                    body.has("title") ? title(body) : label.title(),
                    body.has("description") ? Input.text(body, "description") : label.description(),
                    Input.text(body, "color", label.color()));
            entry.cacheChanged(CacheKey.LABEL);
            return Reply.json(core.views(entry.tables())
                    .directory()
                    .label(directory.label(label.id()).orElseThrow()));
        });
    }

    private Reply deleteLabel(Call call) {
        call.administratorsOnly();
        return core.change(entry -> {
            entry.tables().directory().deleteLabel(call.id("label"));
            entry.cacheChanged(CacheKey.LABEL);
            return Reply.empty();
        });
    }

    private Reply cannedResponses(Call call) {
        return core.read(tables -> Reply.json(tables.directory().cannedResponses(call.query("search")).stream()
                .map(core.views(tables).directory()::cannedResponse)
                .toList()));
    }

    /** @param id 0 for a new one */
    private Reply saveCannedResponse(Call call, long id) {
        JsonObject body = call.body("canned_response");
        return core.change(entry -> {
            DirectoryTable directory = entry.tables().directory();
            CannedResponseRow before =
                    id == 0 ? null : directory.cannedResponse(id).orElseThrow(ApiError::notFound);
            String shortCode = Input.text(body, "short_code", before == null ? "" : before.shortCode());
            String content = Input.text(body, "content", before == null ? "" : before.content());
            if (shortCode.isBlank()) {
                throw Refusal.invalid("Short code can't be blank", "short_code");
            }
            if (content.isBlank()) {
                throw Refusal.invalid("Content can't be blank", "content");
            }
            if (directory.hasShortCode(shortCode, id)) {
                throw Refusal.invalid("Short code has already been taken", "short_code");
            }
            long saved = id;
            if (before == null) {
                saved = directory.addCannedResponse(shortCode, content, entry.tick());
            } else {
                directory.setCannedResponse(id, shortCode, content, entry.tick());
            }
            return Reply.json(core.views(entry.tables())
                    .directory()
                    .cannedResponse(directory.cannedResponse(saved).orElseThrow()));
        });
    }

    private Reply deleteCannedResponse(Call call) {
        return core.change(entry -> {
            DirectoryTable directory = entry.tables().directory();
            CannedResponseRow row = directory.cannedResponse(call.id("canned")).orElseThrow(ApiError::notFound);
            directory.deleteCannedResponse(row.id());
            return Reply.empty();
        });
    }
}
