package org.evenkeel.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.evenkeel.localserver.LocalServer;
import org.evenkeel.localserver.customers.CustomerPlan;
import org.evenkeel.localserver.customers.SimulatedCustomers;
import org.evenkeel.platform.SystemClock;
import org.jspecify.annotations.Nullable;

/** Which simulated customers come to the embedded server. */
record Simulation(CustomerPlan plan) {
    private static final int WITHOUT_END = Integer.MAX_VALUE;
    /** What one agent can follow while looking around. */
    private static final int DEMO_AT_ONCE = 5;

    /** For the server alone: nobody, unless a number or a file of dialogues is given. */
    static Simulation forServer(SimulationOptions options) {
        return checked(options, options.dialogues == null ? 0 : WITHOUT_END, WITHOUT_END);
    }

    /** For the console's demo: customers keep coming, a handful at a time. */
    static Simulation forDemo(SimulationOptions options) {
        return checked(options, WITHOUT_END, options.dialogues == null ? DEMO_AT_ONCE : WITHOUT_END);
    }

    private static Simulation checked(SimulationOptions options, int customers, int atOnce) {
        double speed = options.speed == null ? 1 : options.speed;
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new CommandFailure(ExitCode.USAGE, "--speed must be greater than 0.");
        }
        int number = options.customers == null ? customers : options.customers;
        int together = options.atOnce == null ? atOnce : options.atOnce;
        if (number < 0 || together < 1) {
            throw new CommandFailure(ExitCode.USAGE, "--customers cannot be negative, and --at-once is at least 1.");
        }
        Path dialogues = options.dialogues;
        if (dialogues != null && !(Files.isRegularFile(dialogues) && Files.isReadable(dialogues))) {
            throw new CommandFailure(ExitCode.USAGE, "The file of dialogues " + dialogues + " cannot be read.");
        }
        return new Simulation(
                new CustomerPlan(number, together, options.seed == null ? 1 : options.seed, speed, dialogues));
    }

    /** Gathers them, without letting them in yet; null when nobody is to come. */
    @Nullable
    SimulatedCustomers gather(LocalServer server) {
        if (plan.customers() == 0) {
            return null;
        }
        try {
            return new SimulatedCustomers(server.url(), server.inboxIdentifier(), plan, SystemClock.wall());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }
}
