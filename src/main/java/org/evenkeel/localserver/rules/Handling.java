package org.evenkeel.localserver.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Priority;
import org.evenkeel.localserver.rules.Announcement.ConversationChanged.Kind;
import org.evenkeel.localserver.state.ConversationRow;
import org.evenkeel.localserver.state.TeamRow;
import org.evenkeel.localserver.state.UserRow;
import org.jspecify.annotations.Nullable;

/** What people do with a conversation besides writing: status, assignment, labels, priority, mute. */
public final class Handling {
    private Handling() {}

    /**
     * Sets the status. When an agent (no administrator) makes it open, the agent becomes the assignee, whoever was it.
     *
     * @param snoozedUntil microseconds; only for SNOOZED, null until the customer writes
     */
    public static void status(
            Entry entry,
            ConversationRow conversation,
            Actor actor,
            ConversationStatus status,
            @Nullable Long snoozedUntil) {
        boolean moved = conversation.status() != status;
        Long until = status == ConversationStatus.SNOOZED ? snoozedUntil : null;
        if (moved || !Objects.equals(until, conversation.snoozedUntil())) {
            entry.tables().conversations().setStatus(conversation.id(), status, until, entry.tick());
            entry.announce(Kind.UPDATED, conversation);
        }
        if (moved) {
            entry.announce(Kind.STATUS, conversation);
            String words = statusWords(status, actor);
            if (!words.isEmpty()) {
                Posting.activity(entry, conversation, words);
            }
            if (status == ConversationStatus.RESOLVED) {
                Surveys.ask(entry, conversation);
            }
        }
        if (status == ConversationStatus.OPEN && actor instanceof Actor.Agent(UserRow user) && !user.administrator()) {
            assign(entry, conversation, actor, user);
        }
    }

    private static String statusWords(ConversationStatus status, Actor actor) {
        return switch (actor) {
            case Actor.Agent(UserRow user) ->
                switch (status) {
                    case OPEN -> "Conversation was reopened by " + user.name();
                    case RESOLVED -> "Conversation was marked resolved by " + user.name();
                    case SNOOZED -> "Conversation was snoozed by " + user.name();
                    case PENDING -> "Conversation was marked as pending by " + user.name();
                };
            case Actor.Customer customer ->
                status == ConversationStatus.RESOLVED
                        ? "Conversation was resolved by " + customer.contact().name()
                        : "";
            case Actor.Server server -> "";
        };
    }

    static void reopenByCustomer(Entry entry, ConversationRow conversation) {
        status(entry, conversation, new Actor.Server(), ConversationStatus.OPEN, null);
        Posting.activity(entry, conversation, "System reopened the conversation due to a new incoming message.");
    }

    /** Opens what was snoozed until a time that has come. */
    public static void wake(Entry entry) {
        for (long id : entry.tables().conversations().dueSnoozes(entry.tick())) {
            ConversationRow conversation = entry.tables().conversations().byId(id);
            status(entry, conversation, new Actor.Server(), ConversationStatus.OPEN, null);
        }
    }

    /** @param assignee null to unassign */
    public static void assign(Entry entry, ConversationRow conversation, Actor actor, @Nullable UserRow assignee) {
        Long id = assignee == null ? null : assignee.id();
        if (Objects.equals(id, conversation.assigneeId())) {
            return;
        }
        entry.tables().conversations().setAssignee(conversation.id(), id, entry.tick());
        entry.announce(Kind.ASSIGNEE, conversation);
        entry.announce(Kind.UPDATED, conversation);
        if (assignee != null) {
            entry.tables().conversations().addParticipant(conversation.id(), assignee.id());
        }
        if (actor instanceof Actor.Agent(UserRow user)) {
            String words;
            if (assignee == null) {
                words = "Conversation unassigned by " + user.name();
            } else if (assignee.id() == user.id()) {
                words = user.name() + " self-assigned this conversation";
            } else {
                words = "Assigned to " + assignee.name() + " by " + user.name();
            }
            Posting.activity(entry, conversation, words);
        }
    }

    /**
     * A team that the assignee is not in clears the assignee.
     *
     * @param team null to take it from its team
     */
    public static void assignTeam(Entry entry, ConversationRow conversation, UserRow user, @Nullable TeamRow team) {
        Long id = team == null ? null : team.id();
        if (Objects.equals(id, conversation.teamId())) {
            return;
        }
        entry.tables().conversations().setTeam(conversation.id(), id, entry.tick());
        entry.announce(Kind.TEAM, conversation);
        entry.announce(Kind.UPDATED, conversation);
        TeamRow former = entry.roster().team(conversation.teamId());
        if (team != null) {
            Posting.activity(entry, conversation, "Assigned to " + team.name() + " by " + user.name());
        } else if (former != null) {
            Posting.activity(entry, conversation, "Unassigned from " + former.name() + " by " + user.name());
        }
        Long assignee = conversation.assigneeId();
        if (team != null && assignee != null && !entry.roster().inTeam(team.id(), assignee)) {
            assign(entry, conversation, new Actor.Server(), null);
        }
    }

    /** Replaces the whole list. */
    public static List<String> labels(Entry entry, ConversationRow conversation, UserRow user, List<String> titles) {
        List<String> labels = titles.stream()
                .map(title -> title.strip().toLowerCase(Locale.ROOT))
                .filter(title -> !title.isEmpty())
                .distinct()
                .toList();
        if (labels.equals(conversation.labels())) {
            return labels;
        }
        entry.tables().conversations().setLabels(conversation.id(), labels, entry.tick());
        entry.announce(Kind.UPDATED, conversation);
        say(entry, conversation, user, " added ", labels, conversation.labels());
        say(entry, conversation, user, " removed ", conversation.labels(), labels);
        return labels;
    }

    private static void say(
            Entry entry,
            ConversationRow conversation,
            UserRow user,
            String verb,
            List<String> of,
            List<String> without) {
        var difference = new ArrayList<>(of);
        difference.removeAll(without);
        if (!difference.isEmpty()) {
            Posting.activity(entry, conversation, user.name() + verb + String.join(", ", difference));
        }
    }

    public static void priority(Entry entry, ConversationRow conversation, UserRow user, Priority priority) {
        if (priority == conversation.priority()) {
            return;
        }
        entry.tables().conversations().setPriority(conversation.id(), priority, entry.tick());
        entry.announce(Kind.UPDATED, conversation);
        String now = priority.name().toLowerCase(Locale.ROOT);
        String words;
        if (priority == Priority.NONE) {
            words = " removed the priority";
        } else if (conversation.priority() == Priority.NONE) {
            words = " set the priority to " + now;
        } else {
            words = " changed the priority from " + conversation.priorityWord() + " to " + now;
        }
        Posting.activity(entry, conversation, user.name() + words);
    }

    /** Blocks the customer and resolves the conversation, or lifts the block. */
    public static void mute(Entry entry, ConversationRow conversation, UserRow user, boolean muted) {
        entry.tables().contacts().setBlocked(conversation.contact().id(), muted, entry.tick());
        entry.announce(new Announcement.ContactUpdated(conversation.contact().id()));
        if (muted) {
            status(entry, conversation, new Actor.Agent(user), ConversationStatus.RESOLVED, null);
        }
        Posting.activity(
                entry,
                conversation,
                user.name() + (muted ? " has muted the conversation" : " has unmuted the conversation"));
    }

    /**
     * Replaces all of them.
     *
     * @param json an object
     */
    public static void customAttributes(Entry entry, ConversationRow conversation, String json) {
        entry.tables().conversations().setCustomAttributes(conversation.id(), json, entry.tick());
        entry.announce(Kind.UPDATED, conversation);
    }
}
