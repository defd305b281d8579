package org.evenkeel.domain.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One hold, as it went.
 *
 * @param ended null while it lasts
 * @param promises in order; each is over when the next is made or the hold ends
 */
public record HoldRecord(Instant began, @Nullable Instant ended, List<Promise> promises, int checkIns) {
    /**
     * @param met when the customer was heard from again, or promised anew; null while open
     */
    public record Promise(
            Instant made, Instant until, @Nullable Instant met) {
        public boolean kept() {
            return met != null && !met.isAfter(until);
        }

        /** True once it is decided that it was kept or broken. */
        boolean over(Instant now) {
            return met != null || now.isAfter(until);
        }

        /** How long past the promise; zero when kept. */
        Duration overrun(Instant now) {
            Instant end = met == null ? now : met;
            return end.isAfter(until) ? Duration.between(until, end) : Duration.ZERO;
        }

        /** While this held, the customer's wait stood still. */
        Span held(Instant now) {
            Instant end = met == null ? now : met;
            return new Span(made, end.isBefore(until) ? end : until);
        }
    }

    Duration length(Instant now) {
        return new Span(began, ended == null ? now : ended).length();
    }

    /** The holds among a session's events. One that was never ended ends with the session. */
    static List<HoldRecord> of(List<SessionEvent> events, @Nullable Instant sessionEnd) {
        List<HoldRecord> holds = new ArrayList<>();
        Reader reader = null;
        for (SessionEvent event : events) {
            if (event instanceof SessionEvent.HoldBegan began) {
                if (reader != null) {
                    holds.add(reader.end(began.at()));
                }
                reader = new Reader(began.at());
                reader.promise(began.at(), began.promisedUntil());
            } else if (reader != null) {
                switch (event) {
                    case SessionEvent.HoldExtended(Instant at, Instant until) -> reader.promise(at, until);
                    case SessionEvent.HoldCheckedIn ignored -> reader.checkIns++;
                    case SessionEvent.HoldEnded(Instant at) -> {
                        holds.add(reader.end(at));
                        reader = null;
                    }
                    default -> {}
                }
            }
        }
        if (reader != null) {
            holds.add(reader.end(sessionEnd));
        }
        return holds;
    }

    private static final class Reader {
        private final Instant began;
        private final List<Promise> promises = new ArrayList<>();
        private int checkIns;

        Reader(Instant began) {
            this.began = began;
        }

        void promise(Instant at, Instant until) {
            meet(at);
            promises.add(new Promise(at, until, null));
        }

        private void meet(@Nullable Instant at) {
            if (!promises.isEmpty()) {
                Promise last = promises.removeLast();
                promises.add(new Promise(last.made(), last.until(), at));
            }
        }

        HoldRecord end(@Nullable Instant at) {
            meet(at);
            return new HoldRecord(began, at, List.copyOf(promises), checkIns);
        }
    }
}
