package org.evenkeel.sync;

import java.util.Optional;
import org.evenkeel.backend.Backend;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.Capabilities;
import org.evenkeel.backend.Profile;
import org.evenkeel.store.Database;
import org.evenkeel.store.KeyValueTable;

/** Learns who we are and what the server can do, and that the cache belongs to this account. */
final class SignIn {
    private final Database database;
    private final Backend backend;

    SignIn(Database database, Backend backend) {
        this.database = database;
        this.backend = backend;
    }

    /** @throws BackendException SIGN_IN_NEEDED also when the cache holds another account's conversations */
    void run() throws BackendException {
        Capabilities capabilities = backend.capabilities();
        Profile profile = backend.profile();
        Optional<Long> account = database.read(s -> s.meta().number(KeyValueTable.ACCOUNT));
        if (account.isPresent() && account.get() != profile.accountId()) {
            throw new BackendException(
                    BackendException.Kind.SIGN_IN_NEEDED,
                    "This data directory belongs to another account; choose another directory or account.");
        }
        database.change(s -> {
            s.meta().put(KeyValueTable.ACCOUNT, profile.accountId());
            s.meta().put(KeyValueTable.SELF, profile.self().id());
            s.meta().put(KeyValueTable.KEEPS_REF, Boolean.toString(capabilities.keepsClientRef()));
            s.directory().put(profile.self());
        });
    }
}
