package org.evenkeel.desk.archive;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.evenkeel.domain.review.HandedSession;
import org.evenkeel.domain.review.Measures;
import org.evenkeel.domain.review.Review;
import org.evenkeel.domain.review.Scorecard;
import org.jspecify.annotations.Nullable;

/**
 * One session of an archive with its reviews, in this computer's terms.
 *
 * @param ours of the server and account this computer is signed in to
 * @param owner whose it is, or 0
 * @param cards those the reviews were scored with, but for the shipped one
 * @param judging what else was said about it
 */
record Told(
        HandedSession session,
        long inboxId,
        boolean ours,
        long owner,
        List<Review> reviews,
        List<Scorecard> cards,
        Judging judging) {
    private static final Comparator<Review> NEWER =
            Comparator.comparing(Review::changed).thenComparing(Review::state);

    static Told of(HandedSession session, long inboxId, boolean ours, Instant now) {
        Long owner = Measures.of(session.session(), now).owner();
        return new Told(session, inboxId, ours, owner == null ? 0 : owner, List.of(), List.of(), Judging.NONE);
    }

    Told with(List<Review> all, List<Scorecard> scoredWith) {
        return new Told(session, inboxId, ours, owner, all, scoredWith, judging);
    }

    Told with(Judging said) {
        return new Told(session, inboxId, ours, owner, reviews, cards, said);
    }

    /** True when a review says something that the one that stands does not. */
    static boolean newer(Review review, @Nullable Review standing) {
        return standing == null || NEWER.compare(review, standing) > 0;
    }
}
