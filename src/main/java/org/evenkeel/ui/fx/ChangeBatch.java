package org.evenkeel.ui.fx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.domain.Change;

/** Everything that changed since the last pulse, each id once. */
public final class ChangeBatch {
    private final Map<Long, Set<Long>> messages = new HashMap<>();
    private final Set<Long> conversations = new HashSet<>();
    private final Set<Long> contacts = new HashSet<>();
    private final Set<Long> promises = new HashSet<>();
    private final Set<Long> holds = new HashSet<>();
    private final List<Change.Typing> typing = new ArrayList<>();
    private final List<Change.Declined> declined = new ArrayList<>();
    private boolean directory;
    private boolean rules;
    private boolean outbox;
    private boolean line;

    void add(Change change) {
        switch (change) {
            case Change.Messages(long conversationId, Set<Long> localIds) ->
                messages.computeIfAbsent(conversationId, id -> new HashSet<>()).addAll(localIds);
            case Change.Conversations(Set<Long> ids) -> conversations.addAll(ids);
            case Change.Contacts(Set<Long> ids) -> contacts.addAll(ids);
            case Change.Promises(Set<Long> ids) -> promises.addAll(ids);
            case Change.Holds(Set<Long> ids) -> holds.addAll(ids);
            case Change.Typing event -> typing.add(event);
            case Change.Declined event -> declined.add(event);
            case Change.Directory() -> directory = true;
            case Change.Rules() -> rules = true;
            case Change.Outbox() -> outbox = true;
            case Change.Line() -> line = true;
        }
    }

    /** Local ids of the conversation's messages that changed; may be empty. */
    public Set<Long> messagesOf(long conversationId) {
        return messages.getOrDefault(conversationId, Set.of());
    }

    /** Conversations in which messages changed. */
    public Set<Long> conversationsWithMessages() {
        return messages.keySet();
    }

    public Set<Long> conversations() {
        return conversations;
    }

    public Set<Long> contacts() {
        return contacts;
    }

    /** Conversations in which promises changed. */
    public Set<Long> promises() {
        return promises;
    }

    /** Conversations in which something happened to a hold. */
    public Set<Long> holds() {
        return holds;
    }

    /** In the order they came. */
    public List<Change.Typing> typing() {
        return typing;
    }

    /** Changes of ours that the server did not want, in the order they came. */
    public List<Change.Declined> declined() {
        return declined;
    }

    public boolean directory() {
        return directory;
    }

    public boolean rules() {
        return rules;
    }

    public boolean outbox() {
        return outbox;
    }

    public boolean line() {
        return line;
    }
}
