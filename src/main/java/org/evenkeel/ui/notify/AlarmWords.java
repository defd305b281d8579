package org.evenkeel.ui.notify;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenkeel.domain.alarm.Alarm;
import org.evenkeel.domain.alarm.AlarmKind;
import org.evenkeel.ui.fx.I18n;

/** Alarms in words. */
public final class AlarmWords {
    private AlarmWords() {}

    /** What happened, for the card of one conversation. */
    static String sentence(AlarmKind kind) {
        return I18n.text(
                switch (kind) {
                    case NEW_CHAT -> "alarm.new-chat";
                    case NEW_REPLY -> "alarm.new-reply";
                    case WAITS_TOO_LONG -> "alarm.waits-too-long";
                    case CONSENT_OPEN -> "alarm.consent-open";
                    case CHECK_IN_DUE -> "alarm.check-in-due";
                    case HOLD_ENDING -> "alarm.hold-ending";
                    case HOLD_LAPSED -> "alarm.hold-lapsed";
                    case HOLD_ESCALATED -> "alarm.hold-escalated";
                    case PROMISE_DUE -> "alarm.promise-due";
                });
    }

    private static String counted(AlarmKind kind, int count) {
        return I18n.text(
                switch (kind) {
                    case NEW_CHAT -> "alarms.new-chat";
                    case NEW_REPLY -> "alarms.new-reply";
                    case WAITS_TOO_LONG -> "alarms.waits-too-long";
                    case CONSENT_OPEN -> "alarms.consent-open";
                    case CHECK_IN_DUE -> "alarms.check-in-due";
                    case HOLD_ENDING -> "alarms.hold-ending";
                    case HOLD_LAPSED -> "alarms.hold-lapsed";
                    case HOLD_ESCALATED -> "alarms.hold-escalated";
                    case PROMISE_DUE -> "alarms.promise-due";
                },
                count);
    }

    /** A card for alarms of one conversation or of several. */
    static Banner banner(List<Alarm> alarms, Instant now) {
        long customers =
                alarms.stream().mapToLong(Alarm::conversationId).distinct().count();
        Alarm first = alarms.getFirst();
        if (customers == 1) {
            return new Banner(alarms, first.name(), sentence(first.kind()), now);
        }
        Map<AlarmKind, Integer> kinds = new EnumMap<>(AlarmKind.class);
        alarms.forEach(alarm -> kinds.merge(alarm.kind(), 1, Integer::sum));
        String detail = alarms.stream()
                .map(Alarm::kind)
                .distinct()
                .map(kind -> counted(kind, kinds.getOrDefault(kind, 0)))
                .collect(Collectors.joining(" · "));
        return new Banner(alarms, I18n.text("alarms.title", customers), detail, now);
    }
}
