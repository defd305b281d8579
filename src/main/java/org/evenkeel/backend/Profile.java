package org.evenkeel.backend;

import java.util.List;
import org.evenkeel.domain.agent.Agent;

/**
 * Who is signed in.
 *
 * @param self the agent in the account at hand
 * @param accountId the account at hand
 * @param accounts all accounts this person belongs to
 */
public record Profile(Agent self, long accountId, List<Account> accounts) {
    /** An account of the server. */
    public record Account(long id, String name) {}
}
