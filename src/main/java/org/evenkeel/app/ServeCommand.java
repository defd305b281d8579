package org.evenkeel.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.localserver.customers.SimulatedCustomers;
import org.evenkeel.localserver.faults.Switchboard;
import org.evenkeel.platform.Directories;
import org.evenkeel.platform.SystemClock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The embedded server alone, without any window. */
@Command(
        name = "serve",
        description = "Runs the embedded server alone, and simulated customers if asked for. Prints one line of JSON"
                + " when ready and runs until stopped.")
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    private EvenkeelCommand evenkeel;

    @Mixin
    private SimulationOptions simulation;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "0",
            description = "Listen here (default: any free port).")
    private int port;

    @Option(names = "--faults", description = "For tests of clients: lets the lead ask for faults (POST /faults).")
    private boolean faults;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new CommandFailure(ExitCode.USAGE, "--port must be between 0 and 65535.");
        }
        Simulation plan = Simulation.forServer(simulation);
        Path directory = evenkeel.data().open();
        try (OrderlyEnd end = new OrderlyEnd();
                LocalServer server = start(directory);
                @Nullable SimulatedCustomers customers = plan.gather(server)) {
            spec.commandLine().getOut().println(server.readyLine());
            spec.commandLine().getOut().flush();
            if (customers != null) {
                customers.start();
            }
            end.await();
        }
        return ExitCode.DONE;
    }

    private LocalServer start(Path directory) {
        try {
            return LocalServer.start(
                    Directories.createPrivate(directory.resolve("server")),
                    port,
                    SystemClock.wall(),
                    faults ? Switchboard.open() : Switchboard.closed());
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    "The embedded server could not start" + (port == 0 ? "" : " on port " + port) + ": "
                            + e.getMessage() + ".",
                    e);
        }
    }
}
