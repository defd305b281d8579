package org.evenkeel.app;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.evenkeel.desk.ExportFormat;
import org.evenkeel.domain.review.SessionFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes sessions to a file without a window and without the network. */
@Command(
        name = "export",
        description =
                "Writes the sessions of some days, with their measures, to a file; all but csv and parquet with their transcripts."
                        + " Personal data is masked as far as a program can tell it.")
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    private EvenkeelCommand evenkeel;

    @Mixin
    private ConnectionOptions connection;

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "First day, as in 2026-11-16 (default: the first there is).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day, taken whole (default: the last there is).")
    private @Nullable LocalDate to;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: what the file's name ends in).")
    private @Nullable ExportFormat format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The file to write; for parquet a folder, of which each month that has sessions is replaced.")
    private Path out;

    @Option(names = "--unmasked", description = "Leave names, addresses and numbers as they are.")
    private boolean unmasked;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        LocalDate first = from;
        LocalDate last = to;
        if (first != null && last != null && last.isBefore(first)) {
            throw new CommandFailure(ExitCode.USAGE, "--to is before --from.");
        }
        try (CommandSession session = CommandSession.open(evenkeel.data().open(), connection)) {
            session.workstation().index();
            session.workstation().measure();
            SessionFilter filter = SessionFilter.ALL.with(SessionFilter.Begun.between(
                    first == null ? Instant.EPOCH : start(first),
                    last == null ? Instant.ofEpochMilli(Long.MAX_VALUE) : start(last.plusDays(1))));
            int written = session.workstation()
                    .exports()
                    .write(filter, format == null ? ExportFormat.of(out) : format, out, !unmasked);
            spec.commandLine().getOut().println(written + (written == 1 ? " session." : " sessions."));
            spec.commandLine().getOut().flush();
            return ExitCode.DONE;
        } catch (UncheckedIOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED, out + " cannot be written: " + String.valueOf(e.getCause()) + ".", e);
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }
}
