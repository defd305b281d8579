package org.evenkeel.sync;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.domain.chat.Conversation;
import org.evenkeel.domain.chat.ConversationStatus;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.hold.Consent;
import org.evenkeel.domain.hold.Hold;
import org.evenkeel.domain.hold.HoldEvent;
import org.evenkeel.domain.hold.HoldLog;
import org.evenkeel.domain.hold.HoldRules;
import org.evenkeel.domain.hold.PublishedHolds;
import org.evenkeel.store.KeyValueTable;
import org.evenkeel.store.WriteSession;
import org.jspecify.annotations.Nullable;

/**
 * Lets what the server tells move the ledger of holds, in the transaction that stores it: the customer's answer to the
 * question whether they would wait, the end of a conversation, and what colleagues' consoles have published. All of it may come
 * twice: what is known already changes nothing.
 */
final class HoldWatch {
    private HoldWatch() {}

    /** Takes over what stands in a conversation's attribute, and lets the server know what is missing there. */
    static void read(WriteSession session, Conversation told, Instant now) {
        String text = told.attributes().get(PublishedHolds.KEY);
        if (text == null) {
            boolean running = session.holds().open(told.id()).isPresent();
            if (running && ours(session, told) && !session.holds().unpublished(told.id())) {
                session.holds().publish(told.id(), now);
            }
            return;
        }
        List<HoldLog> there = PublishedHolds.read(text, told.id(), now);
        there.forEach(log -> session.holds().add(log));
        String known = PublishedHolds.write(session.holds().of(told.id()));
        if (!known.equals(text)
                && ours(session, told)
                && !session.holds().unpublished(told.id())
                && !events(there).containsAll(events(PublishedHolds.read(known, told.id(), now)))) {
            session.holds().publish(told.id(), now);
        }
    }

    /**
     * The ledger together with what stands on the server, which is taken over: consoles that write at the same time, or late,
     * undo nothing of each other's.
     */
    static Optional<String> merged(WriteSession session, long conversationId, Optional<String> there, Instant now) {
        there.ifPresent(text -> PublishedHolds.read(text, conversationId, now)
                .forEach(log -> session.holds().add(log)));
        String text = PublishedHolds.write(session.holds().of(conversationId));
        return text.isEmpty() ? there : Optional.of(text);
    }

    private static Set<HoldEvent> events(List<HoldLog> logs) {
        Set<HoldEvent> events = new HashSet<>();
        logs.forEach(log -> events.addAll(log.events()));
        return events;
    }

    /** Reads what came in answer to an open question, and ends the hold of a conversation that was resolved. */
    static void look(WriteSession session, long conversationId, Instant now) {
        HoldLog log = session.holds().open(conversationId).orElse(null);
        if (log == null) {
            return;
        }
        HoldLog after = closed(session, answered(session, log, now), now);
        if (session.holds().add(after)
                && session.conversations()
                        .find(conversationId)
                        .filter(it -> ours(session, it))
                        .isPresent()) {
            session.holds().publish(conversationId, now);
        }
    }

    private static HoldLog answered(WriteSession session, HoldLog log, Instant now) {
        HoldLog read = log;
        long seen = log.events().stream()
                .filter(HoldEvent.Answered.class::isInstance)
                .mapToLong(event -> ((HoldEvent.Answered) event).messageId())
                .max()
                .orElse(0);
        Long question = question(session, log);
        if (question == null) {
            return log;
        }
        for (Message message : session.messages().incomingAfter(log.conversationId(), Math.max(question, seen))) {
            Hold hold = read.hold().orElse(null);
            Long id = message.serverId();
            if (hold == null || id == null || HoldRules.question(hold) == null) {
                break;
            }
            Instant at = message.createdAt().isAfter(now) ? now : message.createdAt();
            read = read.with(
                    List.of(new HoldEvent.Answered(HoldRules.moment(read, at), 0, Consent.read(message.text()), id)));
        }
        return read;
    }

    /** The server's id of the message that asked; null while nothing is asked or the server does not hold it. */
    private static @Nullable Long question(WriteSession session, HoldLog log) {
        String ref = log.hold().map(HoldRules::question).orElse(null);
        return ref == null
                ? null
                : session.messages().byRef(ref).map(Message::serverId).orElse(null);
    }

    private static HoldLog closed(WriteSession session, HoldLog log, Instant now) {
        boolean resolved = session.conversations()
                .find(log.conversationId())
                .filter(it -> it.status() == ConversationStatus.RESOLVED)
                .isPresent();
        return resolved && log.hold().filter(Hold::open).isPresent()
                ? log.with(List.of(new HoldEvent.Ended(HoldRules.moment(log, now), 0, HoldEvent.Ending.CLOSED)))
                : log;
    }

    /** One console is enough to tell the server: that of who has the conversation, or of who asked while nobody has. */
    private static boolean ours(WriteSession session, Conversation conversation) {
        long self = session.meta().number(KeyValueTable.SELF).orElse(0L);
        Long assignee = conversation.assigneeId();
        if (assignee != null) {
            return assignee == self;
        }
        return session.holds().of(conversation.id()).stream()
                .flatMap(log -> log.hold().stream())
                .max(Comparator.comparing(hold -> hold.asked().at()))
                .map(hold -> hold.asked().by() == self)
                .orElse(false);
    }
}
