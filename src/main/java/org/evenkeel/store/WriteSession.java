package org.evenkeel.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.domain.Change;
import org.jdbi.v3.core.Handle;

/** One transaction. What it changed is merged by kind and announced once it is committed. */
public final class WriteSession extends ReadSession {
    private final Map<Long, Set<Long>> messages = new LinkedHashMap<>();
    private final Set<Long> conversations = new HashSet<>();
    private final Set<Long> contacts = new HashSet<>();
    private final Set<Long> promises = new HashSet<>();
    private final Set<Long> holds = new HashSet<>();
    private final Set<Change> others = new HashSet<>();
    private final Set<Long> stale = new HashSet<>();

    WriteSession(Handle handle) {
        super(handle);
    }

    @Override
    public void attach(Change change) {
        switch (change) {
            case Change.Messages(long conversationId, Set<Long> localIds) ->
                messages.computeIfAbsent(conversationId, id -> new HashSet<>()).addAll(localIds);
            case Change.Conversations(Set<Long> ids) -> conversations.addAll(ids);
            case Change.Contacts(Set<Long> ids) -> contacts.addAll(ids);
            case Change.Promises(Set<Long> ids) -> promises.addAll(ids);
            case Change.Holds(Set<Long> ids) -> holds.addAll(ids);
            case Change.Directory ignored -> others.add(change);
            case Change.Rules ignored -> others.add(change);
            case Change.Outbox ignored -> others.add(change);
            case Change.Typing ignored -> others.add(change);
            case Change.Declined ignored -> others.add(change);
            case Change.Line ignored -> others.add(change);
        }
    }

    @Override
    void summaryStale(long conversationId) {
        stale.add(conversationId);
    }

    /** Brings the summaries up to date and hands over what to announce. */
    List<Change> finish() {
        for (long id : stale) {
            conversations().summarize(id);
            conversations.add(id);
        }
        return announced();
    }

    /** What to announce, summaries left as they are. */
    List<Change> announced() {
        List<Change> all = new ArrayList<>();
        messages.forEach((conversation, ids) -> all.add(new Change.Messages(conversation, ids)));
        if (!conversations.isEmpty()) {
            all.add(new Change.Conversations(conversations));
        }
        if (!contacts.isEmpty()) {
            all.add(new Change.Contacts(contacts));
        }
        if (!promises.isEmpty()) {
            all.add(new Change.Promises(promises));
        }
        if (!holds.isEmpty()) {
            all.add(new Change.Holds(holds));
        }
        all.addAll(others);
        return all;
    }
}
