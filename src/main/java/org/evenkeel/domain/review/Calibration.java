package org.evenkeel.domain.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.domain.review.Scorecard.Mark;

/**
 * Sessions that several reviewers score by the same card, each without seeing what the others gave before all have handed in.
 *
 * @param id the same on every computer
 * @param scorecard id of the card all score by
 * @param version of that card
 * @param sessions ids, in the order in which they were chosen
 * @param handedIn what was handed in, by session and reviewer; it never changes afterwards
 */
public record Calibration(
        String id,
        String name,
        String scorecard,
        int version,
        Instant opened,
        Set<Long> reviewers,
        List<Long> sessions,
        Map<Long, Map<Long, Map<String, Mark>>> handedIn) {
    public Calibration {
        reviewers = Set.copyOf(reviewers);
        sessions = List.copyOf(sessions);
        handedIn = Map.copyOf(handedIn);
    }

    /** The same over other sessions. */
    public Calibration with(List<Long> others, Map<Long, Map<Long, Map<String, Mark>>> given) {
        return new Calibration(id, name, scorecard, version, opened, reviewers, others, given);
    }

    public boolean done(long sessionId, long reviewerId) {
        return handedIn.getOrDefault(sessionId, Map.of()).containsKey(reviewerId);
    }

    /** What a reviewer handed in; empty when nothing, or when it is hidden. */
    public Map<String, Mark> given(long sessionId, long reviewerId) {
        return handedIn.getOrDefault(sessionId, Map.of()).getOrDefault(reviewerId, Map.of());
    }

    /** True when nobody's scores of the session are hidden any more. */
    public boolean open(long sessionId) {
        return handedIn.getOrDefault(sessionId, Map.of()).keySet().containsAll(reviewers);
    }

    /** Of one session; of nothing before all have handed in. */
    public Agreement agreement(Scorecard card, long sessionId) {
        return Agreement.of(card, open(sessionId) ? List.of(handedIn.getOrDefault(sessionId, Map.of())) : List.of());
    }

    /** Of all sessions that everybody has handed in. */
    public Agreement agreement(Scorecard card) {
        List<Map<Long, Map<String, Mark>>> open = new ArrayList<>();
        sessions.stream().filter(this::open).forEach(id -> open.add(handedIn.getOrDefault(id, Map.of())));
        return Agreement.of(card, open);
    }

    /** As one of its reviewers may see it: what others gave is left out where it is still hidden, that they gave it is not. */
    public Calibration blind(long reviewerId) {
        Map<Long, Map<Long, Map<String, Mark>>> shown = new HashMap<>();
        handedIn.forEach((session, given) -> {
            Map<Long, Map<String, Mark>> visible = new HashMap<>();
            given.forEach((reviewer, marks) ->
                    visible.put(reviewer, open(session) || reviewer == reviewerId ? marks : Map.of()));
            shown.put(session, visible);
        });
        return with(sessions, shown);
    }
}
