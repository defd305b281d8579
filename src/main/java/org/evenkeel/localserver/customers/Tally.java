package org.evenkeel.localserver.customers;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts as things happen; any thread. */
final class Tally {
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicLong turns = new AtomicLong();
    private final AtomicLong surveys = new AtomicLong();

    void arrived() {
        arrived.incrementAndGet();
    }

    void finished() {
        finished.incrementAndGet();
    }

    void failed() {
        failed.incrementAndGet();
    }

    void spoke() {
        turns.incrementAndGet();
    }

    void answeredSurvey() {
        surveys.incrementAndGet();
    }

    Progress progress(int expected) {
        return new Progress(expected, arrived.get(), finished.get(), failed.get(), turns.get(), surveys.get());
    }
}
