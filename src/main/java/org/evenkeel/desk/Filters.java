package org.evenkeel.desk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.search.Words;
import org.evenkeel.store.ReadSession;
import org.evenkeel.store.SearchQuery;
import org.evenkeel.store.SearchTable;

/**
 * A question's filters, with the names in them found in the cache.
 *
 * @param query what the index answers
 * @param statuses what only the conversations' rows answer, because the index would name too many
 * @param impossible nobody and nothing is called so: there is no result
 * @param trouble says why, or is empty
 */
record Filters(SearchQuery query, Set<ConversationStatus> statuses, boolean impossible, String trouble) {
    private static final int MOST_CUSTOMERS = 300;
    private static final int MOST_CONVERSATIONS = 400;
    private static final Pattern NUMBER = Pattern.compile("#?\\d{1,18}");

    static Filters of(ReadSession session, Question asked) {
        return new Finder(session).of(asked);
    }

    private static final class Finder {
        private final ReadSession session;
        private final List<Set<String>> marks = new ArrayList<>();
        private boolean impossible;
        private String trouble = "";

        Finder(ReadSession session) {
            this.session = session;
        }

        Filters of(Question asked) {
            asked.from().forEach(this::from);
            asked.by().forEach(this::by);
            asked.in().forEach(this::in);
            if (asked.notes()) {
                marks.add(Set.of(SearchTable.NOTE));
            }
            Set<ConversationStatus> statuses = asked.statuses();
            if (!statuses.isEmpty()) {
                List<Long> few = session.search().conversationsIn(statuses, MOST_CONVERSATIONS + 1);
                if (few.size() <= MOST_CONVERSATIONS) {
                    require(conversations(few), "No conversation is in that state.");
                    statuses = Set.of();
                }
            }
            return new Filters(
                    new SearchQuery(asked.terms(), marks, asked.after(), asked.before()),
                    statuses,
                    impossible,
                    trouble);
        }

        private void from(String name) {
            List<Long> customers = session.search().contacts(Words.folded(name), MOST_CUSTOMERS);
            require(
                    conversations(session.search().conversationsOf(customers, MOST_CONVERSATIONS)),
                    "No customer is called “" + name + "”.");
            marks.add(Set.of(SearchTable.BY_CUSTOMER));
        }

        private void by(String name) {
            Set<String> agents = name.equalsIgnoreCase("me")
                    ? Set.of(SearchTable.byAgent(People.selfId(session)))
                    : session.directory().agents().stream()
                            .filter(agent -> contains(agent.name(), name) || contains(agent.email(), name))
                            .map(agent -> SearchTable.byAgent(agent.id()))
                            .collect(Collectors.toSet());
            require(agents, "No agent is called “" + name + "”.");
        }

        private void in(String name) {
            if (NUMBER.matcher(name).matches()) {
                require(Set.of(SearchTable.inConversation(Long.parseLong(name.replace("#", "")))), "");
                return;
            }
            Set<String> inboxes = session.directory().inboxes().stream()
                    .filter(inbox -> contains(inbox.name(), name))
                    .map(inbox -> SearchTable.inInbox(inbox.id()))
                    .collect(Collectors.toSet());
            require(inboxes, "No inbox is called “" + name + "”.");
        }

        private void require(Set<String> any, String otherwise) {
            if (any.isEmpty()) {
                impossible = true;
                trouble = otherwise;
            } else {
                marks.add(any);
            }
        }

        private static Set<String> conversations(List<Long> ids) {
            return ids.stream().map(SearchTable::inConversation).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private static boolean contains(String whole, String part) {
            String folded = String.join(" ", Words.folded(whole));
            return folded.contains(String.join(" ", Words.folded(part)).toLowerCase(Locale.ROOT));
        }
    }
}
