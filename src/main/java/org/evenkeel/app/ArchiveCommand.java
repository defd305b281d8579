package org.evenkeel.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenkeel.desk.archive.ArchiveException;
import org.evenkeel.desk.archive.Archives;
import org.evenkeel.domain.review.SessionFilter;
import org.evenkeel.domain.review.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Hands sessions over as one file and takes such files over, without a window and without the network. */
@Command(
        name = "archive",
        description =
                "Hands sessions over as one file that another computer can review: 'archive create', 'archive show',"
                        + " 'archive import'.",
        synopsisSubcommandLabel = "(create | show | import)")
final class ArchiveCommand implements Runnable {
    @ParentCommand
    private EvenkeelCommand evenkeel;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandFailure(ExitCode.USAGE, "Say what to do: archive create, archive show or archive import.");
    }

    @Command(
            name = "create",
            description =
                    "Writes the sessions of some days to an archive: administrators everybody's, anyone else their"
                            + " own. Personal data is masked as far as a program can tell it.")
    int create(
            @Option(names = "--from", paramLabel = "DAY", description = "First day (default: the first there is).")
                    @Nullable
                    LocalDate from,
            @Option(names = "--to", paramLabel = "DAY", description = "Last day, taken whole (default: the last).")
                    @Nullable
                    LocalDate to,
            @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.") Path out,
            @Option(names = "--unmasked", description = "Leave names, addresses and numbers as they are.")
                    boolean unmasked,
            @Mixin PassphraseOption passphrase) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new CommandFailure(ExitCode.USAGE, "--to is before --from.");
        }
        SessionFilter filter = SessionFilter.ALL.with(new SessionFilter.Begun(new Span(
                from == null ? Instant.EPOCH : start(from),
                to == null ? Instant.ofEpochMilli(Long.MAX_VALUE) : start(to.plusDays(1)))));
        return with(archives -> {
            Archives.Written written = archives.create(filter, out, !unmasked, passphrase.read());
            say(counted(written.sessions(), "session") + ", " + counted(written.reviews(), "review") + ".");
            if (written.without() > 0) {
                say(written.without() + " without a transcript stayed here.");
            }
            return ExitCode.DONE;
        });
    }

    @Command(name = "show", description = "Says what is inside of an archive. Nothing is changed.")
    int show(
            @Parameters(paramLabel = "FILE", description = "The archive.") Path file,
            @Mixin PassphraseOption passphrase) {
        return with(archives -> {
            preview(archives.open(file, passphrase.read()).preview());
            return ExitCode.DONE;
        });
    }

    @Command(
            name = "import",
            description =
                    "Takes over what an archive holds and this computer does not. Doing it twice is doing it once.")
    int take(
            @Parameters(paramLabel = "FILE", description = "The archive.") Path file,
            @Mixin PassphraseOption passphrase) {
        return with(archives -> {
            Archives.Preview taken = archives.take(archives.open(file, passphrase.read()));
            preview(taken);
            say(taken.worth() ? "Taken over." : "Everything was here already.");
            return ExitCode.DONE;
        });
    }

    private int with(Function<Archives, Integer> work) {
        try (CommandSession session = CommandSession.open(evenkeel.data().open(), connection)) {
            session.workstation().index();
            session.workstation().measure();
            int code = work.apply(session.workstation().archives());
            session.workstation().measure();
            return code;
        } catch (ArchiveException e) {
            throw new CommandFailure(ExitCode.FAILED, String.valueOf(e.getMessage()), e);
        } catch (UncheckedIOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED, "The archive cannot be written: " + String.valueOf(e.getCause()) + ".", e);
        }
    }

    private void preview(Archives.Preview preview) {
        say("Made " + preview.giver().at()
                + (preview.giver().by().isEmpty()
                        ? ""
                        : " by " + preview.giver().by())
                + Stream.of(preview.encrypted() ? ", encrypted" : "", preview.masked() ? ", masked" : "")
                        .reduce("", String::concat)
                + ".");
        say(counted(preview.sessions(), "session")
                + (preview.agents().isEmpty() ? "" : " of " + String.join(", ", preview.agents()))
                + (preview.from() == null ? "" : ", " + preview.from() + " to " + preview.until()) + ", "
                + counted(preview.reviews(), "review") + ".");
        say(preview.fresh() + " new, " + preview.updated() + " went on, " + preview.completed() + " completed, "
                + preview.known() + " known, " + preview.others() + " of colleagues, " + preview.newReviews()
                + " new reviews, " + preview.newNotes() + " new notes, " + preview.calibrated() + " calibrated, "
                + preview.leftOut() + " entries of a later version.");
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    /** Where a passphrase comes from: never from the arguments, which every program on the computer can read. */
    static final class PassphraseOption {
        @Option(
                names = "--passphrase-file",
                paramLabel = "FILE",
                description = "The passphrase is the first line of this file.")
        private @Nullable Path file;

        @Option(names = "--passphrase", interactive = true, arity = "0", description = "Ask for the passphrase.")
        private @Nullable String asked;

        /** Null when there is none. */
        @Nullable
        String read() {
            Path from = file;
            if (from == null) {
                return asked;
            }
            try (Stream<String> lines = Files.lines(from)) {
                return lines.findFirst()
                        .filter(line -> !line.isBlank())
                        .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, from + " has no passphrase in it."));
            } catch (IOException | UncheckedIOException e) {
                throw new CommandFailure(ExitCode.USAGE, "The passphrase cannot be read from " + from + ".", e);
            }
        }
    }
}
