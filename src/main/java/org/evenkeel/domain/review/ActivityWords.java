package org.evenkeel.domain.review;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.domain.chat.Author;

/**
 * What the server's sentences in a transcript tell: who got a conversation, who resolved it. Only English accounts speak so; what
 * is not understood is no event, and the ledger of this computer stands in.
 *
 * @param agents ids by name
 * @param bots names of bots that spoke
 */
public record ActivityWords(Map<String, Long> agents, Set<String> bots) {
    private static final Pattern ASSIGNED = Pattern.compile("Assigned to (?<who>.+?)(?: via .+)? by .+");
    private static final Pattern SELF = Pattern.compile("(?<who>.+) self-assigned this conversation");
    private static final Pattern UNASSIGNED = Pattern.compile("Conversation unassigned by .+");
    private static final Pattern RESOLVED =
            Pattern.compile("Conversation was (?<marked>marked )?resolved by (?<who>.+)");
    private static final Pattern REOPENED =
            Pattern.compile("Conversation was reopened by .+|System reopened the conversation.*");

    public ActivityWords {
        agents = Map.copyOf(agents);
        bots = Set.copyOf(bots);
    }

    public Optional<SessionEvent> read(String sentence, Instant at) {
        String text = sentence.strip();
        Matcher self = SELF.matcher(text);
        if (self.matches()) {
            return assigned(self.group("who"), at);
        }
        Matcher assigned = ASSIGNED.matcher(text);
        if (assigned.matches()) {
            return assigned(assigned.group("who"), at);
        }
        if (UNASSIGNED.matcher(text).matches()) {
            return Optional.of(new SessionEvent.Assigned(at, null));
        }
        Matcher resolved = RESOLVED.matcher(text);
        if (resolved.matches()) {
            return Optional.of(
                    new SessionEvent.Resolved(at, by(resolved.group("who"), resolved.group("marked") != null)));
        }
        return REOPENED.matcher(text).matches() ? Optional.of(new SessionEvent.Reopened(at)) : Optional.empty();
    }

    /** A name that no colleague has is a team's: that is no transfer to a person. */
    private Optional<SessionEvent> assigned(String name, Instant at) {
        Long id = agents.get(name);
        return id == null ? Optional.empty() : Optional.of(new SessionEvent.Assigned(at, id));
    }

    private Author.Kind by(String name, boolean marked) {
        if (agents.containsKey(name)) {
            return Author.Kind.AGENT;
        }
        if (bots.contains(name)) {
            return Author.Kind.BOT;
        }
        if (name.startsWith("system ")) {
            return Author.Kind.SYSTEM;
        }
        return marked ? Author.Kind.AGENT : Author.Kind.CUSTOMER;
    }
}
