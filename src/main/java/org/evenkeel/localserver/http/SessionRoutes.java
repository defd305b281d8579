package org.evenkeel.localserver.http;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import com.google.gson.JsonObject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.evenkeel.domain.agent.Availability;
import org.evenkeel.localserver.faults.Fault;
import org.evenkeel.localserver.json.Fields;
import org.evenkeel.localserver.json.PeopleView;
import org.evenkeel.localserver.rules.Entry;
import org.evenkeel.localserver.state.Secrecy;
import org.evenkeel.localserver.state.ServerClock;
import org.evenkeel.localserver.state.UserRow;

/** The probe, sign-in and the caller's own profile (sections 2.1 and 3). */
public final class SessionRoutes {
    /** What the server says it is: the version whose contract it follows. */
    private static final String VERSION = "4.15.1";

    /** The last minor version that kept no reference of ours. */
    private static final String OLD_VERSION = "4.8.0";

    private static final DateTimeFormatter PROBE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final long TWO_MONTHS = 60L * 24 * 3600;

    private final Core core;

    private SessionRoutes(Core core) {
        this.core = core;
    }

    public static void install(Dispatcher routes, Core core) {
        var session = new SessionRoutes(core);
        routes.open(GET, "/api", call -> session.probe());
        routes.open(GET, "/health", call -> Reply.json(Map.of("status", "woot")));
        routes.open(POST, "/auth/sign_in", session::signIn);
        routes.signedIn(GET, "/auth/validate_token", session::validate);
        routes.open(DELETE, "/auth/sign_out", session::signOut);
        routes.signedIn(
                GET, "/api/v1/profile", call -> session.profile(call.user().id()));
        routes.signedIn(PUT, "/api/v1/profile", session::change);
        routes.signedIn(POST, "/api/v1/profile/availability", session::availability);
        routes.signedIn(POST, "/api/v1/profile/auto_offline", session::autoOffline);
        routes.signedIn(PUT, "/api/v1/profile/set_active_account", call -> Reply.empty());
        routes.signedIn(POST, "/api/v1/profile/reset_access_token", session::resetToken);
    }

    private Reply probe() {
        return Reply.json(Fields.of()
                .put("version", core.faults().strikes(Fault.OLD_SERVER) ? OLD_VERSION : VERSION)
                .put(
                        "timestamp",
                        PROBE_TIME.format(ServerClock.instant(core.clock().now())))
                .put("queue_services", "ok")
                .put("data_services", "ok"));
    }

    private Reply signIn(Call call) {
        JsonObject body = call.body();
        String password = Input.text(body, "password", "");
        UserRow user = core.read(tables ->
                        tables.users().byEmail(Input.text(body, "email", "").strip()))
                .filter(found -> Secrecy.matches(password, found.passwordHash()))
                .orElseThrow(() -> ApiError.of(Reply.json(
                        401,
                        Fields.of()
                                .put("success", false)
                                .put("errors", List.of("Invalid login credentials. Please try again.")))));
        String client = Secrecy.token();
        String token = Secrecy.token();
        core.change(entry -> {
            entry.tables().users().addSession(user.id(), client, token, entry.tick());
            return user;
        });
        return Reply.json(Fields.just("data", profileJson(user.id())))
                .with("access-token", token)
                .with("token-type", "Bearer")
                .with("client", client)
                .with("expiry", Long.toString(core.clock().now() / 1_000_000L + TWO_MONTHS))
                .with("uid", user.email());
    }

    private Reply validate(Call call) {
        JsonObject data = profileJson(call.user().id());
        return Reply.payload(Fields.of().put("success", true).put("data", data));
    }

    private Reply signOut(Call call) {
        String client = call.header("client");
        String token = call.header("access-token");
        String uid = call.header("uid");
        if (client == null || token == null || uid == null || !live(client, token, uid)) {
            return Reply.json(
                    404,
                    Fields.of()
                            .put("success", false)
                            .put("errors", List.of("User was not found or was not logged in.")));
        }
        core.change(entry -> {
            entry.tables().users().endSession(client);
            return entry;
        });
        return Reply.json(Map.of("success", true));
    }

    private boolean live(String client, String token, String uid) {
        return core.read(tables ->
                tables.users().bySession(client, token, uid, core.clock().now()).isPresent());
    }

    private JsonObject profileJson(long userId) {
        return core.read(tables -> {
            var roster = core.roster(tables);
            UserRow user = roster.user(userId);
            if (user == null) {
                throw ApiError.notFound();
            }
            return new PeopleView(roster, core.presence())
                    .profile(user, core.clock().now());
        });
    }

    private Reply profile(long userId) {
        return Reply.json(profileJson(userId));
    }

    private Reply edit(Call call, BiConsumer<Entry, UserRow> change) {
        core.change(entry -> {
            change.accept(entry, call.user());
            entry.rosterChanged();
            return call;
        });
        return profile(call.user().id());
    }

    private Reply change(Call call) {
        JsonObject body = call.body("profile");
        UserRow user = call.user();
        String password = Input.text(body, "password", "");
        if (!password.isEmpty() && !Secrecy.matches(Input.text(body, "current_password", ""), user.passwordHash())) {
            return Reply.error(422, "Invalid current password");
        }
        return edit(call, (entry, caller) -> {
            var users = entry.tables().users();
            users.rename(
                    user.id(),
                    Input.text(body, "name", user.name()),
                    Input.text(body, "display_name", user.displayName()),
                    Input.text(body, "email", user.email()),
                    body.has("message_signature") ? Input.text(body, "message_signature") : user.signature());
            if (body.has("ui_settings")) {
                users.setUiSettings(user.id(), Input.object(body, "ui_settings").toString());
            }
            if (!password.isEmpty()) {
                users.setPassword(user.id(), password);
            }
        });
    }

    /** An unknown word is a 500, as in the original. */
    private Reply availability(Call call) {
        var availability = Availability.valueOf(
                Input.text(call.body("profile"), "availability", "").toUpperCase(Locale.ROOT));
        return edit(call, (entry, user) -> entry.tables().users().setAvailability(user.id(), availability));
    }

    private Reply autoOffline(Call call) {
        boolean on = Input.flag(call.body("profile"), "auto_offline", true);
        return edit(call, (entry, user) -> entry.tables().users().setAutoOffline(user.id(), on));
    }

    private Reply resetToken(Call call) {
        return edit(call, (entry, user) -> entry.tables().users().setAccessToken(user.id(), Secrecy.token()));
    }
}
