package org.evenkeel.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.chatwoot.ChatwootSignIn;
import org.evenkeel.backend.chatwoot.ServerAddress;
import org.evenkeel.desk.Settings;
import org.evenkeel.desk.SettingsFile;
import org.evenkeel.platform.Secrets;
import org.evenkeel.ui.fx.I18n;
import org.evenkeel.ui.signin.Reception;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way from one console to another while the program runs: signs in to a server, remembers it, and takes the choices that
 * were made so far along to a server that is new here.
 */
final class FrontDoor implements Reception {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);

    private final Path data;
    private final Path greeted;
    private Runnable goOver = () -> {};
    private @Nullable Settings here;
    private @Nullable URI server;
    private ChatwootSignIn.@Nullable SignedIn signedIn;
    private @Nullable String luggage;

    FrontDoor(Path data) {
        this.data = data;
        this.greeted = data.resolve("greeted");
    }

    /** True the first time: no server is known, and nobody was greeted before. */
    boolean isNew() {
        return !Files.exists(greeted) && !Files.exists(data.resolve("last-workspace"));
    }

    /**
     * A console is open. FX thread.
     *
     * @param leave ends it, to go over to the workspace used last; any thread
     */
    synchronized void stand(Settings settings, Runnable leave) {
        here = settings;
        goOver = leave;
    }

    /** Gives the choices made so far to a console that is new; once. */
    synchronized void unpack(Settings settings) {
        String packed = luggage;
        luggage = null;
        if (packed != null) {
            try {
                new SettingsFile(settings).take(packed);
            } catch (IllegalArgumentException e) {
                LOG.warn("The choices made so far could not be taken along", e);
            }
        }
    }

    @Override
    public synchronized List<Account> signIn(Entry entry) throws Refused {
        try {
            URI address = ServerAddress.parse(entry.server());
            ChatwootSignIn.SignedIn found = entry.email().isEmpty()
                    ? ChatwootSignIn.withToken(address, entry.secret(), 0)
                    : ChatwootSignIn.withPassword(address, entry.email(), entry.secret());
            server = address;
            signedIn = found;
            return found.profile().accounts().stream()
                    .map(account -> new Account(account.id(), account.name()))
                    .toList();
        } catch (BackendException e) {
            boolean strange = e.kind() == BackendException.Kind.SIGN_IN_NEEDED
                    && entry.email().isEmpty();
            throw new Refused(strange ? I18n.text("signin.token.refused") : e.sentence(), e);
        } catch (IllegalArgumentException e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public synchronized void enter(long accountId) throws Refused {
        URI address = server;
        ChatwootSignIn.SignedIn person = signedIn;
        if (address == null || person == null) {
            throw new IllegalStateException("Nobody signed in");
        }
        try {
            Connections connections = new Connections(data, Secrets.open(data));
            Workspace workspace = connections.keep(
                    address,
                    person.profile().accountId() == accountId
                            ? person
                            : ChatwootSignIn.withToken(address, person.accessToken(), accountId));
            Workspace.Lock lock = workspace.lock();
            if (lock == null) {
                throw new Refused(
                        I18n.text("signin.open-elsewhere"), new IOException(workspace.directory() + " is locked"));
            }
            lock.close();
            connections.use(workspace);
            Settings settings = here;
            luggage = settings == null || Files.exists(workspace.cache()) ? null : new SettingsFile(settings).text();
            goOver.run();
        } catch (BackendException e) {
            throw new Refused(e.sentence(), e);
        } catch (IOException e) {
            throw new Refused("The sign-in could not be kept: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public void greeted() {
        try {
            Files.writeString(greeted, "");
        } catch (IOException e) {
            LOG.warn("The welcome will be shown once more", e);
        }
    }
}
