package org.evenkeel.localserver;

/**
 * A person this server was set up with: two agents and one lead.
 *
 * @param accessToken signs in for good; secret
 * @param password for e-mail and password sign-in; secret, empty once the person has chosen another
 */
public record SeededAgent(long id, String name, String email, String accessToken, String password) {
    /** Without the secrets, so that no log ever holds them. */
    @Override
    public String toString() {
        return "SeededAgent[id=" + id + ", name=" + name + "]";
    }
}
