package org.evenkeel.app;

import java.io.IOException;
import java.nio.file.Path;
import org.evenkeel.backend.chatwoot.ChatwootBackend;
import org.evenkeel.platform.Secrets;
import org.evenkeel.platform.SystemClock;
import org.jspecify.annotations.Nullable;

/** A workspace opened for one command. The console may have it open at the same time; then only the console sends. */
final class CommandSession implements AutoCloseable {
    private final Workstation workstation;
    private final Workspace.@Nullable Lock lock;

    private CommandSession(Workstation workstation, Workspace.@Nullable Lock lock) {
        this.workstation = workstation;
        this.lock = lock;
    }

    static CommandSession open(Path data, ConnectionOptions options) {
        try {
            Connections connections = new Connections(data, Secrets.open(data));
            Workspace workspace = connections
                    .choose(options)
                    .orElseThrow(() -> new CommandFailure(
                            ExitCode.USAGE, "No server is known here yet; give --server URL and --token TOKEN."));
            String token = connections.token(workspace);
            Workspace.Lock lock = workspace.lock();
            try {
                Workstation workstation = new Workstation(
                        workspace.cache(),
                        new ChatwootBackend(workspace.server(), workspace.accountId(), () -> token, SystemClock.wall()),
                        SystemClock.wall());
                workstation.servedBy(workspace);
                return new CommandSession(workstation, lock);
            } catch (RuntimeException e) {
                if (lock != null) {
                    lock.close();
                }
                throw e;
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED, "The data in " + data + " cannot be opened: " + e.getMessage() + ".", e);
        }
    }

    /** True when no console has this workspace open, so that sending is ours to do. */
    boolean alone() {
        return lock != null;
    }

    Workstation workstation() {
        return workstation;
    }

    @Override
    public void close() {
        workstation.close();
        if (lock != null) {
            lock.close();
        }
    }
}
