package org.evenkeel.ui.conversation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.desk.ConversationCard;
import org.evenkeel.desk.Conversations;
import org.evenkeel.desk.Promises;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Label;
import org.evenkeel.domain.chat.Priority;
import org.evenkeel.domain.clock.Promise;
import org.evenkeel.ui.fx.I18n;

/**
 * Something an agent can set on a conversation, as its menu and the palette offer it.
 *
 * @param title as a line of its group's menu
 * @param sentence as a line of its own
 * @param chosen true when it is set already
 * @param deed what sets it; never on the FX thread
 */
public record Choice(Group group, String title, String sentence, boolean chosen, Runnable deed) {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** In the order of the menu. */
    public enum Group {
        PROMISE("choice.promise"),
        SNOOZE("choice.snooze"),
        ASSIGN("choice.assign"),
        PRIORITY("choice.priority"),
        LABEL("choice.label");

        private final String key;

        Group(String key) {
            this.key = key;
        }

        /** Its name. */
        public String title() {
            return I18n.text(key);
        }
    }

    /** Everything that can be set on this one now. Reads the cache: never on the FX thread. */
    static List<Choice> of(
            Conversations conversations, Promises promises, ConversationCard card, Instant now, ZoneId zone) {
        List<Choice> choices = new ArrayList<>();
        promises(choices, promises, card, now, zone);
        snoozes(choices, conversations, card, now, zone);
        for (Agent agent : conversations.colleagues()) {
            boolean has = card.assignee() != null && card.assignee().id() == agent.id();
            add(choices, Group.ASSIGN, agent.name(), has, () -> conversations.assign(id(card), agent.id()));
        }
        add(
                choices,
                Group.ASSIGN,
                I18n.text("choice.nobody"),
                card.assignee() == null,
                () -> conversations.assign(id(card), null));
        for (Priority priority : Priority.values()) {
            boolean is = card.conversation().priority() == priority;
            add(choices, Group.PRIORITY, words(priority), is, () -> conversations.prioritize(id(card), priority));
        }
        for (Label label : conversations.labels()) {
            List<String> labels = new ArrayList<>(card.conversation().labels());
            boolean has = labels.remove(label.title());
            if (!has) {
                labels.add(label.title());
            }
            add(choices, Group.LABEL, label.title(), has, () -> conversations.label(id(card), labels));
        }
        return choices;
    }

    private static long id(ConversationCard card) {
        return card.conversation().id();
    }

    private static void promises(
            List<Choice> choices, Promises promises, ConversationCard card, Instant now, ZoneId zone) {
        for (Promise promise : card.moments().promises()) {
            String done = I18n.text("choice.promise-done", promise.text());
            choices.add(new Choice(Group.PROMISE, done, done, false, () -> promises.done(promise.id())));
        }
        String what = I18n.text("first-contact.promise");
        for (PromiseTimes time : PromiseTimes.from(now, zone)) {
            add(choices, Group.PROMISE, time.title(), false, () -> promises.make(id(card), null, what, time.due()));
        }
    }

    private static void snoozes(
            List<Choice> choices, Conversations conversations, ConversationCard card, Instant now, ZoneId zone) {
        if (card.conversation().status() == ConversationStatus.SNOOZED) {
            String back = I18n.text("choice.unsnooze");
            choices.add(new Choice(Group.SNOOZE, back, back, false, () -> conversations.unsnooze(id(card))));
        }
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime tomorrow = here.plusDays(1).with(MORNING);
        ZonedDateTime monday =
                here.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(MORNING);
        add(
                choices,
                Group.SNOOZE,
                I18n.text("choice.hour"),
                false,
                () -> conversations.snooze(id(card), now.plus(Duration.ofHours(1))));
        add(
                choices,
                Group.SNOOZE,
                I18n.text("choice.tomorrow"),
                false,
                () -> conversations.snooze(id(card), tomorrow.toInstant()));
        add(
                choices,
                Group.SNOOZE,
                I18n.text("choice.monday"),
                false,
                () -> conversations.snooze(id(card), monday.toInstant()));
        add(choices, Group.SNOOZE, I18n.text("choice.reply"), false, () -> conversations.snooze(id(card), null));
    }

    private static void add(List<Choice> choices, Group group, String title, boolean chosen, Runnable deed) {
        String key =
                switch (group) {
                    case PROMISE -> "choice.promise.sentence";
                    case SNOOZE -> "choice.snooze.sentence";
                    case ASSIGN -> "choice.assign.sentence";
                    case PRIORITY -> "choice.priority.sentence";
                    case LABEL -> chosen ? "choice.unlabel.sentence" : "choice.label.sentence";
                };
        choices.add(new Choice(group, title, I18n.text(key, title), chosen, deed));
    }

    private static String words(Priority priority) {
        return I18n.text(
                switch (priority) {
                    case NONE -> "choice.priority-none";
                    case LOW -> "choice.priority-low";
                    case MEDIUM -> "choice.priority-medium";
                    case HIGH -> "choice.priority-high";
                    case URGENT -> "choice.priority-urgent";
                });
    }
}
