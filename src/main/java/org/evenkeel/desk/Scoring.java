package org.evenkeel.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.domain.review.Calibration;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.store.Database;
import org.evenkeel.store.ReadSession;
import org.jspecify.annotations.Nullable;

/** Judging one session: a lead scores it and shares that, the agent reads it and answers. Never on the FX thread. */
public final class Scoring {
    private static final int LONGEST_WORDS = 10_000;
    /** Which card the next review begins with. */
    private static final String CARD = "review.card";

    private final Database database;
    private final InstantSource clock;

    Scoring(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A review with the card it was scored with, and what its reviewer is called. */
    public record Scored(Review review, Scorecard card, String reviewer) {}

    /**
     * A session as it is judged.
     *
     * @param own true when it is the session of whoever asks
     * @param reviews those that may be seen, newest first
     * @param offered cards that one's own review may be scored with, the one to begin with first
     * @param calibrations those it belongs to; what is still hidden is left out
     * @param cards of the calibrations, in their order
     * @param names of everybody, by id
     */
    public record Sheet(
            SessionSummary session,
            boolean lead,
            boolean own,
            long selfId,
            List<Scored> reviews,
            List<Scorecard> offered,
            List<Calibration> calibrations,
            List<Scorecard> cards,
            Map<Long, String> names) {
        /** One's own review; null when none, or when no lead. */
        public @Nullable Scored mine() {
            return reviews.stream()
                    .filter(scored -> scored.review().reviewerId() == selfId)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * Empty when the session is not there any more.
     *
     * @throws Reviews.RefusedException when it is a colleague's
     */
    public Optional<Sheet> sheet(long sessionId) {
        Instant now = clock.instant();
        return database.read(s -> s.sessions().find(sessionId, now).map(summary -> sheet(s, summary)));
    }

    private static Sheet sheet(ReadSession s, SessionSummary summary) {
        Map<Long, String> names = ReviewRights.names(s);
        List<Scored> reviews = ReviewRights.visible(s, summary).stream()
                .map(review -> scored(s, review, names))
                .toList();
        boolean lead = ReviewRights.lead(s);
        long self = People.selfId(s);
        List<Calibration> calibrations = lead
                ? s.calibrations().of(summary.id()).stream()
                        .map(one -> one.blind(self))
                        .toList()
                : List.of();
        return new Sheet(
                summary,
                lead,
                summary.agentId() == self,
                self,
                reviews,
                lead ? offered(s, calibrations, summary.id(), self) : List.of(),
                calibrations,
                calibrations.stream()
                        .map(one -> ReviewRights.card(s, one.scorecard(), one.version()))
                        .toList(),
                names);
    }

    static Scored scored(ReadSession s, Review review, Map<Long, String> names) {
        return new Scored(
                review,
                ReviewRights.card(s, review.scorecard(), review.version()),
                names.getOrDefault(review.reviewerId(), ""));
    }

    private static List<Scorecard> offered(ReadSession s, List<Calibration> calibrations, long sessionId, long self) {
        Optional<Scorecard> owed = calibrations.stream()
                .filter(one -> one.reviewers().contains(self) && !one.done(sessionId, self))
                .findFirst()
                .map(one -> ReviewRights.card(s, one.scorecard(), one.version()));
        if (owed.isPresent()) {
            return List.of(owed.get());
        }
        String last = s.settings().get(CARD).orElse(Scorecard.SHIPPED.id());
        return Scorecards.offered(s).stream()
                .sorted((one, other) ->
                        Boolean.compare(other.id().equals(last), one.id().equals(last)))
                .toList();
    }

    /**
     * Keeps one's own judgement. It begins as a draft; what was shared once stays shared, and when it was read already it is to be
     * read again.
     *
     * @param card the card and version it is scored with
     * @throws Reviews.RefusedException unless a lead, and by that card
     */
    public Review keep(
            long sessionId, Scorecard card, Map<String, Review.Point> marks, boolean breach, String comment) {
        Instant now = clock.instant();
        return database.write(s -> {
            ReviewRights.demandLead(s, "Only administrators score sessions.");
            Scorecard known = ReviewRights.card(s, card.id(), card.version());
            if (!known.id().equals(card.id())) {
                throw new Reviews.RefusedException("That scorecard is not on this computer.");
            }
            Map<String, Review.Point> kept = new HashMap<>();
            for (Scorecard.Point point : known.points()) {
                Review.Point given = marks.getOrDefault(point.key(), Review.Point.OPEN);
                if (!given.isOpen()) {
                    kept.put(point.key(), new Review.Point(given.mark(), clip(given.comment()), given.messageId()));
                }
            }
            long self = People.selfId(s);
            Review before = s.reviews().by(sessionId, self).orElse(null);
            Review review = new Review(
                    before == null ? UUID.randomUUID().toString() : before.id(),
                    sessionId,
                    self,
                    known.id(),
                    known.version(),
                    before == null || before.state() == Review.State.DRAFT ? Review.State.DRAFT : Review.State.SHARED,
                    kept,
                    breach,
                    clip(comment),
                    known.total(Review.given(kept), breach),
                    before == null ? "" : before.answer(),
                    now);
            s.reviews().put(review);
            s.settings().put(CARD, known.id());
            return review;
        });
    }

    private static String clip(String words) {
        return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }

    /**
     * Lets the agent see one's own review from now on.
     *
     * @throws Reviews.RefusedException unless a lead, something is marked, and no calibration still hides the scores
     */
    public void share(long sessionId) {
        Instant now = clock.instant();
        database.change(s -> {
            ReviewRights.demandLead(s, "Only administrators share reviews.");
            Review draft = s.reviews()
                    .by(sessionId, People.selfId(s))
                    .filter(review -> review.total() >= 0)
                    .orElseThrow(() -> new Reviews.RefusedException("There is nothing to share: no point is marked."));
            if (!ReviewRights.hidden(s, sessionId).isEmpty()) {
                throw new Reviews.RefusedException(
                        "This session is being calibrated: share the review when everybody has handed in their scores, or"
                                + " remove the calibration.");
            }
            if (draft.state() == Review.State.DRAFT) {
                s.reviews()
                        .put(new Review(
                                draft.id(),
                                sessionId,
                                draft.reviewerId(),
                                draft.scorecard(),
                                draft.version(),
                                Review.State.SHARED,
                                draft.marks(),
                                draft.breach(),
                                draft.comment(),
                                draft.total(),
                                draft.answer(),
                                now));
            }
        });
    }

    /**
     * The agent has read a review that was shared with them.
     *
     * @param answer what they say to it, or empty
     * @throws Reviews.RefusedException when it is not of their session, or not shared
     */
    public void acknowledge(long sessionId, String reviewId, String answer) {
        Instant now = clock.instant();
        database.change(s -> {
            boolean own = s.sessions()
                    .find(sessionId, now)
                    .filter(summary -> summary.agentId() == People.selfId(s))
                    .isPresent();
            if (!own) {
                throw new Reviews.RefusedException("Only whose session it is can acknowledge a review.");
            }
            Review shared = s.reviews().of(sessionId).stream()
                    .filter(review -> review.id().equals(reviewId) && review.state() != Review.State.DRAFT)
                    .findFirst()
                    .orElseThrow(() -> new Reviews.RefusedException("There is no such review to acknowledge."));
            s.reviews().put(shared.acknowledged(clip(answer.strip())));
        });
    }
}
