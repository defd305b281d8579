package org.evenkeel.backend.chatwoot;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import org.evenkeel.backend.BackendException;
import org.evenkeel.backend.BackendException.Kind;
import org.evenkeel.backend.Profile;

/** From what a person types to who they are and the token to keep. Never tried again by itself: the server counts tries. */
public final class ChatwootSignIn {
    private ChatwootSignIn() {}

    /**
     * @param accessToken to keep in the system's keychain; it does not expire
     * @param profile with the account at hand
     */
    public record SignedIn(String accessToken, Profile profile) {
        @Override
        public String toString() {
            return "SignedIn[" + profile.self().id() + "]";
        }
    }

    /**
     * Signs in to the first account of the person.
     *
     * @throws BackendException SIGN_IN_NEEDED: wrong e-mail or password, or not confirmed; REFUSED: a second factor is needed,
     *     or the address is none; TOO_MANY_REQUESTS: five tries in five minutes were made from here
     */
    public static SignedIn withPassword(URI server, String email, String password) throws BackendException {
        JsonObject body = new JsonObject();
        body.addProperty("email", email.strip());
        body.addProperty("password", password);
        try (Wire wire = wire(server, "")) {
            Wire.Reply reply = wire.exchange(Ask.post("auth/sign_in", body).unsigned());
            JsonElement user =
                    switch (reply.status()) {
                        case 206 ->
                            throw new BackendException(
                                    Kind.REFUSED,
                                    "This account asks for a second factor: sign in with the access token from your profile page instead.");
                        case 401 -> throw notSignedIn(reply);
                        // There is no clock here: a wait told as a date counts as past.
                        case 429 ->
                            throw new BackendException(
                                    Kind.TOO_MANY_REQUESTS,
                                    "Too many sign-ins were tried from here: please wait five minutes.",
                                    null,
                                    reply.refusal().askedToWait(Instant.MAX));
                        default -> {
                            if (!reply.isFine()) {
                                throw reply.refusal().toException(null);
                            }
                            yield Json.at(Wire.json(reply.body()), "data");
                        }
                    };
            ProfileDto dto = Json.read(user, ProfileDto.class);
            String token = dto == null ? null : dto.accessToken();
            if (dto == null || token == null || token.isBlank()) {
                throw new BackendException(Kind.NOT_UNDERSTOOD, "The server let us in but gave no access token.");
            }
            return new SignedIn(token, dto.toDomain(0));
        }
    }

    private static BackendException notSignedIn(Wire.Reply reply) throws BackendException {
        boolean unconfirmed = reply.body().contains("user_not_confirmed");
        return new BackendException(
                Kind.SIGN_IN_NEEDED,
                unconfirmed
                        ? "This e-mail address is not confirmed yet: follow the link in the server's e-mail first."
                        : "The e-mail address or the password is not right.");
    }

    /**
     * @param accountId 0 for the first account of the person
     * @throws BackendException SIGN_IN_NEEDED: the token is not valid; FORBIDDEN: not a member of that account; REFUSED: the
     *     address is none
     */
    public static SignedIn withToken(URI server, String token, long accountId) throws BackendException {
        try (Wire wire = wire(server, token)) {
            ProfileDto dto = Json.read(wire.json(Ask.get("api/v1/profile")), ProfileDto.class);
            if (dto == null) {
                throw new BackendException(Kind.NOT_UNDERSTOOD, "The server did not say who is signed in.");
            }
            return new SignedIn(token.strip(), dto.toDomain(accountId));
        }
    }

    private static Wire wire(URI server, String token) throws BackendException {
        try {
            // One request only, so no pause will ever be measured on this clock.
            return new Wire(server, () -> token, InstantSource.fixed(Instant.EPOCH), Patience.SHIPPED);
        } catch (IllegalArgumentException noAddress) {
            throw new BackendException(Kind.REFUSED, String.valueOf(noAddress.getMessage()), noAddress);
        }
    }
}
