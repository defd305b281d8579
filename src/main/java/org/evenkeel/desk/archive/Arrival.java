package org.evenkeel.desk.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.evenkeel.desk.JsonText;
import org.evenkeel.desk.Reviews;
import org.evenkeel.domain.chat.Message;
import org.evenkeel.domain.review.HandedSession;
import org.evenkeel.domain.review.HandedSession.Giver;
import org.evenkeel.domain.review.HandedSession.Origin;
import org.evenkeel.domain.review.Review;
import org.evenkeel.store.Database;
import org.evenkeel.store.HandedTable;
import org.evenkeel.store.ReadSession;
import org.evenkeel.store.WriteSession;
import org.jspecify.annotations.Nullable;

/** What an archive means to this computer, and taking it over. */
final class Arrival {
    private static final int AT_ONCE = 50;
    private static final String SESSIONS = "sessions/";
    private static final String REVIEWS = "reviews/";
    private static final String JUDGING = "judging/";

    private enum Standing {
        FRESH,
        UPDATED,
        COMPLETED,
        KNOWN,
        NOT_YOURS
    }

    private final Database database;
    private final Instant now;
    private final boolean lead;
    private final long self;
    private final Place place;
    private final Function<String, Ids> ids;

    Arrival(Database database, Reviews reviews, Instant now) {
        this.database = database;
        this.now = now;
        Reviews.Room room = reviews.room();
        this.lead = room.lead();
        this.self = room.selfId();
        this.place = Place.of(database);
        this.ids = database.read(place::ids);
    }

    Archives.Preview look(ArchiveFile file) {
        Tally tally = new Tally();
        List<Told> some = new ArrayList<>();
        int leftOut = each(file, told -> {
            some.add(told);
            if (some.size() == AT_ONCE) {
                count(some, tally);
            }
        });
        count(some, tally);
        return new Archives.Preview(
                file.manifest().giver(),
                file.closed(),
                file.manifest().masked(),
                tally.from,
                tally.until,
                List.copyOf(tally.agents),
                tally.sessions,
                tally.of(Standing.FRESH),
                tally.of(Standing.UPDATED),
                tally.of(Standing.COMPLETED),
                tally.of(Standing.KNOWN),
                tally.of(Standing.NOT_YOURS),
                tally.reviews,
                tally.newReviews,
                tally.newNotes,
                tally.calibrated,
                leftOut);
    }

    private static final class Tally {
        private final Map<Standing, Integer> standings = new HashMap<>();
        private final TreeSet<String> agents = new TreeSet<>();
        private int sessions;
        private int reviews;
        private int newReviews;
        private int newNotes;
        private int calibrated;
        private @Nullable Instant from;
        private @Nullable Instant until;

        int of(Standing standing) {
            return standings.getOrDefault(standing, 0);
        }

        void add(Told told, Standing standing) {
            Instant began = told.session().origin().began();
            sessions++;
            reviews += told.reviews().size();
            standings.merge(standing, 1, Integer::sum);
            from = from == null || began.isBefore(from) ? began : from;
            until = until == null || began.isAfter(until) ? began : until;
            if (!told.session().agent().isEmpty()) {
                agents.add(told.session().agent());
            }
        }
    }

    private void count(List<Told> some, Tally tally) {
        database.read(s -> {
            for (Told told : some) {
                Standing standing = standing(s, told);
                tally.add(told, standing);
                if (standing != Standing.NOT_YOURS) {
                    Long here = row(s, told).orElse(null);
                    tally.newReviews += news(s, told, here).size();
                    Judging said = told.judging().news(s, here, told.owner(), lead && told.ours());
                    tally.newNotes += said.notes().size();
                    tally.calibrated += said.calibrations().isEmpty() ? 0 : 1;
                }
            }
            return true;
        });
        some.clear();
    }

    /** Sessions in the order of the file, each with its reviews; nothing of them is kept. */
    int each(ArchiveFile file, Consumer<Told> consumer) {
        Map<String, String> reviews = new HashMap<>();
        Map<String, String> judging = new HashMap<>();
        file.each((name, content) -> {
            if (name.startsWith(REVIEWS)) {
                reviews.put(name.substring(REVIEWS.length()), content);
            } else if (name.startsWith(JUDGING)) {
                judging.put(name.substring(JUDGING.length()), content);
            }
        });
        int[] leftOut = {0};
        file.each((name, content) -> {
            if (name.startsWith(SESSIONS)) {
                String number = name.substring(SESSIONS.length());
                consumer.accept(understood(name, content, reviews.remove(number), judging.remove(number)));
            } else if (!name.startsWith(REVIEWS) && !name.startsWith(JUDGING)) {
                leftOut[0]++;
            }
        });
        return leftOut[0] + reviews.size() + judging.size();
    }

    private Told understood(String name, String content, @Nullable String reviews, @Nullable String judging) {
        try {
            SessionJson.Read read = SessionJson.read(Fields.of(JsonText.read(content)), ids);
            Told told = Told.of(read.session(), read.inboxId(), read.ids().ours(), now);
            int messages = read.session().messages().size();
            if (judging != null) {
                told = told.with(JudgingJson.read(Fields.of(JsonText.read(judging)), read.ids(), messages));
            }
            if (reviews == null) {
                return told;
            }
            Fields judged = Fields.of(JsonText.read(reviews));
            return told.with(ReviewJson.read(judged, read.ids(), messages), ReviewJson.cards(judged));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new ArchiveException(
                    ArchiveException.Kind.DAMAGED,
                    "The archive is damaged: " + name + " cannot be understood. Nothing was taken over.",
                    e);
        }
    }

    private Standing standing(ReadSession s, Told told) {
        if (!lead && told.owner() != self) {
            return Standing.NOT_YOURS;
        }
        Origin origin = told.session().origin();
        HandedTable.Handed before = s.handed().find(origin).orElse(null);
        if (before != null) {
            boolean same = s.handed()
                    .rows()
                    .standsAt(
                            before.id(),
                            told.session().ends(),
                            told.session().session().events().size());
            return same ? Standing.KNOWN : Standing.UPDATED;
        }
        if (own(s, told).isEmpty()) {
            return Standing.FRESH;
        }
        return told.session().computer().equals(place.computer()) ? Standing.KNOWN : Standing.COMPLETED;
    }

    /** The row of a session that this computer knows from its own server. */
    private static Optional<Long> own(ReadSession s, Told told) {
        Origin origin = told.session().origin();
        return told.ours() ? s.handed().ownSession(origin.conversation(), origin.began()) : Optional.empty();
    }

    private static Optional<Long> row(ReadSession s, Told told) {
        return own(s, told).or(() -> s.handed().find(told.session().origin()).map(HandedTable.Handed::sessionId));
    }

    void take(ArchiveFile file) {
        List<Told> some = new ArrayList<>();
        each(file, told -> {
            some.add(told);
            if (some.size() == AT_ONCE) {
                take(some, file.manifest().giver());
            }
        });
        take(some, file.manifest().giver());
    }

    private void take(List<Told> some, Giver giver) {
        if (!some.isEmpty()) {
            database.change(s -> some.forEach(told -> take(s, told, giver)));
            some.clear();
        }
    }

    private void take(WriteSession s, Told told, Giver giver) {
        Standing standing = standing(s, told);
        HandedSession session = told.session();
        boolean own = own(s, told).isPresent();
        switch (standing) {
            case FRESH, UPDATED, COMPLETED -> {
                if (own) {
                    s.handed().add(session, giver);
                } else {
                    long conversation = Ids.conversation(
                            session.origin().server(), session.origin().conversation());
                    s.handed().keep(session, giver, conversation, told.inboxId(), told.ours(), now);
                }
            }
            case KNOWN -> {}
            case NOT_YOURS -> {
                return;
            }
        }
        told.cards().forEach(card -> s.scorecards().put(card, now));
        row(s, told).ifPresent(id -> {
            news(s, told, id).forEach(review -> s.reviews().put(here(s, review, id, told, own)));
            told.judging()
                    .news(s, id, told.owner(), lead && told.ours())
                    .put(s, id, place -> own ? local(s, told, place) : place, now);
        });
    }

    private static List<Review> news(ReadSession s, Told told, @Nullable Long sessionId) {
        return told.reviews().stream()
                .filter(review -> sessionId == null
                        || Told.newer(
                                review,
                                s.reviews().by(sessionId, review.reviewerId()).orElse(null)))
                .toList();
    }

    /** @param own its messages are those of this cache, else those that came with it */
    private static Review here(ReadSession s, Review review, long sessionId, Told told, boolean own) {
        Map<String, Review.Point> marks = new HashMap<>();
        review.marks().forEach((point, mark) -> {
            Long place = mark.messageId();
            marks.put(
                    point,
                    new Review.Point(
                            mark.mark(), mark.comment(), place == null || !own ? place : local(s, told, place)));
        });
        // An id belongs to one session; whoever claims another one's gets a new one.
        return new Review(
                s.reviews().has(review.id()) ? UUID.randomUUID().toString() : review.id(),
                sessionId,
                review.reviewerId(),
                review.scorecard(),
                review.version(),
                review.state(),
                marks,
                review.breach(),
                review.comment(),
                review.total(),
                review.answer(),
                review.changed());
    }

    private static @Nullable Long local(ReadSession s, Told told, long place) {
        Message message = told.session().messages().get((int) -place - 1);
        Long serverId = message.serverId();
        return serverId == null ? null : s.handed().rows().local(serverId);
    }
}
