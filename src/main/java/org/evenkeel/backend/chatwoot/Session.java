package org.evenkeel.backend.chatwoot;

import java.util.Objects;
import java.util.Optional;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.BackendException.Kind;
import org.evenkeel.backend.Profile;
import org.jspecify.annotations.Nullable;

/** Who we are on this server, as the profile last told it, and so where our account is. Any thread. */
final class Session {
    private final Wire wire;
    private final long wantedAccount;
    private volatile @Nullable Identity identity;
    private volatile long account;

    /** Holds a secret: no text form. */
    static final class Identity {
        final Profile profile;
        final String pubsubToken;

        private Identity(Profile profile, String pubsubToken) {
            this.profile = profile;
            this.pubsubToken = pubsubToken;
        }
    }

    /** @param wantedAccount 0 for the first account of the profile */
    Session(Wire wire, long wantedAccount) {
        this.wire = wire;
        this.wantedAccount = wantedAccount;
        this.account = wantedAccount;
    }

    /** Asks the server. */
    Identity renewed() throws BackendException {
        ProfileDto dto = Optional.ofNullable(Json.read(wire.json(Ask.get("api/v1/profile")), ProfileDto.class))
                .orElseThrow(
                        () -> new BackendException(Kind.NOT_UNDERSTOOD, "The server did not say who is signed in."));
        Identity fresh = new Identity(dto.toDomain(wantedAccount), Objects.requireNonNullElse(dto.pubsubToken(), ""));
        account = fresh.profile.accountId();
        identity = fresh;
        return fresh;
    }

    /** Asks the server only when it was not asked before. */
    Identity known() throws BackendException {
        Identity held = identity;
        return held == null ? renewed() : held;
    }

    /** The token of the event stream changes with the password: the next stream will ask for it anew. */
    void forget() {
        identity = null;
    }

    long accountId() throws BackendException {
        long held = account;
        return held != 0 ? held : known().profile.accountId();
    }

    /** A path inside our account. */
    String path(String path) throws BackendException {
        return "api/v1/accounts/" + accountId() + "/" + path;
    }

    /** A path inside a conversation; empty for the conversation itself. */
    String conversation(long id, String path) throws BackendException {
        return path("conversations/" + id + path);
    }
}
