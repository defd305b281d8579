package org.evenkeel.localserver.state;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who works in the account, where customers write to, and who belongs where. All maps by id. */
public record Roster(
        String accountName,
        Map<Long, UserRow> users,
        Map<Long, InboxRow> inboxes,
        Map<Long, TeamRow> teams,
        Map<Long, Set<Long>> inboxMembers,
        Map<Long, Set<Long>> teamMembers) {
    /** The server keeps exactly one account. */
    public static final long ACCOUNT_ID = 1;

    public @Nullable UserRow user(@Nullable Long id) {
        return id == null ? null : users.get(id);
    }

    public @Nullable TeamRow team(@Nullable Long id) {
        return id == null ? null : teams.get(id);
    }

    /** @throws IllegalStateException when there is no such inbox */
    public InboxRow inbox(long id) {
        InboxRow inbox = inboxes.get(id);
        if (inbox == null) {
            throw new IllegalStateException("No inbox " + id);
        }
        return inbox;
    }

    public boolean inTeam(@Nullable Long teamId, long userId) {
        return teamId != null && teamMembers.getOrDefault(teamId, Set.of()).contains(userId);
    }

    public boolean inInbox(long inboxId, UserRow user) {
        return user.administrator()
                || inboxMembers.getOrDefault(inboxId, Set.of()).contains(user.id());
    }

    /** Inboxes whose conversations the user gets in lists and on the websocket. */
    public List<Long> inboxesOf(UserRow user) {
        return inboxes.keySet().stream()
                .filter(id -> inInbox(id, user))
                .sorted()
                .toList();
    }

    /** Members and administrators: who hears of what happens in the inbox. */
    public Set<Long> listeners(long inboxId) {
        var listeners = new TreeSet<>(inboxMembers.getOrDefault(inboxId, Set.of()));
        users.values().stream().filter(UserRow::administrator).map(UserRow::id).forEach(listeners::add);
        return listeners;
    }

    /** Opening by id is allowed to the inbox's people and, besides, to the conversation's team. */
    public boolean mayOpen(UserRow user, ConversationRow conversation) {
        return inInbox(conversation.inboxId(), user) || inTeam(conversation.teamId(), user.id());
    }
}
