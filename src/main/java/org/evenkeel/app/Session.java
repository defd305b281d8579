package org.evenkeel.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.evenkeel.backend.Backend;
import org.evenkeel.backend.chatwoot.ChatwootBackend;
import org.evenkeel.domain.chat.ConversationLink;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.localserver.SeededAgent;
import org.evenkeel.localserver.customers.SimulatedCustomers;
import org.evenkeel.platform.Directories;
import org.evenkeel.platform.Secrets;
import org.evenkeel.platform.SystemClock;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** One sitting at the console: a workspace held for ourselves, its workstation, and for a demo the embedded server with its customers. */
final class Session implements AutoCloseable {
    private final Doorbell door;
    private final Workspace workspace;
    private final Workstation workstation;
    private final @Nullable LocalServer server;
    private final @Nullable SimulatedCustomers customers;

    private Session(
            Doorbell door,
            Workspace workspace,
            Workstation workstation,
            @Nullable LocalServer server,
            @Nullable SimulatedCustomers customers) {
        this.door = door;
        this.workspace = workspace;
        this.workstation = workstation;
        this.server = server;
        this.customers = customers;
    }

    /**
     * Opens the workspace that the options name, else the one used last, else the demo.
     *
     * @param connection null for the demo in any case
     */
    static Session open(Path data, @Nullable ConnectionOptions connection, SimulationOptions simulation) {
        return open(data, connection, simulation, null);
    }

    /**
     * The same, or the workspace that a link leads to.
     *
     * @param link shown in the window by who opens one; given to the window that has the workspace already
     */
    static Session open(
            Path data,
            @Nullable ConnectionOptions connection,
            SimulationOptions simulation,
            @Nullable ConversationLink link) {
        try {
            if (link != null && !link.place().equals(ConversationLink.DEMO)) {
                Connections connections = new Connections(data, Secrets.open(data));
                Workspace linked = connections
                        .linked(link)
                        .orElseThrow(() -> new CommandFailure(ExitCode.REFUSED, I18n.text("link.other-server")));
                return real(linked, connections.token(linked), link);
            }
            if (link != null) {
                return demo(Directories.createPrivate(data.resolve("demo")), Simulation.forDemo(simulation), link);
            }
            if (connection != null && simulation.isUnset()) {
                Connections connections = new Connections(data, Secrets.open(data));
                Optional<Workspace> chosen = connections.choose(connection);
                if (chosen.isPresent()) {
                    return real(chosen.get(), connections.token(chosen.get()), null);
                }
            } else if (connection != null && connection.server != null) {
                throw new CommandFailure(
                        ExitCode.USAGE, "Simulated customers come to the embedded server only: leave out --server.");
            }
            return demo(Directories.createPrivate(data.resolve("demo")), Simulation.forDemo(simulation), null);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED, "The data in " + data + " cannot be opened: " + e.getMessage() + ".", e);
        }
    }

    private static Session real(Workspace workspace, String token, @Nullable ConversationLink link) throws IOException {
        Doorbell door = hold(workspace.directory(), link);
        try {
            return new Session(door, workspace, workstation(workspace, token), null, null);
        } catch (RuntimeException e) {
            door.close();
            throw e;
        }
    }

    private static Session demo(Path directory, Simulation simulation, @Nullable ConversationLink link)
            throws IOException {
        Directories.createPrivate(directory.resolve("console"));
        // The embedded server listens elsewhere each time; the workspace of the demo stays one and the same.
        Doorbell door = hold(directory.resolve("console"), link);
        LocalServer server = null;
        Workstation workstation = null;
        try {
            server = LocalServer.start(Directories.createPrivate(directory.resolve("server")), 0, SystemClock.wall());
            SeededAgent self = server.agents().getFirst();
            Workspace workspace =
                    new Workspace(directory.resolve("console"), server.url(), server.accountId(), self.id());
            try (Backend backend = backend(workspace, self.accessToken())) {
                Leftovers.resolve(backend);
            }
            workstation = workstation(workspace, self.accessToken());
            SimulatedCustomers customers = simulation.gather(server);
            if (customers != null) {
                customers.start();
            }
            return new Session(door, workspace, workstation, server, customers);
        } catch (IOException | RuntimeException e) {
            if (workstation != null) {
                workstation.close();
            }
            if (server != null) {
                server.close();
            }
            door.close();
            throw e;
        }
    }

    private static Workstation workstation(Workspace workspace, String token) {
        Workstation workstation = new Workstation(workspace.cache(), backend(workspace, token), SystemClock.wall());
        workstation.servedBy(workspace);
        return workstation;
    }

    private static Backend backend(Workspace workspace, String token) {
        return new ChatwootBackend(workspace.server(), workspace.accountId(), () -> token, SystemClock.wall());
    }

    private static Doorbell hold(Path workspace, @Nullable ConversationLink link) throws IOException {
        Workspace.Lock lock = Workspace.lock(workspace);
        if (lock == null) {
            throw Doorbell.ring(workspace, link == null ? "" : link.toString())
                    ? new CommandFailure(
                            ExitCode.DONE, "Evenkeel is already open on this data; its window is in front now.")
                    : new CommandFailure(
                            ExitCode.FAILED,
                            "Evenkeel is already open on this data; use that window, or another --data-dir.");
        }
        return new Doorbell(workspace, lock);
    }

    /**
     * @param ring called on any thread when the program is started a second time on the same data, with the link it was
     *     started with or an empty text
     */
    void whenRung(Consumer<String> ring) {
        door.whenRung(ring);
    }

    /** Whether a link leads to a conversation of this sitting. */
    boolean isLedToBy(ConversationLink link) {
        return link.leadsTo(server == null ? workspace.place() : ConversationLink.DEMO, workspace.accountId())
                || link.leadsTo(workspace.place(), workspace.accountId());
    }

    Workstation workstation() {
        return workstation;
    }

    /** The embedded server of a demo, else null. */
    @Nullable
    LocalServer server() {
        return server;
    }

    @Override
    public void close() {
        if (customers != null) {
            customers.close();
        }
        workstation.close();
        if (server != null) {
            server.close();
        }
        door.close();
    }
}
