package org.evenkeel.domain.alarm;

import java.time.Duration;

/**
 * When a hold calls for the agent.
 *
 * @param beforeEnd how long before the promised end it reminds
 * @param unanswered how long after asking for a hold without an answer
 * @param escalates how long after the promised end the lead sees it
 */
public record AlarmTimes(Duration beforeEnd, Duration unanswered, Duration escalates) {
    /** 30 s before the end, 45 s without an answer, 5 min after the end. */
    public static final AlarmTimes SHIPPED =
            new AlarmTimes(Duration.ofSeconds(30), Duration.ofSeconds(45), Duration.ofMinutes(5));
}
