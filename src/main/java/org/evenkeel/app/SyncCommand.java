package org.evenkeel.app;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.evenkeel.backend.BackendException;
import org.evenkeel.platform.SystemClock;
import org.evenkeel.sync.SyncOnce;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings the cache in step without a window. */
@Command(
        name = "sync",
        description =
                "Brings the cache in step with the server, empties the outbox, prints one line of JSON. Exit 3: the"
                        + " server was not reachable; 4: it refused us.")
final class SyncCommand implements Callable<Integer> {
    /** Long enough for a look after an unknown outcome, which waits 20 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ParentCommand
    private EvenkeelCommand evenkeel;

    @Mixin
    private ConnectionOptions connection;

    @Option(names = "--once", required = true, description = "Once, and then end.")
    private boolean once;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (CommandSession session =
                CommandSession.open(evenkeel.data().open(), connection.or(evenkeel.connection()))) {
            if (!session.alone()) {
                throw new CommandFailure(
                        ExitCode.FAILED, "Evenkeel is open on this data and keeps the cache in step itself.");
            }
            long began = SystemClock.nanos();
            SyncOnce.Counts counts = session.workstation().once().run(PATIENCE);
            spec.commandLine().getOut().println(json(counts, (SystemClock.nanos() - began) / 1_000_000));
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        } catch (BackendException e) {
            throw CommandFailure.of(e);
        }
    }

    private static String json(SyncOnce.Counts counts, long milliseconds) {
        return String.format(
                Locale.ROOT,
                "{\"conversations\":%d,\"messages\":%d,\"sent\":%d,\"failed\":%d,\"pending\":%d,\"held\":%d,\"milliseconds\":%d}",
                counts.conversations(),
                counts.messages(),
                counts.sent(),
                counts.failed(),
                counts.pending(),
                counts.held(),
                milliseconds);
    }
}
