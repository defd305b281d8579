package org.evenkeel.domain;

import java.util.Set;

/** What changed, by id. Published after the commit; whoever cares reads the rows again. */
public sealed interface Change {
    /**
     * Messages of one conversation were added, altered or removed.
     *
     * @param localIds the cache's ids
     */
    record Messages(long conversationId, Set<Long> localIds) implements Change {
        public Messages {
            localIds = Set.copyOf(localIds);
        }
    }

    /** Conversations, or what the queue shows of them, were added, altered or removed. */
    record Conversations(Set<Long> ids) implements Change {
        public Conversations {
            ids = Set.copyOf(ids);
        }
    }

    /** Customers were altered. */
    record Contacts(Set<Long> ids) implements Change {
        public Contacts {
            ids = Set.copyOf(ids);
        }
    }

    /** What was promised in these conversations was added to, kept or dropped. */
    record Promises(Set<Long> conversationIds) implements Change {
        public Promises {
            conversationIds = Set.copyOf(conversationIds);
        }
    }

    /** Something happened to a hold of these conversations. */
    record Holds(Set<Long> conversationIds) implements Change {
        public Holds {
            conversationIds = Set.copyOf(conversationIds);
        }
    }

    /** Inboxes, agents, teams, labels or canned responses were altered. */
    record Directory() implements Change {}

    /** The person chose other thresholds for the clocks. */
    record Rules() implements Change {}

    /** Rows entered or left the outbox. */
    record Outbox() implements Change {}

    /**
     * Somebody began or stopped typing; held by no table.
     *
     * @param name of who types,
     * @param customer false for a colleague
     */
    record Typing(long conversationId, String name, boolean customer, boolean on) implements Change {}

    /**
     * The server did not want a change of ours, and what it says instead is shown again; held by no table.
     *
     * @param sentence why
     */
    record Declined(long conversationId, String sentence) implements Change {}

    /** The line to the server changed, or something came over it; held by no table. */
    record Line() implements Change {}
}
