package org.evenkeel.domain.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.domain.hold.HoldEvent.Answered;
import org.evenkeel.domain.hold.HoldEvent.Asked;
import org.evenkeel.domain.hold.HoldEvent.Ended;
import org.evenkeel.domain.hold.HoldEvent.Ending;
import org.evenkeel.domain.hold.HoldEvent.Extended;
import org.evenkeel.domain.hold.HoldEvent.Started;
import org.evenkeel.domain.hold.HoldEvent.Updated;
import org.jspecify.annotations.Nullable;

/**
 * The machine, over what happened.
 *
 * <pre>
 *          Asked               Answered YES / Started               (the promise lapses)
 * none ──────────▶ asking ─────────────────────────▶ holding ─────────────────────────▶ overdue
 *   ▲                │ Answered NO / Ended              │ ▲ Extended                        │
 *   │                ▼                                  │ └─────────────────────────────────┤
 *   └────────────── none ◀────────── Ended ─────────────┴───────────────────────────────────┘
 * </pre>
 *
 * That a promise lapses is no event: it follows from the time. An event that has no arrow where the hold stands is not wrong,
 * it came too late (a colleague's console did something at the same moment), and changes nothing; whatever ends an open hold
 * ends it. So there is one end at most, and it does not matter in which order consoles hear of events.
 *
 * <p><b>The rule of elapsed time.</b> An event carries the time on the wall when it was made, as a moment that no time zone
 * moves, and lies at least one millisecond after the one before it ({@link #moment}). A clock that was set back cannot make a
 * span negative, it can only make it shorter. A promise goes on running while the computer sleeps or the program is closed,
 * because the customer goes on waiting. A customer's answer counts from when the server had it, but neither before the
 * question nor after the moment it is read here.
 */
public final class HoldRules {
    /** The most minutes that a promise can be for. */
    public static final int LONGEST = 60;

    private HoldRules() {}

    /** When the next event happens, by the rule of elapsed time: now, but after everything before it. */
    public static Instant moment(HoldLog log, Instant now) {
        Instant wall = Instant.ofEpochMilli(now.toEpochMilli());
        if (log.events().isEmpty()) {
            return wall;
        }
        Instant next = log.events().last().at().plusMillis(1);
        return wall.isBefore(next) ? next : wall;
    }

    /** Whether there is an arrow for this event where the hold stands. */
    public static boolean allows(Hold hold, HoldEvent event) {
        if (!hold.open()) {
            return false;
        }
        boolean waiting = hold.running();
        return switch (event) {
            case Asked ignored -> false;
            case Answered ignored -> !waiting || openExtension(hold.extensions());
            case Started ignored -> !waiting;
            case Updated ignored -> waiting;
            case Extended ignored -> waiting;
            case Ended(var at, var by, Ending how) ->
                switch (how) {
                    case RETURNED -> waiting;
                    case WITHDRAWN, DECLINED -> !waiting;
                    case LATER, CLOSED -> true;
                };
        };
    }

    /** The reference of the message whose answer is waited for; null when no question is open. */
    public static @Nullable String question(Hold hold) {
        if (!hold.open()) {
            return null;
        }
        if (!hold.running()) {
            return hold.id();
        }
        return openExtension(hold.extensions())
                ? reference(hold.id(), hold.extensions().getLast().at())
                : null;
    }

    /** The reference of the message that asks for more time, known to every console that knows of the asking. */
    public static String reference(String id, Instant extended) {
        UUID asked = UUID.fromString(id);
        return new UUID(asked.getMostSignificantBits(), asked.getLeastSignificantBits() ^ extended.toEpochMilli())
                .toString();
    }

    static Optional<Hold> fold(HoldLog log) {
        Folding folding = null;
        for (HoldEvent event : log.events()) {
            if (folding == null) {
                if (event instanceof Asked asked) {
                    folding = new Folding(asked);
                }
            } else if (folding.end == null) {
                folding.take(event);
            }
        }
        return folding == null ? Optional.empty() : Optional.of(folding.hold(log));
    }

    private static boolean openExtension(List<Hold.Extension> extensions) {
        return !extensions.isEmpty() && extensions.getLast().agreed() == null;
    }

    /** A hold while its events are read. */
    private static final class Folding {
        private final Asked asked;
        private final List<Hold.Extension> extensions = new ArrayList<>();
        private final List<Instant> updates = new ArrayList<>();
        private Hold.ConsentKind consent = Hold.ConsentKind.OPEN;
        private @Nullable Instant consented;
        private String because = "";
        private @Nullable Instant startedAt;
        private @Nullable Instant promisedUntil;
        private boolean lapsed;
        private @Nullable Answered unclear;
        private @Nullable Ended end;

        Folding(Asked asked) {
            this.asked = asked;
        }

        void take(HoldEvent event) {
            switch (event) {
                case Asked ignored -> {}
                case Answered answered -> answered(answered);
                case Started started -> {
                    if (startedAt == null) {
                        because = started.why();
                        start(Hold.ConsentKind.WITHOUT_YES, started.at());
                    }
                }
                case Updated updated -> {
                    if (startedAt != null) {
                        updates.add(updated.at());
                    }
                }
                case Extended extended -> extend(extended);
                case Ended ended -> end(ended);
            }
        }

        private void answered(Answered answered) {
            if (startedAt == null) {
                switch (answered.answer()) {
                    case YES -> start(Hold.ConsentKind.YES, answered.at());
                    case NO -> {
                        consent = Hold.ConsentKind.NO;
                        consented = answered.at();
                        end(new Ended(answered.at(), answered.by(), Ending.DECLINED));
                    }
                    case UNCLEAR -> unclear = answered;
                }
            } else if (openExtension(extensions)) {
                switch (answered.answer()) {
                    case YES -> agreed(true);
                    case NO -> agreed(false);
                    case UNCLEAR -> unclear = answered;
                }
            }
        }

        private void agreed(boolean yes) {
            Hold.Extension open = extensions.removeLast();
            extensions.add(new Hold.Extension(open.at(), open.by(), open.minutes(), yes));
            unclear = null;
        }

        private void start(Hold.ConsentKind how, Instant at) {
            consent = how;
            consented = at;
            startedAt = at;
            promisedUntil = at.plus(Duration.ofMinutes(asked.minutes()));
            unclear = null;
        }

        private void extend(Extended extended) {
            Instant until = promisedUntil;
            if (until == null) {
                return;
            }
            lapse(extended.at());
            Instant next = extended.at().plus(Duration.ofMinutes(extended.minutes()));
            promisedUntil = next.isAfter(until) ? next : until;
            extensions.add(new Hold.Extension(extended.at(), extended.by(), extended.minutes(), null));
            unclear = null;
        }

        private void end(Ended ended) {
            lapse(ended.at());
            end = ended;
            unclear = null;
            if (consent == Hold.ConsentKind.OPEN) {
                consent = Hold.ConsentKind.WITHDRAWN;
                consented = ended.at();
            }
        }

        private void lapse(Instant at) {
            lapsed |= promisedUntil != null && !at.isBefore(promisedUntil);
        }

        Hold hold(HoldLog log) {
            return new Hold(
                    log.id(),
                    log.conversationId(),
                    log.reason(),
                    asked,
                    consent,
                    consented,
                    because,
                    startedAt,
                    promisedUntil,
                    lapsed,
                    extensions,
                    updates,
                    unclear,
                    end,
                    log.events().last().at());
        }
    }
}
