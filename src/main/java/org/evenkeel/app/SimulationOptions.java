package org.evenkeel.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who writes to the embedded server by themselves. */
final class SimulationOptions {
    @Option(names = "--customers", paramLabel = "N", description = "How many simulated customers come in all.")
    @Nullable
    Integer customers;

    @Option(names = "--at-once", paramLabel = "N", description = "At most so many of them at the same time.")
    @Nullable
    Integer atOnce;

    @Option(names = "--seed", paramLabel = "S", description = "The same seed brings the same customers (default: 1).")
    @Nullable
    Long seed;

    @Option(names = "--speed", paramLabel = "X", description = "Their time runs so many times as fast (default: 1).")
    @Nullable
    Double speed;

    @Option(
            names = "--dialogues",
            paramLabel = "FILE",
            description = "Replay recorded dialogues (JSON Lines, .gz too) instead of the shipped scenarios.")
    @Nullable
    Path dialogues;

    /** True when nothing was said about customers. */
    boolean isUnset() {
        return customers == null && atOnce == null && seed == null && speed == null && dialogues == null;
    }
}
