package org.evenkeel.ui.context;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.desk.ConversationCard;
import org.evenkeel.desk.QueueRow;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.chat.Contact;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Priority;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.hold.PublishedHolds;
import org.evenkeel.ui.fx.I18n;
import org.jspecify.annotations.Nullable;

/** What is known, as names and values to show. What is not known is left out. */
final class Facts {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    /** What the company keeps about somebody may be a page; here it is a few lines. */
    private static final int LONGEST = 400;

    private Facts() {}

    record Fact(String name, String value) {}

    /** Name, ways to reach them, and what the company keeps about them. */
    static List<Fact> customer(Contact contact) {
        List<Fact> facts = new ArrayList<>();
        add(facts, I18n.text("context.name"), contact.name());
        add(facts, I18n.text("context.email"), contact.email());
        add(facts, I18n.text("context.phone"), contact.phone());
        add(facts, I18n.text("context.identifier"), contact.identifier());
        attributes(facts, contact.attributes());
        return facts;
    }

    static List<Fact> conversation(ConversationCard card, ZoneId zone) {
        Conversation conversation = card.conversation();
        Agent assignee = card.assignee();
        List<Fact> facts = new ArrayList<>();
        add(
                facts,
                I18n.text("context.inbox"),
                card.inbox() == null ? null : card.inbox().name());
        add(facts, I18n.text("context.status"), status(conversation.status()));
        add(
                facts,
                I18n.text("context.assignee"),
                card.mine()
                        ? I18n.text("context.you")
                        : assignee == null ? I18n.text("context.nobody") : assignee.name());
        add(
                facts,
                I18n.text("context.started"),
                MOMENT.format(conversation.createdAt().atZone(zone)));
        if (conversation.priority() != Priority.NONE) {
            add(facts, I18n.text("context.priority"), priority(conversation.priority()));
        }
        add(facts, I18n.text("context.labels"), String.join(" · ", conversation.labels()));
        attributes(facts, conversation.attributes());
        return facts;
    }

    /** What the customer told us, on a few lines. */
    static String told(List<org.evenkeel.domain.check.Fact> facts) {
        String line = SafeText.line(
                facts.stream().map(org.evenkeel.domain.check.Fact::words).collect(Collectors.joining(" · ")), LONGEST);
        return line.isEmpty() ? "" : Character.toUpperCase(line.charAt(0)) + line.substring(1);
    }

    static String question(String words) {
        return SafeText.line(words, LONGEST / 2);
    }

    /** When an earlier conversation was: the day, or month and year when that is longer ago. */
    static String day(Instant then, Instant now, ZoneId zone) {
        boolean recent = then.isAfter(now.minusSeconds(300L * 24 * 3600));
        return (recent ? DAY : YEAR).format(then.atZone(zone));
    }

    /** Where an earlier conversation came in, who had it, how it stands. */
    static String line(QueueRow row) {
        return Stream.of(
                        row.inboxName(),
                        Objects.requireNonNullElse(row.assigneeName(), ""),
                        status(row.conversation().status()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** "plan_tier" and "planTier" as people write it: "Plan tier". */
    static String readable(String key) {
        String words = key.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .replace('-', ' ')
                .strip()
                .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? key : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String status(ConversationStatus status) {
        return I18n.text(
                switch (status) {
                    case OPEN -> "context.status-open";
                    case PENDING -> "context.status-pending";
                    case SNOOZED -> "context.status-snoozed";
                    case RESOLVED -> "context.status-resolved";
                });
    }

    private static String priority(Priority priority) {
        return I18n.text(
                switch (priority) {
                    case NONE -> "context.priority-none";
                    case LOW -> "context.priority-low";
                    case MEDIUM -> "context.priority-medium";
                    case HIGH -> "context.priority-high";
                    case URGENT -> "context.priority-urgent";
                });
    }

    private static void attributes(List<Fact> facts, Map<String, String> attributes) {
        attributes.forEach((key, value) -> {
            // What consoles tell one another there is shown where it belongs.
            if (!key.equals(PublishedHolds.KEY)) {
                add(facts, SafeText.name(readable(key)), value);
            }
        });
    }

    private static void add(List<Fact> facts, String name, @Nullable String value) {
        String line = SafeText.line(Objects.requireNonNullElse(value, ""), LONGEST);
        if (!line.isEmpty()) {
            facts.add(new Fact(name, line));
        }
    }
}
