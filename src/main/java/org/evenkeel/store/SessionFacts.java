package org.evenkeel.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.review.ActivityWords;
import org.evenkeel.domain.review.SessionEvent;
import org.jspecify.annotations.Nullable;

/**
 * Everything the file knows of one conversation, as the events a review looks at: its messages, the server's sentences among them,
 * what this computer saw of status and assignment, and the ledgers of the other topics.
 */
final class SessionFacts {
    private static final String SURVEY = "input_csat";
    private static final String ASSIGNED = "ASSIGNED";
    private static final String STATUS = "STATUS";
    /** A change seen here and the server's sentence about it are the same when so close. */
    private static final Duration SAME = Duration.ofMinutes(2);

    private final ReadSession session;

    SessionFacts(ReadSession session) {
        this.session = session;
    }

    /** Oldest first; only what the server holds. */
    List<SessionEvent> of(Conversation conversation) {
        List<Message> messages = session.messages().newest(conversation.id(), Integer.MAX_VALUE).stream()
                .filter(message -> message.serverId() != null)
                .toList();
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SessionEvent.Arrived(conversation.createdAt()));
        ActivityWords words = words(messages);
        for (Message message : messages) {
            said(message, events);
            if (message.kind() == MessageKind.ACTIVITY) {
                words.read(message.text(), message.createdAt()).ifPresent(events::add);
            }
        }
        seen(conversation.id()).stream().filter(event -> !told(event, events)).forEach(events::add);
        new SessionLedgers(session).events(conversation.id()).forEach(events::add);
        events.sort(Comparator.comparing(SessionEvent::at));
        return completed(sense(events), conversation);
    }

    private ActivityWords words(List<Message> messages) {
        return new ActivityWords(
                session.directory().agents().stream()
                        .collect(Collectors.toMap(Agent::name, Agent::id, (one, other) -> one, TreeMap::new)),
                messages.stream()
                        .map(Message::author)
                        .filter(author -> author.kind() == Author.Kind.BOT)
                        .map(Author::name)
                        .collect(Collectors.toSet()));
    }

    private static void said(Message message, List<SessionEvent> events) {
        Instant at = message.createdAt();
        Author.Kind by =
                switch (message.kind()) {
                    case INCOMING -> Author.Kind.CUSTOMER;
                    case OUTGOING -> message.author().kind();
                    case ACTIVITY, TEMPLATE -> Author.Kind.SYSTEM;
                };
        long author = by == Author.Kind.SYSTEM ? 0 : message.author().id();
        events.add(new SessionEvent.Said(at, by, author, message.isNote(), message.localId()));
        if (message.contentType().equals(SURVEY)) {
            events.add(new SessionEvent.SurveyAsked(at));
            Integer rating = message.surveyRating();
            if (rating != null) {
                events.add(new SessionEvent.Rated(at, rating));
            }
        }
    }

    /** Takes note of a conversation that is not as this computer saw it last. */
    void observe(Conversation conversation, Instant now) {
        record Seen(String status, Long assignee) {}
        Seen before = session.handle()
                .createQuery(
                        "SELECT status, coalesce(assignee_id, 0) AS assignee FROM session_seen WHERE conversation_id = :id")
                .bind("id", conversation.id())
                .map((row, context) -> new Seen(row.getString("status"), row.getLong("assignee")))
                .findOne()
                .orElse(null);
        Long assignee = conversation.assigneeId();
        Seen after = new Seen(conversation.status().name(), assignee == null ? 0 : assignee);
        if (after.equals(before)) {
            return;
        }
        session.handle()
                .createUpdate("INSERT OR REPLACE INTO session_seen (conversation_id, status, assignee_id)"
                        + " VALUES (:id, :status, :assignee)")
                .bind("id", conversation.id())
                .bind("status", after.status())
                .bind("assignee", assignee)
                .execute();
        if (before == null) {
            return;
        }
        // What another computer did is told with the server's time; what was done here is a moment old.
        Instant told = conversation.updatedAt();
        Instant at = told.isBefore(now) && Duration.between(told, now).compareTo(SAME) > 0 ? now : told;
        if (!after.assignee().equals(before.assignee())) {
            record(conversation.id(), at, ASSIGNED, assignee, "");
        }
        if (!after.status().equals(before.status())) {
            record(conversation.id(), at, STATUS, null, before.status() + " " + after.status());
        }
    }

    private void record(long conversationId, Instant at, String kind, @Nullable Long number, String word) {
        session.handle()
                .createUpdate("INSERT INTO session_event (conversation_id, at, kind, number, word)"
                        + " VALUES (:id, :at, :kind, :number, :word)")
                .bind("id", conversationId)
                .bind("at", at.toEpochMilli())
                .bind("kind", kind)
                .bind("number", number)
                .bind("word", word)
                .execute();
    }

    private List<SessionEvent> seen(long conversationId) {
        return session
                .handle()
                .createQuery(
                        "SELECT at, kind, number, word FROM session_event WHERE conversation_id = :id ORDER BY at, id")
                .bind("id", conversationId)
                .map((row, context) -> {
                    Instant at = Columns.time(row, "at");
                    return row.getString("kind").equals(ASSIGNED)
                            ? Stream.<SessionEvent>of(new SessionEvent.Assigned(at, Columns.longOrNull(row, "number")))
                            : moved(at, row.getString("word"));
                })
                .list()
                .stream()
                .flatMap(events -> events)
                .toList();
    }

    private static Stream<SessionEvent> moved(Instant at, String fromTo) {
        String from = fromTo.substring(0, fromTo.indexOf(' '));
        return switch (ConversationStatus.valueOf(fromTo.substring(fromTo.indexOf(' ') + 1))) {
            case RESOLVED -> Stream.of(new SessionEvent.Resolved(at, Author.Kind.AGENT));
            case OPEN ->
                from.equals(ConversationStatus.PENDING.name())
                        ? Stream.of(new SessionEvent.HandedOver(at))
                        : Stream.of(new SessionEvent.Reopened(at));
            case PENDING, SNOOZED -> Stream.empty();
        };
    }

    private static boolean told(SessionEvent seen, List<SessionEvent> events) {
        return events.stream()
                .filter(event -> event.getClass() == seen.getClass())
                .filter(event -> !(event instanceof SessionEvent.Assigned assigned)
                        || seen instanceof SessionEvent.Assigned other
                                && Objects.equals(assigned.agentId(), other.agentId()))
                .anyMatch(event -> Duration.between(event.at(), seen.at()).abs().compareTo(SAME) <= 0);
    }

    /** "Reopened" is also said of what was pending or snoozed: then people took over from a bot, or nothing happened. */
    private static List<SessionEvent> sense(List<SessionEvent> events) {
        List<SessionEvent> sensible = new ArrayList<>();
        boolean closed = false;
        boolean bot = false;
        for (SessionEvent event : events) {
            switch (event) {
                case SessionEvent.Resolved ignored -> {
                    closed = true;
                    sensible.add(event);
                }
                case SessionEvent.Reopened(Instant at) -> {
                    if (closed) {
                        sensible.add(event);
                    } else if (bot) {
                        sensible.add(new SessionEvent.HandedOver(at));
                    }
                    closed = false;
                    bot = false;
                }
                case SessionEvent.HandedOver ignored -> {
                    bot = false;
                    sensible.add(event);
                }
                case SessionEvent.Said said -> {
                    bot |= said.by() == Author.Kind.BOT;
                    sensible.add(event);
                }
                default -> sensible.add(event);
            }
        }
        return sensible;
    }

    /** What nothing told of, but must have happened, because the conversation stands so now. */
    private static List<SessionEvent> completed(List<SessionEvent> events, Conversation conversation) {
        List<SessionEvent> all = new ArrayList<>(events);
        Long assignee = conversation.assigneeId();
        if (assignee != null && events.stream().noneMatch(SessionEvent.Assigned.class::isInstance)) {
            Instant at = events.stream()
                    .filter(event ->
                            event instanceof SessionEvent.Said said && said.answers() && said.authorId() == assignee)
                    .map(SessionEvent::at)
                    .findFirst()
                    .orElse(conversation.lastActivityAt());
            all.add(new SessionEvent.Assigned(at, assignee));
        }
        boolean closed = false;
        for (SessionEvent event : events) {
            closed = event instanceof SessionEvent.Resolved
                    || closed && !(event instanceof SessionEvent.Said said && said.byCustomer());
        }
        if (conversation.status() == ConversationStatus.RESOLVED && !closed) {
            all.add(new SessionEvent.Resolved(conversation.lastActivityAt(), Author.Kind.SYSTEM));
        }
        all.sort(Comparator.comparing(SessionEvent::at));
        return all;
    }
}
