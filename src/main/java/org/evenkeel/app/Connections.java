package org.evenkeel.app;

import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.chatwoot.ChatwootSignIn;
import org.evenkeel.backend.chatwoot.ServerAddress;
import org.evenkeel.domain.chat.ConversationLink;
import org.evenkeel.platform.Directories;
import org.evenkeel.platform.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * The servers that this computer knows. A workspace is found without the network once its token has been accepted; the token
 * itself lies with {@link Secrets}.
 */
final class Connections {
    private final Path workspaces;
    private final Path last;
    private final Secrets secrets;

    Connections(Path data, Secrets secrets) throws IOException {
        this.workspaces = Directories.createPrivate(data.resolve("workspaces"));
        this.last = data.resolve("last-workspace");
        this.secrets = secrets;
    }

    /** The workspace that the options name, or the one used last; empty when nothing is known and nothing was named. */
    Optional<Workspace> choose(ConnectionOptions options) {
        try {
            Optional<Workspace> chosen =
                    options.server == null ? lastUsed(options) : Optional.of(named(options.server, options));
            if (chosen.isPresent()) {
                use(chosen.get());
            }
            return chosen;
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED, "The list of known servers cannot be read or written: " + e.getMessage() + ".", e);
        }
    }

    /** It is the one used last from now on. */
    void use(Workspace workspace) throws IOException {
        Files.writeString(last, workspace.directory().getFileName().toString());
    }

    /** Whether there is one that was used last. */
    boolean known() {
        return Files.isRegularFile(last);
    }

    /** The workspace that a link leads to; of several (other people of this computer) the one used last. */
    Optional<Workspace> linked(ConversationLink link) {
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(workspaces, Files::isDirectory)) {
            String favourite = known() ? Files.readString(last).strip() : "";
            Optional<Workspace> found = Optional.empty();
            for (Path directory : directories) {
                Optional<Workspace> one = Workspace.read(directory)
                        .filter(workspace -> link.leadsTo(workspace.place(), workspace.accountId()));
                boolean first = directory.getFileName().toString().equals(favourite);
                found = one.isPresent() && (first || found.isEmpty()) ? one : found;
            }
            return found;
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED, "The list of known servers cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Makes the workspace of somebody who was let in, and keeps their token. */
    Workspace keep(URI server, ChatwootSignIn.SignedIn signedIn) throws IOException {
        String token = signedIn.accessToken();
        Workspace workspace = Workspace.in(
                workspaces,
                server,
                signedIn.profile().accountId(),
                signedIn.profile().self().id(),
                token);
        workspace.keep();
        secrets.write(workspace.secretName(), token);
        return workspace;
    }

    String token(Workspace workspace) {
        return secrets.read(workspace.secretName())
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        "The token for " + workspace.server() + " is not in " + secrets.where()
                                + " any more; give it with --token."));
    }

    private Optional<Workspace> lastUsed(ConnectionOptions options) throws IOException {
        if (options.token != null || options.email != null) {
            throw new CommandFailure(ExitCode.USAGE, "Say which server the sign-in is for: --server URL.");
        }
        if (!Files.isRegularFile(last)) {
            return Optional.empty();
        }
        String name = Files.readString(last).strip();
        return Workspace.read(workspaces.resolve(Path.of(name).getFileName()));
    }

    private Workspace named(String address, ConnectionOptions options) throws IOException {
        URI server = address(address);
        String token = options.token;
        List<Workspace> known = known(server, options.account);
        if (token != null) {
            for (Workspace workspace : known) {
                if (secrets.read(workspace.secretName()).filter(token::equals).isPresent()) {
                    return workspace;
                }
            }
            return signIn(server, token, options.account);
        }
        if (options.email != null) {
            return signIn(server, withPassword(server, options.email), options.account);
        }
        if (known.size() == 1) {
            return known.getFirst();
        }
        throw new CommandFailure(
                ExitCode.USAGE,
                known.isEmpty()
                        ? "Nobody has signed in to " + server + " here yet; give --token TOKEN or --email ADDRESS."
                        : "Several people or accounts of " + server
                                + " are known here; say which with --token or --account.");
    }

    private static URI address(String typed) {
        try {
            return ServerAddress.parse(typed);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    private List<Workspace> known(URI server, long account) throws IOException {
        List<Workspace> found = new ArrayList<>();
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(workspaces, Files::isDirectory)) {
            for (Path directory : directories) {
                Workspace.read(directory)
                        .filter(workspace -> workspace.server().equals(server))
                        .filter(workspace -> account == 0 || workspace.accountId() == account)
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Workspace signIn(URI server, String token, long account) throws IOException {
        try {
            return keep(server, ChatwootSignIn.withToken(server, token, account));
        } catch (BackendException e) {
            throw CommandFailure.of(e);
        }
    }

    private static String withPassword(URI server, String email) {
        @Nullable Console console = System.console();
        if (console == null) {
            throw new CommandFailure(
                    ExitCode.USAGE, "A password can be asked for in a terminal only; use --token here.");
        }
        char[] password = console.readPassword("Password for %s: ", email);
        if (password == null) {
            throw new CommandFailure(ExitCode.USAGE, "No password was given.");
        }
        try {
            return ChatwootSignIn.withPassword(server, email, new String(password))
                    .accessToken();
        } catch (BackendException e) {
            throw CommandFailure.of(e);
        }
    }
}
