package org.evenkeel.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.chatwoot.ChatwootBackend;
import org.evenkeel.platform.Display;
import org.evenkeel.platform.Secrets;
import org.evenkeel.platform.SystemClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what somebody who helps needs to know, and no secret. */
@Command(
        name = "doctor",
        description =
                "Shows versions, directories, free space, the keychain and whether the server answers. No secrets.")
final class DoctorCommand implements Callable<Integer> {
    @ParentCommand
    private EvenkeelCommand evenkeel;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        line("Evenkeel", Version.current());
        line("Java", Runtime.version() + ", " + System.getProperty("java.vm.name"));
        line("JavaFX", Version.javafx());
        line(
                "System",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"));
        line(
                "Display",
                Display.present() ? "present" : "none: windows cannot be opened, see --help of the main command");
        Path directory = evenkeel.data().open();
        line("Data", directory.toString());
        try {
            long megabytes = Files.getFileStore(directory).getUsableSpace() / (1024 * 1024);
            line("Free space", megabytes + " MB" + (megabytes < 200 ? " (that is little)" : ""));
        } catch (IOException e) {
            line("Free space", "cannot be told: " + e.getMessage());
        }
        Secrets secrets = Secrets.open(directory);
        line("Secrets", "kept in " + secrets.where());
        return server(directory, secrets);
    }

    private int server(Path directory, Secrets secrets) {
        try {
            Connections connections = new Connections(directory, secrets);
            Optional<Workspace> chosen = connections.choose(connection.or(evenkeel.connection()));
            if (chosen.isEmpty()) {
                line("Server", "none chosen yet; the console starts on the embedded one");
                return ExitCode.DONE;
            }
            Workspace workspace = chosen.get();
            line("Workspace", workspace.directory().toString());
            String token = connections.token(workspace);
            try (ChatwootBackend backend =
                    new ChatwootBackend(workspace.server(), workspace.accountId(), () -> token, SystemClock.wall())) {
                String version = backend.capabilities().version();
                line("Server", workspace.server() + " answers, version " + version);
                line("Signed in as", backend.profile().self().name());
                return ExitCode.DONE;
            }
        } catch (BackendException e) {
            line("Server", e.sentence());
            return CommandFailure.of(e).code();
        } catch (CommandFailure e) {
            line("Server", e.sentence());
            return e.code();
        } catch (IOException e) {
            line("Server", "the list of known servers cannot be read: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    private void line(String what, String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-14s%s%n", what, text);
        out.flush();
    }
}
