package org.evenkeel.domain.alarm;

import java.time.Duration;

/** How pressing an alarm is, the calmest first. Each has a sound of its own. */
public enum Urgency {
    /** A customer of ours wrote. */
    REPLY(Duration.ofMinutes(2)),
    /** Somebody new is there. */
    CHAT(Duration.ofMinutes(1)),
    /** Something must be done now to stay in time. */
    DUE(Duration.ofSeconds(30)),
    /** The time is over. */
    OVERDUE(Duration.ofSeconds(30));

    private final Duration again;

    Urgency(Duration again) {
        this.again = again;
    }

    /** After how long an alarm that nobody saw is told again. */
    public Duration again() {
        return again;
    }
}
