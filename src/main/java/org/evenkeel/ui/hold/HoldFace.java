package org.evenkeel.ui.hold;

import java.time.Duration;
import java.time.Instant;
import org.evenkeel.desk.HoldCard;
import org.evenkeel.domain.hold.Hold;
import org.evenkeel.domain.hold.HoldStanding;
import org.evenkeel.domain.hold.HoldTimes;
import org.jspecify.annotations.Nullable;

/**
 * What a screen shows of a conversation's hold at one moment.
 *
 * @param figure asking: since the question; holding: until the promise lapses; overdue: since it lapsed; whole seconds
 * @param promised the promise that runs, from when it was given; zero while asking
 * @param left from 1 (the promise was just made) to 0 (it lapses)
 * @param urgent the agent should do something now: the answer does not come, or the promise lapses soon
 * @param checkIn the customer has heard nothing for long
 */
record HoldFace(
        State state,
        Duration figure,
        Duration promised,
        double left,
        boolean urgent,
        boolean checkIn,
        @Nullable HoldCard card) {
    /** One enum runs the screen. */
    enum State {
        NONE,
        ASKING,
        /** The customer answered, and an agent must say what it means. */
        UNCLEAR,
        HOLDING,
        OVERDUE
    }

    static final HoldFace NONE = new HoldFace(State.NONE, Duration.ZERO, Duration.ZERO, 0, false, false, null);

    static HoldFace of(@Nullable HoldCard card, Instant wall, HoldTimes times) {
        if (card == null) {
            return NONE;
        }
        Hold hold = card.hold();
        Instant now = hold.moment(wall);
        HoldStanding standing = card.standing().at(now);
        Instant until = standing.promisedUntil();
        Instant due = standing.checkInDue();
        Instant started = hold.startedAt();
        if (until == null || due == null || started == null) {
            Duration asked = whole(Duration.between(hold.asked().at(), now));
            boolean unclear = hold.unclear() != null;
            boolean urgent = unclear || asked.compareTo(times.consent()) >= 0;
            return new HoldFace(unclear ? State.UNCLEAR : State.ASKING, asked, Duration.ZERO, 0, urgent, false, card);
        }
        Instant given = hold.extensions().isEmpty()
                ? started
                : hold.extensions().getLast().at();
        Duration promised = Duration.between(given, until);
        boolean checkIn = !now.isBefore(due);
        if (standing.state() == HoldStanding.State.OVERDUE) {
            return new HoldFace(State.OVERDUE, whole(Duration.between(until, now)), promised, 0, true, checkIn, card);
        }
        Duration left = Duration.between(now, until);
        return new HoldFace(
                State.HOLDING,
                whole(left.plusMillis(999)),
                promised,
                Math.clamp((double) left.toMillis() / Math.max(1, promised.toMillis()), 0, 1),
                left.compareTo(times.reminder()) <= 0,
                checkIn,
                card);
    }

    private static Duration whole(Duration span) {
        return Duration.ofSeconds(span.toSeconds());
    }

    String reason() {
        return card == null ? "" : card.hold().reason();
    }
}
