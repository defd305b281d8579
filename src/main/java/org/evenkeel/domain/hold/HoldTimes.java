package org.evenkeel.domain.hold;

import java.time.Duration;
import java.util.List;

/**
 * What a hold promises and when it asks for attention.
 *
 * @param choices minutes that can be promised, ascending
 * @param usual minutes promised unless another is chosen
 * @param reminder how long before the promise lapses the agent is reminded
 * @param consent how long an ask may stay without an answer before the agent is reminded
 * @param checkIn the customer hears something at least so often
 * @param leadVisible how long after the promise lapsed the lead sees it
 */
public record HoldTimes(
        List<Integer> choices, int usual, Duration reminder, Duration consent, Duration checkIn, Duration leadVisible) {
    public static final HoldTimes SHIPPED = new HoldTimes(
            List.of(1, 2, 3, 5),
            2,
            Duration.ofSeconds(30),
            Duration.ofSeconds(45),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5));

    public HoldTimes {
        choices = List.copyOf(choices);
    }
}
