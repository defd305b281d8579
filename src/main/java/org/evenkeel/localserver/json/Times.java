package org.evenkeel.localserver.json;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.evenkeel.localserver.state.ServerClock;
import org.jspecify.annotations.Nullable;

/** The protocol's ways to write one time; all input in microseconds since 1970. */
public final class Times {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Times() {}

    /** Whole seconds. */
    public static long seconds(long micros) {
        return Math.floorDiv(micros, 1_000_000L);
    }

    /** Whole seconds, 0 for never. */
    public static long secondsOrZero(@Nullable Long micros) {
        return micros == null ? 0 : seconds(micros);
    }

    /** Seconds with a fraction, as the protocol's floats. */
    public static BigDecimal fraction(long micros) {
        BigDecimal seconds = BigDecimal.valueOf(micros, 6).stripTrailingZeros();
        return seconds.scale() < 1 ? seconds.setScale(1) : seconds;
    }

    /** UTC with milliseconds. */
    public static String iso(long micros) {
        return ISO.format(ServerClock.instant(micros));
    }

    public static @Nullable String isoOrNull(@Nullable Long micros) {
        return micros == null || micros == 0 ? null : iso(micros);
    }
}
