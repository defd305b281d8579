package org.evenkeel.desk;

import java.time.Duration;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.domain.hold.HoldTimes;
import org.evenkeel.store.KeyValueTable;

/** What holds promise and when they ask for attention, as rows: minutes and seconds. What is missing is as shipped. */
final class HoldChoices {
    private static final String USUAL = "hold.usual_minutes";
    private static final String CONSENT = "hold.consent_reminder";
    private static final String CHECK_IN = "hold.check_in";

    private HoldChoices() {}

    static HoldTimes read(KeyValueTable kept, ClockRules clocks) {
        HoldTimes shipped = HoldTimes.SHIPPED;
        return new HoldTimes(
                shipped.choices(),
                kept.number(USUAL)
                        .map(Math::toIntExact)
                        .filter(shipped.choices()::contains)
                        .orElse(shipped.usual()),
                clocks.holdReminder(),
                seconds(kept, CONSENT, shipped.consent()),
                seconds(kept, CHECK_IN, shipped.checkIn()),
                shipped.leadVisible());
    }

    static void write(KeyValueTable kept, HoldTimes times) {
        kept.put(USUAL, times.usual());
        kept.put(CONSENT, times.consent().toSeconds());
        kept.put(CHECK_IN, times.checkIn().toSeconds());
    }

    private static Duration seconds(KeyValueTable kept, String key, Duration shipped) {
        return kept.number(key).map(Duration::ofSeconds).orElse(shipped);
    }
}
