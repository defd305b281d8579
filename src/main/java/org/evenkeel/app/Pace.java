package org.evenkeel.app;

import java.util.SplittableRandom;
import org.evenkeel.sync.Backoff;
import org.evenkeel.sync.Outbox;
import org.evenkeel.sync.Rhythm;

/** How patient a workstation is. */
record Pace(Outbox.Timing outbox, Rhythm rhythm, Backoff backoff) {
    static Pace shipped() {
        return new Pace(Outbox.Timing.SHIPPED, Rhythm.SHIPPED, Backoff.usual(new SplittableRandom()));
    }
}
