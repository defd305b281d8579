package org.evenkeel.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.agent.Role;
import org.evenkeel.domain.review.Agreement;
import org.evenkeel.domain.review.Calibration;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.domain.review.Scorecard.Mark;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.store.Database;
import org.evenkeel.store.ReadSession;

/** Several leads score the same sessions, each without seeing the others' scores first. For leads; never on the FX thread. */
public final class Calibrations {
    private static final String LEADS_ONLY = "Only administrators calibrate.";
    private static final int MOST_SESSIONS = 50;

    private final Database database;
    private final InstantSource clock;

    Calibrations(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A set as whoever asks may see it.
     *
     * @param calibration what is still hidden is left out
     * @param agreement over the sessions that everybody has handed in
     * @param sessions that are still on this computer
     */
    public record Standing(
            Calibration calibration,
            Scorecard card,
            Agreement agreement,
            List<SessionSummary> sessions,
            Map<Long, String> names) {}

    /** Who may take part. */
    public List<Agent> reviewers() {
        return database.read(Calibrations::leads);
    }

    private static List<Agent> leads(ReadSession s) {
        return s.directory().agents().stream()
                .filter(agent -> agent.role() == Role.ADMINISTRATOR)
                .toList();
    }

    /** The newest first. */
    public List<Standing> all() {
        Instant now = clock.instant();
        return database.read(s -> {
            ReviewRights.demandLead(s, LEADS_ONLY);
            Map<Long, String> names = ReviewRights.names(s);
            return s.calibrations().all().stream()
                    .map(calibration -> standing(s, calibration, names, now))
                    .toList();
        });
    }

    private static Standing standing(ReadSession s, Calibration whole, Map<Long, String> names, Instant now) {
        Scorecard card = ReviewRights.card(s, whole.scorecard(), whole.version());
        return new Standing(
                whole.blind(People.selfId(s)),
                card,
                whole.agreement(card),
                whole.sessions().stream()
                        .flatMap(id -> s.sessions().find(id, now).stream())
                        .toList(),
                names);
    }

    /**
     * Opens a set.
     *
     * @param reviewers two administrators or more
     * @throws Reviews.RefusedException with a sentence: unless a lead, or when a session was reviewed for all to see already
     */
    public String open(String name, Scorecard card, Set<Long> reviewers, List<Long> sessions) {
        Instant now = clock.instant();
        return database.write(s -> {
            ReviewRights.demandLead(s, LEADS_ONLY);
            List<Long> leads = leads(s).stream().map(Agent::id).toList();
            if (reviewers.size() < 2 || !leads.containsAll(reviewers)) {
                throw new Reviews.RefusedException("A calibration needs two administrators or more.");
            }
            if (sessions.isEmpty() || sessions.size() > MOST_SESSIONS) {
                throw new Reviews.RefusedException("A calibration has 1 to " + MOST_SESSIONS + " sessions.");
            }
            for (long id : sessions) {
                SessionSummary session = s.sessions()
                        .find(id, now)
                        .orElseThrow(() -> new Reviews.RefusedException("A session is not on this computer any more."));
                if (s.reviews().of(id).stream().anyMatch(review -> review.state() != Review.State.DRAFT)) {
                    throw new Reviews.RefusedException(
                            "Session #%d has a shared review: its score is no secret any more. Leave it out."
                                    .formatted(session.conversationId()));
                }
            }
            String id = UUID.randomUUID().toString();
            s.calibrations()
                    .open(new Calibration(
                            id,
                            name.strip(),
                            card.id(),
                            card.version(),
                            now,
                            reviewers,
                            sessions.stream().distinct().toList(),
                            Map.of()));
            return id;
        });
    }

    /**
     * Hands in one's own scores of a session, as one's review has them now. They stay as they are, whatever happens to the review.
     *
     * @throws Reviews.RefusedException with a sentence: when no reviewer of it, or nothing is scored by its card
     */
    public void handIn(String id, long sessionId) {
        database.change(s -> {
            ReviewRights.demandLead(s, LEADS_ONLY);
            long self = People.selfId(s);
            Optional<Calibration> found = s.calibrations().find(id);
            Calibration calibration = found.filter(one ->
                            one.reviewers().contains(self) && one.sessions().contains(sessionId))
                    .orElseThrow(() -> new Reviews.RefusedException("You are no reviewer of this calibration."));
            if (calibration.done(sessionId, self)) {
                throw new Reviews.RefusedException("You have handed in your scores of this session.");
            }
            Map<String, Mark> marks = s.reviews()
                    .by(sessionId, self)
                    .filter(review -> review.scorecard().equals(calibration.scorecard())
                            && review.version() == calibration.version())
                    .map(review -> Review.given(review.marks()))
                    .orElse(Map.of());
            if (marks.isEmpty()) {
                throw new Reviews.RefusedException("Score the session by the calibration's card first.");
            }
            s.calibrations().handIn(id, sessionId, self, marks, clock.instant());
        });
    }

    /** Forgets a set with what was handed in; the reviews stay. */
    public void remove(String id) {
        database.change(s -> {
            ReviewRights.demandLead(s, LEADS_ONLY);
            s.calibrations().delete(id);
        });
    }
}
