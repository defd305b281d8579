package org.evenkeel.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenkeel.domain.agent.Agent;
import org.evenkeel.domain.agent.Role;
import org.evenkeel.domain.chat.SafeText;
import org.evenkeel.domain.review.Calibration;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;
import org.evenkeel.domain.review.SessionSummary;
import org.evenkeel.store.ReadSession;

/**
 * Who may see and do what at the review desk. Administrators see and judge everybody's sessions; anyone else sees their own, and the
 * reviews of those that were shared with them. A draft is its reviewer's alone. Who still owes their scores to a calibration sees
 * nobody else's judgement of that session. The rule stands here and nowhere else.
 */
final class ReviewRights {
    private ReviewRights() {}

    static boolean lead(ReadSession s) {
        return People.self(s).map(Agent::role).orElse(Role.AGENT) == Role.ADMINISTRATOR;
    }

    /** @throws Reviews.RefusedException with the sentence, unless a lead */
    static void demandLead(ReadSession s, String sentence) {
        if (!lead(s)) {
            throw new Reviews.RefusedException(sentence);
        }
    }

    /** @throws Reviews.RefusedException when the session is a colleague's */
    static void demandSight(ReadSession s, SessionSummary summary) {
        if (!lead(s) && summary.agentId() != People.selfId(s)) {
            throw new Reviews.RefusedException("That is a colleague's session; administrators may open it.");
        }
    }

    /** Those of a session's reviews that may be seen, newest first. */
    static List<Review> visible(ReadSession s, SessionSummary summary) {
        demandSight(s, summary);
        return s.reviews().of(summary.id()).stream()
                .filter(review -> sees(s, review))
                .toList();
    }

    /** For a session that may be seen. */
    static boolean sees(ReadSession s, Review review) {
        long self = People.selfId(s);
        return review.reviewerId() == self
                || review.state() != Review.State.DRAFT
                        && hidden(s, review.sessionId()).stream()
                                .noneMatch(
                                        calibration -> calibration.reviewers().contains(self));
    }

    /** Calibrations that not everybody has handed their scores of the session in to. */
    static List<Calibration> hidden(ReadSession s, long sessionId) {
        return s.calibrations().of(sessionId).stream()
                .filter(calibration -> !calibration.open(sessionId))
                .toList();
    }

    /** The card of that version; the shipped one in the place of one that is not on this computer. */
    static Scorecard card(ReadSession s, String id, int version) {
        return s.scorecards().find(id, version).orElse(Scorecard.SHIPPED);
    }

    /** What to call everybody, by id. */
    static Map<Long, String> names(ReadSession s) {
        return s.directory().agents().stream()
                .collect(Collectors.toMap(Agent::id, agent -> SafeText.name(agent.name()), (one, other) -> one));
    }
}
