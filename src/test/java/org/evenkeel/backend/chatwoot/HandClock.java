package org.evenkeel.backend.chatwoot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock turned by hand. */
final class HandClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-06-17T10:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void turn(Duration by) {
        now = now.plus(by);
    }
}
