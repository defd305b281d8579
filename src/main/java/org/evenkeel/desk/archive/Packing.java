package org.evenkeel.desk.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.desk.Reviews;
import org.evenkeel.domain.chat.Author;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.chat.MessageKind;
import org.evenkeel.domain.review.HandedSession;
import org.evenkeel.domain.review.HandedSession.Origin;
import org.evenkeel.domain.review.Load;
import org.evenkeel.domain.review.Masking;
import org.evenkeel.domain.review.Overrule;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.domain.review.Session;
import org.evenkeel.domain.review.SessionEvent;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.domain.review.Span;
import org.evenkeel.domain.review.Trace;
import org.evenkeel.store.Database;
import org.evenkeel.store.HandedTable;
import org.evenkeel.store.ReadSession;
import org.jspecify.annotations.Nullable;

/** Makes what this computer knows of a session fit to leave it. */
final class Packing {
    /**
     * @param reviews that were shared
     * @param cards they were scored with, but for the shipped one
     * @param judging what else was said about it
     */
    record Packed(HandedSession session, long inboxId, List<Review> reviews, List<Scorecard> cards, Judging judging) {}

    private final Database database;
    private final boolean masked;
    private final boolean lead;
    private final Place place;

    /** @param lead whether an administrator hands over */
    Packing(Database database, boolean masked, boolean lead) {
        this.database = database;
        this.masked = masked;
        this.lead = lead;
        this.place = Place.of(database);
    }

    /** Empty when the transcript has left this computer. */
    Optional<Packed> pack(Reviews.Seen seen) {
        Session events = seen.events();
        return events == null || seen.messages().isEmpty()
                ? Optional.empty()
                : Optional.of(database.read(s -> pack(s, seen, events)));
    }

    private Packed pack(ReadSession s, Reviews.Seen seen, Session told) {
        SessionSummary row = seen.summary();
        Masking masking = masking(seen);
        Map<Long, Long> places = SessionJson.places(seen.messages());
        HandedSession.Provenance handed = seen.handed();
        boolean beside = row.conversationId() < 0;
        Origin origin = beside && handed != null
                ? handed.origin()
                : new Origin(place.server(), row.conversationId(), told.number(), told.begins());
        HandedSession packed = new HandedSession(
                origin,
                handed == null ? place.computer() : handed.computer(),
                row.contactId(),
                masking.customer(row.customer(), row.contactId()),
                row.agent(),
                row.channelType(),
                row.kind(),
                s.traces().labels(row.id()),
                new Session(
                        origin.conversation(),
                        origin.number(),
                        told.created(),
                        told.heldBy(),
                        told.events().stream()
                                .map(event -> placed(event, places))
                                .toList()),
                messages(seen.messages(), masking, row.contactId()),
                seen.others(),
                new Load.Concurrency(row.concurrency(), row.most()),
                traces(s, seen, told).stream()
                        .map(trace -> new Trace(
                                trace.topic(),
                                trace.at(),
                                trace.until(),
                                places.getOrDefault(trace.message(), 0L),
                                trace.word(),
                                masking.text(trace.text()),
                                trace.share()))
                        .toList());
        List<Review> shared = reviews(seen.reviews(), places, masking);
        List<Scorecard> cards = shared.stream()
                .flatMap(review -> s.scorecards().find(review.scorecard(), review.version()).stream())
                .filter(card -> !card.shipped())
                .distinct()
                .toList();
        return new Packed(
                packed,
                s.traces().inbox(row.id()),
                shared,
                cards,
                Judging.of(s, row.id(), lead, places).masked(masking));
    }

    private Masking masking(Reviews.Seen seen) {
        return masked
                ? Masking.of(Stream.concat(
                                Stream.of(seen.summary().customer()),
                                seen.messages().stream()
                                        .filter(message -> message.kind() == MessageKind.INCOMING)
                                        .map(message -> message.author().name()))
                        .toList())
                : Masking.NONE;
    }

    private static SessionEvent placed(SessionEvent event, Map<Long, Long> places) {
        return switch (event) {
            case SessionEvent.Said said ->
                new SessionEvent.Said(
                        said.at(), said.by(), said.authorId(), said.note(), places.getOrDefault(said.messageId(), 0L));
            case SessionEvent.Remarked remarked ->
                new SessionEvent.Remarked(
                        remarked.at(), places.getOrDefault(remarked.messageId(), 0L), remarked.rule());
            case SessionEvent.Felt felt
            when felt.overrule() != null ->
                new SessionEvent.Felt(
                        felt.at(),
                        felt.mood(),
                        new Overrule(
                                places.getOrDefault(felt.overrule().messageId(), 0L),
                                felt.overrule().read(),
                                felt.overrule().by(),
                                felt.overrule().at()));
            default -> event;
        };
    }

    private List<Message> messages(List<Message> messages, Masking masking, long contactId) {
        List<Message> packed = new ArrayList<>();
        for (Message message : messages) {
            Author author = message.author();
            packed.add(new Message(
                    -(packed.size() + 1L),
                    message.serverId(),
                    message.conversationId(),
                    message.kind(),
                    masked && author.kind() == Author.Kind.CUSTOMER
                            ? new Author(author.kind(), author.id(), masking.customer(author.name(), contactId))
                            : author,
                    masking.text(message.text()),
                    message.contentType(),
                    message.visibility(),
                    message.createdAt(),
                    message.delivery(),
                    null,
                    null,
                    null,
                    message.deleted(),
                    message.surveyRating(),
                    List.of()));
        }
        return packed;
    }

    private static List<Trace> traces(ReadSession s, Reviews.Seen seen, Session told) {
        List<Trace> handed = s.handed()
                .of(seen.summary())
                .map(HandedTable.Handed::id)
                .map(id -> s.handed().rows().traces(id))
                .orElse(List.of());
        return seen.summary().conversationId() < 0 || !handed.isEmpty()
                ? handed
                : s.traces()
                        .of(
                                told.conversationId(),
                                new Span(told.begins(), told.events().getLast().at()));
    }

    private static List<Review> reviews(List<Review> reviews, Map<Long, Long> places, Masking masking) {
        return reviews.stream()
                .filter(review -> review.state() != Review.State.DRAFT)
                .map(review -> new Review(
                        review.id(),
                        review.sessionId(),
                        review.reviewerId(),
                        review.scorecard(),
                        review.version(),
                        review.state(),
                        marks(review, places, masking),
                        review.breach(),
                        masking.text(review.comment()),
                        review.total(),
                        masking.text(review.answer()),
                        review.changed()))
                .toList();
    }

    private static Map<String, Review.Point> marks(Review review, Map<Long, Long> places, Masking masking) {
        Map<String, Review.Point> marks = new HashMap<>();
        review.marks()
                .forEach((point, mark) -> marks.put(
                        point,
                        new Review.Point(mark.mark(), masking.text(mark.comment()), place(mark.messageId(), places))));
        return marks;
    }

    private static @Nullable Long place(@Nullable Long message, Map<Long, Long> places) {
        return message == null ? null : places.get(message);
    }
}
