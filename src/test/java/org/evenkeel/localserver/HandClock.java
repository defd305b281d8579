package org.evenkeel.localserver;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that the test turns. */
final class HandClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-06-17T12:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void turn(Duration by) {
        now = now.plus(by);
    }
}
