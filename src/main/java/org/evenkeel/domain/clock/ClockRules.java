package org.evenkeel.domain.clock;

import java.time.Duration;
import org.evenkeel.domain.chat.WaitTargets;
import org.evenkeel.domain.hold.HoldTimes;

/**
 * Every threshold of the clocks; all of them are settings.
 *
 * @param live how long a customer may wait in a live conversation
 * @param async how long one may wait in an async one, for the first as for each later reply
 * @param silence what a customer's silence in a live conversation leads to
 * @param wrapUp for tidying up after resolving; soft, nothing is refused when it is over
 * @param cap how many live conversations one agent has at once, 1 to {@value #MOST}; a warning, never a wall
 * @param offers true when new conversations that nobody has are offered one at a time, to accept or decline
 * @param offerStands how long such an offer stands
 * @param promiseSoon how long before it falls due a promise asks for attention
 * @param firstContact when a first contact says that the answer will come
 * @param hold what a hold promises and when it asks for attention
 */
public record ClockRules(
        WaitTargets live,
        WaitTargets.Steps async,
        Silence silence,
        Duration wrapUp,
        int cap,
        boolean offers,
        Duration offerStands,
        Duration promiseSoon,
        Duration firstContact,
        HoldTimes hold) {
    /** The highest cap there is. */
    public static final int MOST = 20;

    /** The shipped values. */
    public static final ClockRules SHIPPED = new ClockRules(
            WaitTargets.SHIPPED,
            WaitTargets.Steps.ofSeconds(3_600, 14_400, 28_800),
            new Silence(Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(10)),
            Duration.ofSeconds(30),
            3,
            false,
            Duration.ofSeconds(20),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            HoldTimes.SHIPPED);

    /**
     * A customer who has been answered and says nothing.
     *
     * @param nudge from when a friendly question is offered
     * @param async from when the conversation is async and its slot free
     * @param close from when closing it is proposed
     */
    public record Silence(Duration nudge, Duration async, Duration close) {
        public Silence {
            if (nudge.isNegative() || nudge.compareTo(async) > 0 || async.compareTo(close) > 0) {
                throw new IllegalArgumentException("nudge, async and close must not grow shorter");
            }
        }
    }

    public ClockRules {
        if (cap < 1 || cap > MOST) {
            throw new IllegalArgumentException("The cap is 1 to " + MOST + " conversations.");
        }
    }

    /** The targets of one pace. */
    public WaitTargets targets(Pace pace) {
        return pace == Pace.LIVE ? live : new WaitTargets(async, async);
    }

    public ClockRules withCap(int conversations) {
        return new ClockRules(
                live, async, silence, wrapUp, conversations, offers, offerStands, promiseSoon, firstContact, hold);
    }

    public ClockRules withOffers(boolean wanted) {
        return new ClockRules(live, async, silence, wrapUp, cap, wanted, offerStands, promiseSoon, firstContact, hold);
    }
}
