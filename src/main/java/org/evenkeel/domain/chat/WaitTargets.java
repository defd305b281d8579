package org.evenkeel.domain.chat;

import java.time.Duration;

/**
 * How long a customer may wait before a clock turns amber, red, and alarms.
 *
 * @param first for the first human reply
 * @param next for each later reply in a live chat
 */
public record WaitTargets(Steps first, Steps next) {
    /** The shipped values: first reply 30, 50, 120 s; later replies 40, 90, 120 s. */
    public static final WaitTargets SHIPPED =
            new WaitTargets(Steps.ofSeconds(30, 50, 120), Steps.ofSeconds(40, 90, 120));

    /** Amber from, red from, alarm from; each step is longer than the one before. */
    public record Steps(Duration amber, Duration red, Duration alarm) {
        public Steps {
            if (amber.compareTo(red) > 0 || red.compareTo(alarm) > 0) {
                throw new IllegalArgumentException("amber, red and alarm must not grow shorter");
            }
        }

        public static Steps ofSeconds(long amber, long red, long alarm) {
            return new Steps(Duration.ofSeconds(amber), Duration.ofSeconds(red), Duration.ofSeconds(alarm));
        }

        public Wait.Level level(Duration waited) {
            if (waited.compareTo(alarm) >= 0) {
                return Wait.Level.ALARM;
            }
            if (waited.compareTo(red) >= 0) {
                return Wait.Level.RED;
            }
            return waited.compareTo(amber) >= 0 ? Wait.Level.AMBER : Wait.Level.GREEN;
        }
    }
}
