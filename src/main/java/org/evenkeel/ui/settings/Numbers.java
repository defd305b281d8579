package org.evenkeel.ui.settings;

import java.time.Duration;
import java.util.List;
import org.evenkeel.domain.chat.WaitTargets;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.domain.hold.HoldTimes;

/** The rows of the page in which numbers are typed; of several in a row none is smaller than the one before. */
enum Numbers {
    RETENTION("settings.retention", "settings.retention.hint", Unit.DAYS, 0, 3_650),
    FIRST_REPLY(
            "settings.first-reply",
            "settings.first-reply.hint",
            Unit.SECONDS,
            1,
            86_400,
            "settings.amber",
            "settings.red",
            "settings.alarm"),
    NEXT_REPLY(
            "settings.next-reply",
            "settings.next-reply.hint",
            Unit.SECONDS,
            1,
            86_400,
            "settings.amber",
            "settings.red",
            "settings.alarm"),
    SILENCE(
            "settings.silence",
            "settings.silence.hint",
            Unit.MINUTES,
            1,
            240,
            "settings.nudge",
            "settings.async",
            "settings.close"),
    CAP("settings.cap", "settings.cap.hint", Unit.CHATS, 1, ClockRules.MOST),
    WRAP_UP("settings.wrap-up", "settings.wrap-up.hint", Unit.SECONDS, 0, 3_600),
    HOLD_REMINDER("settings.hold-reminder", "settings.hold-reminder.hint", Unit.SECONDS, 5, 300),
    CHECK_IN("settings.check-in", "settings.check-in.hint", Unit.SECONDS, 30, 900),
    CONSENT("settings.consent", "settings.consent.hint", Unit.SECONDS, 10, 600);

    enum Unit {
        DAYS("settings.days"),
        MINUTES("settings.minutes"),
        SECONDS("settings.seconds"),
        CHATS("settings.chats");

        private final String key;

        Unit(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    private final String key;
    private final String hint;
    private final Unit unit;
    private final int least;
    private final int most;
    private final List<String> parts;

    /** @param parts the keys of what each number is; none for a single one */
    Numbers(String key, String hint, Unit unit, int least, int most, String... parts) {
        this.key = key;
        this.hint = hint;
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.parts = List.of(parts);
    }

    String key() {
        return key;
    }

    String hint() {
        return hint;
    }

    Unit unit() {
        return unit;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    List<String> parts() {
        return parts;
    }

    int count() {
        return Math.max(1, parts.size());
    }

    /** What it stands at. */
    List<Integer> of(int retentionDays, ClockRules clocks) {
        return switch (this) {
            case RETENTION -> List.of(retentionDays);
            case FIRST_REPLY -> steps(clocks.live().first());
            case NEXT_REPLY -> steps(clocks.live().next());
            case SILENCE ->
                List.of(
                        (int) clocks.silence().nudge().toMinutes(),
                        (int) clocks.silence().async().toMinutes(),
                        (int) clocks.silence().close().toMinutes());
            case CAP -> List.of(clocks.cap());
            case WRAP_UP -> List.of((int) clocks.wrapUp().toSeconds());
            case HOLD_REMINDER -> List.of((int) clocks.hold().reminder().toSeconds());
            case CHECK_IN -> List.of((int) clocks.hold().checkIn().toSeconds());
            case CONSENT -> List.of((int) clocks.hold().consent().toSeconds());
        };
    }

    /** The clocks with these numbers in the place of theirs; the same when they are about something else. */
    ClockRules in(ClockRules clocks, List<Integer> numbers) {
        WaitTargets live = clocks.live();
        ClockRules.Silence silence = clocks.silence();
        Duration wrapUp = clocks.wrapUp();
        int cap = clocks.cap();
        switch (this) {
            case FIRST_REPLY -> live = new WaitTargets(steps(numbers), live.next());
            case NEXT_REPLY -> live = new WaitTargets(live.first(), steps(numbers));
            case SILENCE ->
                silence = new ClockRules.Silence(
                        Duration.ofMinutes(numbers.get(0)),
                        Duration.ofMinutes(numbers.get(1)),
                        Duration.ofMinutes(numbers.get(2)));
            case CAP -> cap = numbers.getFirst();
            case WRAP_UP -> wrapUp = Duration.ofSeconds(numbers.getFirst());
            case HOLD_REMINDER, CHECK_IN, CONSENT -> {
                return clocks.withHold(in(clocks.hold(), Duration.ofSeconds(numbers.getFirst())));
            }
            case RETENTION -> {
                return clocks;
            }
        }
        return new ClockRules(
                live,
                clocks.async(),
                silence,
                wrapUp,
                cap,
                clocks.offers(),
                clocks.offerStands(),
                clocks.promiseSoon(),
                clocks.firstContact(),
                clocks.hold());
    }

    private HoldTimes in(HoldTimes holds, Duration seconds) {
        return new HoldTimes(
                holds.choices(),
                holds.usual(),
                this == HOLD_REMINDER ? seconds : holds.reminder(),
                this == CONSENT ? seconds : holds.consent(),
                this == CHECK_IN ? seconds : holds.checkIn(),
                holds.leadVisible());
    }

    private static List<Integer> steps(WaitTargets.Steps steps) {
        return List.of((int) steps.amber().toSeconds(), (int) steps.red().toSeconds(), (int)
                steps.alarm().toSeconds());
    }

    private static WaitTargets.Steps steps(List<Integer> numbers) {
        return WaitTargets.Steps.ofSeconds(numbers.get(0), numbers.get(1), numbers.get(2));
    }
}
