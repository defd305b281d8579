package org.evenkeel.desk.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.ConversationKind;
import org.evenkeel.domain.chat.Delivery;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.chat.Visibility;
import org.evenkeel.domain.review.EventLine;
import org.evenkeel.domain.review.HandedSession;
import org.evenkeel.domain.review.HandedSession.Origin;
import org.evenkeel.domain.review.Load;
import org.evenkeel.domain.review.Session;
import org.evenkeel.domain.review.SessionEvent;
import org.evenkeel.domain.review.Span;
import org.evenkeel.domain.review.Trace;
import org.jspecify.annotations.Nullable;

/** A session as an entry of an archive. Messages are meant by their place in the list, from 1. */
final class SessionJson {
    private static final int EVENTS = 50_000;
    private static final int MESSAGES = 20_000;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_NAME = 500;

    private SessionJson() {}

    /** @param session with messages numbered −1, −2, … */
    static String write(HandedSession session, long inboxId) {
        Origin origin = session.origin();
        Long heldBy = session.session().heldBy();
        return new JsonLine()
                .text("server", origin.server())
                .text("computer", session.computer())
                .number("conversation", origin.conversation())
                .number("number", origin.number())
                .time("began", origin.began())
                .time("created", session.session().created())
                .number("heldBy", heldBy)
                .number("contact", session.contactId())
                .number("inbox", inboxId)
                .word("customer", session.customer())
                .word("agent", session.agent())
                .word("channel", session.channelType())
                .word("kind", session.kind() == null ? "" : session.kind().name())
                .list("labels", session.labels(), org.evenkeel.desk.JsonText::quoted)
                .share("concurrency", session.load().average())
                .count("most", session.load().most())
                .list("events", session.session().events(), event -> event(EventLine.of(event)))
                .list("messages", session.messages(), SessionJson::message)
                .list(
                        "others",
                        session.others(),
                        span -> new JsonLine()
                                .time("from", span.from())
                                .time("until", span.until())
                                .toString())
                .list("traces", session.traces(), SessionJson::trace)
                .toString();
    }

    private static String event(EventLine line) {
        return new JsonLine()
                .text("kind", line.kind())
                .time("at", line.at())
                .end("until", line.until())
                .number("number", line.number())
                .share("share", line.share())
                .word("word", line.word())
                .count("message", -line.message())
                .toString();
    }

    private static String message(Message message) {
        Integer rating = message.surveyRating();
        return new JsonLine()
                .time("at", message.createdAt())
                .text("kind", message.kind().name())
                .text("by", message.author().kind().name())
                .count("author", message.author().id())
                .word("name", message.author().name())
                .text("text", message.text())
                .text("type", message.contentType())
                .flag("note", message.isNote())
                .flag("deleted", message.deleted())
                .number("rating", rating == null ? null : rating.longValue())
                .number("id", message.serverId())
                .toString();
    }

    private static String trace(Trace trace) {
        return new JsonLine()
                .text("topic", trace.topic().name())
                .time("at", trace.at())
                .end("until", trace.until())
                .count("message", -trace.message())
                .word("word", trace.word())
                .word("text", trace.text())
                .share("share", trace.share())
                .toString();
    }

    /** What an entry tells, with the inbox it came by. */
    record Read(HandedSession session, long inboxId, Ids ids) {}

    /**
     * @param ids of a server, by its fingerprint
     * @throws IllegalArgumentException when it is no session
     */
    static Read read(Fields fields, Function<String, Ids> ids) {
        Ids here = ids.apply(fields.text("server", 100));
        Origin origin = new Origin(
                here.server(),
                positive(fields.number("conversation")),
                Math.toIntExact(positive(fields.number("number"))),
                fields.time("began"));
        List<Fields> said = fields.list("messages", MESSAGES);
        List<Message> messages = new ArrayList<>();
        for (Fields one : said) {
            messages.add(message(one, messages.size() + 1, origin.conversation(), here));
        }
        List<SessionEvent> events = fields.list("events", EVENTS).stream()
                .map(one -> event(one, here, messages.size()))
                .toList();
        Long heldBy = fields.numberOrNull("heldBy");
        Session session = new Session(
                origin.conversation(),
                origin.number(),
                fields.time("created"),
                heldBy == null ? null : here.agent(heldBy),
                events);
        inOrder(events);
        if (!session.begins().equals(origin.began())) {
            throw new IllegalArgumentException("began");
        }
        String kind = fields.word("kind", 40);
        return new Read(
                new HandedSession(
                        origin,
                        fields.text("computer", 100),
                        here.of("customer", fields.number("contact")),
                        fields.word("customer", LONGEST_NAME),
                        fields.word("agent", LONGEST_NAME),
                        fields.word("channel", 100),
                        kind.isEmpty() ? null : ConversationKind.valueOf(kind),
                        fields.words("labels", 200, LONGEST_NAME),
                        session,
                        messages,
                        fields.list("others", EVENTS).stream()
                                .map(one -> new Span(one.time("from"), one.time("until")))
                                .toList(),
                        new Load.Concurrency(fields.share("concurrency", -1, 10_000), fields.count("most", 0, 10_000)),
                        fields.list("traces", EVENTS).stream()
                                .map(one -> trace(one, messages.size()))
                                .toList()),
                here.of("inbox", fields.number("inbox")),
                here);
    }

    private static void inOrder(List<SessionEvent> events) {
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).at().isBefore(events.get(i - 1).at())) {
                throw new IllegalArgumentException("The events are in no order");
            }
        }
    }

    private static long positive(long number) {
        if (number < 1) {
            throw new IllegalArgumentException("A number counts from 1");
        }
        return number;
    }

    private static long place(Fields fields, int messages) {
        return -fields.count("message", 0, messages);
    }

    private static SessionEvent event(Fields one, Ids ids, int messages) {
        EventLine line = new EventLine(
                one.text("kind", 40),
                one.time("at"),
                one.timeOrNull("until"),
                one.numberOrNull("number"),
                one.share("share", 0, 1),
                one.word("word", LONGEST_NAME),
                place(one, messages));
        SessionEvent event = line.event();
        return switch (event) {
            case SessionEvent.Assigned assigned -> {
                Long agent = assigned.agentId();
                yield new SessionEvent.Assigned(assigned.at(), agent == null ? null : ids.agent(agent));
            }
            case SessionEvent.Said said ->
                new SessionEvent.Said(
                        said.at(), said.by(), author(said.by(), said.authorId(), ids), said.note(), said.messageId());
            default -> event;
        };
    }

    private static long author(Author.Kind kind, long id, Ids ids) {
        return switch (kind) {
            case AGENT -> ids.agent(id);
            case CUSTOMER, BOT, SYSTEM -> ids.of(kind.name().toLowerCase(Locale.ROOT), id);
        };
    }

    private static Message message(Fields one, long place, long conversation, Ids ids) {
        Author.Kind by = Author.Kind.valueOf(one.text("by", 40));
        long serverId = one.count("id");
        return new Message(
                -place,
                ids.ours() && serverId > 0 ? serverId : place,
                conversation,
                MessageKind.valueOf(one.text("kind", 40)),
                new Author(by, author(by, one.count("author"), ids), one.word("name", LONGEST_NAME)),
                one.text("text", LONGEST_TEXT),
                one.text("type", 100),
                one.flag("note") ? Visibility.NOTE : Visibility.REPLY,
                one.time("at"),
                Delivery.SENT,
                null,
                null,
                null,
                one.flag("deleted"),
                rating(one),
                List.of());
    }

    private static @Nullable Integer rating(Fields one) {
        return one.has("rating") ? Integer.valueOf(Math.max(1, one.count("rating", 1, 5))) : null;
    }

    private static Trace trace(Fields one, int messages) {
        return new Trace(
                Trace.Topic.valueOf(one.text("topic", 40)),
                one.time("at"),
                one.timeOrNull("until"),
                place(one, messages),
                one.word("word", LONGEST_NAME),
                one.word("text", LONGEST_TEXT),
                one.share("share", 0, 1));
    }

    /** Places of messages by the ids their computer gave them. */
    static Map<Long, Long> places(List<Message> messages) {
        Map<Long, Long> places = new HashMap<>();
        for (Message message : messages) {
            places.put(message.localId(), -(places.size() + 1L));
        }
        return places;
    }
}
