package org.evenkeel.ui.signin;

import java.util.List;

/** Lets people in to servers. Carried out by who knows the network and the keychain. */
public interface Reception {
    /**
     * What was typed.
     *
     * @param server as typed
     * @param email empty to sign in with a token
     * @param secret the token, or the password
     */
    record Entry(String server, String email, String secret) {
        @Override
        public String toString() {
            return "Entry[" + server + "]"; // no secret in a log
        }
    }

    /** An account that one may work in. */
    record Account(long id, String name) {}

    /** Somebody was not let in, for a reason in a sentence. */
    final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        public Refused(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    /**
     * Asks the server once. Never on the FX thread.
     *
     * @return every account of the person, at least one
     */
    List<Account> signIn(Entry entry) throws Refused;

    /** Remembers who was let in last, and goes over to their console: this window will close. Never on the FX thread. */
    void enter(long accountId) throws Refused;

    /** The person was greeted and stays here. Never on the FX thread. */
    void greeted();
}
