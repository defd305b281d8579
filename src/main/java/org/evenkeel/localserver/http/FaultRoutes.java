package org.evenkeel.localserver.http;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.evenkeel.localserver.faults.Demand;
import org.evenkeel.localserver.faults.Fault;
import org.evenkeel.localserver.faults.Switchboard;
import org.jspecify.annotations.Nullable;

/**
 * The switchboard over HTTP, for the lead. {@code POST /faults} with {@code {"fault": "never_answer", "next": 2}} or
 * {@code "share": 0.3}, where it takes time {@code "delay_ms": 500}, and {@code "seed": 7}; {@code DELETE /faults} calms all;
 * {@code GET /faults} counts what has struck. Not there unless the switchboard is open.
 */
public final class FaultRoutes {
    private final Switchboard faults;
    private final Consumer<Duration> vanish;

    private FaultRoutes(Switchboard faults, Consumer<Duration> vanish) {
        this.faults = faults;
        this.vanish = vanish;
    }

    /** @param vanish makes the server unreachable for so long, a moment after the call */
    public static void install(Dispatcher routes, Switchboard faults, Consumer<Duration> vanish) {
        if (!faults.isOpen()) {
            return;
        }
        var board = new FaultRoutes(faults, vanish);
        routes.signedIn(GET, "/faults", board::counts);
        routes.signedIn(POST, "/faults", board::demand);
        routes.signedIn(DELETE, "/faults", board::calm);
    }

    private Reply demand(Call call) {
        call.administratorsOnly();
        JsonObject body = call.body();
        Fault fault = Fault.of(Input.text(body, "fault", "")).orElseThrow(ApiError::badRequest);
        Duration delay = Duration.ofMillis((long) number(body, "delay_ms", 0));
        if (body.has("seed")) {
            faults.seed((long) number(body, "seed", 1));
        }
        if (fault == Fault.VANISH) {
            faults.count(fault);
            vanish.accept(delay);
        } else {
            try {
                faults.demand(fault, new Demand((int) number(body, "next", 0), number(body, "share", 0), delay));
            } catch (IllegalArgumentException e) {
                throw ApiError.badRequest();
            }
        }
        return report();
    }

    private Reply counts(Call call) {
        call.administratorsOnly();
        return report();
    }

    private Reply calm(Call call) {
        call.administratorsOnly();
        faults.calm();
        return report();
    }

    private Reply report() {
        Map<String, Integer> counts = faults.counts().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().word(), Map.Entry::getValue));
        return Reply.json(Map.of("struck", counts));
    }

    private static double number(JsonObject body, String name, double otherwise) {
        @Nullable JsonElement value = body.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return value.getAsDouble();
        } catch (NumberFormatException | UnsupportedOperationException | IllegalStateException e) {
            throw ApiError.badRequest();
        }
    }
}
