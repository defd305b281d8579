package org.evenkeel.app;

import java.io.IOException;
import java.nio.file.Path;
import org.evenkeel.platform.Directories;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where everything is kept: the same option for every command. */
final class DataOption {
    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Keep everything in this directory (default: the system's usual place).")
    private @Nullable Path chosen;

    /** The directory, made if need be, readable by its owner alone; the log is written there from now on. */
    Path open() {
        Path directory = path();
        try {
            Directories.createPrivate(directory);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED, "The data directory " + directory + " cannot be made: " + e.getMessage() + ".", e);
        }
        Logs.toFileIn(directory);
        return directory;
    }

    Path path() {
        return (chosen != null ? chosen : Directories.data()).toAbsolutePath().normalize();
    }
}
