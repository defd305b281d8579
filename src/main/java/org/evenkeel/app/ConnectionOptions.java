package org.evenkeel.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server, and as whom. */
final class ConnectionOptions {
    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "A Chatwoot server, such as https://chat.example.org. Remembered with its token.")
    @Nullable
    String server;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "Your access token, from the server's profile page. Kept in the system's keychain.")
    @Nullable
    String token;

    @Option(names = "--account", paramLabel = "ID", description = "The account, when you belong to several.")
    long account;

    @Option(
            names = "--email",
            paramLabel = "ADDRESS",
            description = "Sign in with e-mail and password instead of a token; the password is asked for.")
    @Nullable
    String email;

    /** These, or when nothing was said here those that stood before the command's name. */
    ConnectionOptions or(ConnectionOptions before) {
        return isUnset() ? before : this;
    }

    boolean isUnset() {
        return server == null && token == null && email == null && account == 0;
    }
}
