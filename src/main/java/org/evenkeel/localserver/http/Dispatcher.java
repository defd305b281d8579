package org.evenkeel.localserver.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Function;
import org.evenkeel.localserver.faults.Fault;
import org.evenkeel.localserver.json.Fields;
import org.evenkeel.localserver.rules.Refusal;
import org.evenkeel.localserver.state.Roster;
import org.evenkeel.localserver.state.Secrecy;
import org.evenkeel.localserver.state.UserRow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place through which every request goes: who asks, what is answered, and what a failure looks like. */
public final class Dispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final String ANSWERED = "answered";
    private static final String ACCOUNT = "/api/v1/accounts/{account}";

    private enum Door {
        OPEN,
        SIGNED_IN,
        MEMBERS
    }

    private final RoutesConfig routes;
    private final Core core;
    private final Disruption disruption;

    public Dispatcher(RoutesConfig routes, Core core) {
        this.routes = routes;
        this.core = core;
        this.disruption = new Disruption(core.faults());
        routes.error(404, context -> {
            if (context.attribute(ANSWERED) == null) {
                write(context, Reply.plain(404, "Not Found"));
            }
        });
    }

    /** A route that asks for no sign-in. */
    public void open(HandlerType method, String path, Function<Call, Reply> handler) {
        route(method, path, Door.OPEN, handler);
    }

    /** A route for anybody signed in. */
    void signedIn(HandlerType method, String path, Function<Call, Reply> handler) {
        route(method, path, Door.SIGNED_IN, handler);
    }

    /** A route under {@code /api/v1/accounts/{account}}, for its members. */
    void account(HandlerType method, String path, Function<Call, Reply> handler) {
        route(method, ACCOUNT + path, Door.MEMBERS, handler);
    }

    private void route(HandlerType method, String path, Door door, Function<Call, Reply> handler) {
        boolean post = method == HandlerType.POST && path.equals(ACCOUNT + "/conversations/{id}/messages");
        routes.addHttpHandler(method, path, context -> {
            if (door == Door.MEMBERS) {
                disruption.serve(
                        context, post, () -> answer(context, path, door, handler), reply -> write(context, reply));
            } else {
                write(context, answer(context, path, door, handler));
            }
        });
    }

    private Reply answer(Context context, String path, Door door, Function<Call, Reply> handler) {
        try {
            return handler.apply(new Call(context, door == Door.OPEN ? null : enter(context, door)));
        } catch (ApiError e) {
            return e.reply(path.startsWith("/public"));
        } catch (Refusal e) {
            return refused(e);
        } catch (HttpResponseException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("{} {} failed.", context.method(), path, e);
            return Reply.plain(500, "Internal Server Error");
        }
    }

    private UserRow enter(Context context, Door door) {
        UserRow user = caller(context);
        if (door == Door.MEMBERS && !context.pathParam("account").equals(Long.toString(Roster.ACCOUNT_ID))) {
            throw ApiError.of(Reply.error(401, "You are not authorized to access this account"));
        }
        return user;
    }

    /** By token, else by session; the token's header counts with either spelling. */
    private UserRow caller(Context context) {
        String dashed = context.header("api-access-token");
        @Nullable String token = dashed == null ? underscored(context) : dashed;
        if (token != null) {
            return core.read(tables -> core.roster(tables).users().values().stream()
                    .filter(user -> Secrecy.same(user.accessToken(), token))
                    .findFirst()
                    .orElseThrow(() -> ApiError.of(Reply.error(401, "Invalid Access Token"))));
        }
        String session = context.header("access-token");
        String client = context.header("client");
        String uid = context.header("uid");
        if (session == null || client == null || uid == null) {
            throw signInFirst();
        }
        return core.read(tables -> tables.users()
                .bySession(client, session, uid, core.clock().now())
                .orElseThrow(Dispatcher::signInFirst));
    }

    private @Nullable String underscored(Context context) {
        String token = context.header("api_access_token");
        return token == null || core.faults().strikes(Fault.STRIP_UNDERSCORES) ? null : token;
    }

    private static ApiError signInFirst() {
        return ApiError.of(Reply.errors(401, "You need to sign in or sign up before continuing."));
    }

    private static Reply refused(Refusal refusal) {
        return refusal.attributes().isEmpty()
                ? Reply.error(422, refusal.reason())
                : Reply.json(422, Fields.of().put("message", refusal.reason()).put("attributes", refusal.attributes()));
    }

    private static void write(Context context, Reply reply) {
        context.attribute(ANSWERED, true);
        context.status(reply.status()).contentType(reply.contentType());
        reply.headers().forEach(context::header);
        if (reply.file() == null) {
            context.result(reply.body());
            return;
        }
        try {
            context.result(Files.newInputStream(reply.file()));
        } catch (IOException e) {
            LOG.warn("A kept attachment cannot be read.", e);
            context.status(404).contentType("text/plain").result("");
        }
    }
}
