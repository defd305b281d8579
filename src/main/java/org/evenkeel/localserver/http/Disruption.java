package org.evenkeel.localserver.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.evenkeel.localserver.faults.Fault;
import org.evenkeel.localserver.faults.Switchboard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the switchboard makes of a request and its answer. */
final class Disruption {
    private static final Logger LOG = LoggerFactory.getLogger(Disruption.class);

    /** A test's own requests carry this and are spared. */
    private static final String SPARED = "X-Fault-Spared";

    /** A client that waits longer than this for an answer that never comes is told 500. */
    private static final Duration NEVER = Duration.ofMinutes(2);

    private final Switchboard faults;

    Disruption(Switchboard faults) {
        this.faults = faults;
    }

    /**
     * @param post whether an agent's message comes in.
     * @param answer does the work
     */
    void serve(Context context, boolean post, Supplier<Reply> answer, Consumer<Reply> write) {
        if (!faults.isOpen() || context.header(SPARED) != null) {
            write.accept(answer.get());
            return;
        }
        if (faults.strikes(Fault.TOO_MANY_REQUESTS)) {
            write.accept(Reply.text(429, "Retry later\n"));
            return;
        }
        if (!post) {
            write.accept(answer.get());
            return;
        }
        Optional<Duration> storeLate = faults.strike(Fault.STORE_LATE);
        if (storeLate.isPresent()) {
            context.bodyAsBytes();
            context.future(() -> later(storeLate.get(), () -> write.accept(answer.get())));
            return;
        }
        Reply reply = answer.get();
        Optional<Duration> late = faults.strike(Fault.ANSWER_LATE);
        if (late.isPresent()) {
            context.future(() -> later(late.get(), () -> write.accept(reply)));
        } else if (faults.strikes(Fault.NEVER_ANSWER)) {
            context.future(() -> new CompletableFuture<>().orTimeout(NEVER.toSeconds(), TimeUnit.SECONDS));
        } else if (faults.strikes(Fault.BREAK_OFF)) {
            ServletContextRequest.getServletContextRequest(context.req())
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close();
        } else {
            write.accept(faults.strikes(Fault.FAIL_AFTER_STORING) ? Reply.plain(500, "Internal Server Error") : reply);
        }
    }

    private static CompletableFuture<Void> later(Duration delay, Runnable work) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        LOG.debug("Whoever asked is gone.", e);
                    }
                },
                CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS));
    }
}
