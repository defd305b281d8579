package org.evenkeel.ui.settings;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
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
    ASYNC_REPLY(
            "settings.async-reply",
            "settings.async-reply.hint",
            Unit.MINUTES,
            1,
            10_080,
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
    OFFER_STANDS("settings.offer-stands", "settings.offer-stands.hint", Unit.SECONDS, 5, 300),
    WRAP_UP("settings.wrap-up", "settings.wrap-up.hint", Unit.SECONDS, 0, 3_600),
    HOLD_REMINDER("settings.hold-reminder", "settings.hold-reminder.hint", Unit.SECONDS, 5, 300),
    CHECK_IN("settings.check-in", "settings.check-in.hint", Unit.SECONDS, 30, 900),
    CONSENT("settings.consent", "settings.consent.hint", Unit.SECONDS, 10, 600),
    LEAD_SEES("settings.lead-sees", "settings.lead-sees.hint", Unit.MINUTES, 1, 60),
    FIRST_CONTACT("settings.first-contact", "settings.first-contact.hint", Unit.MINUTES, 1, 10_080),
    PROMISE_SOON("settings.promise-soon", "settings.promise-soon.hint", Unit.MINUTES, 0, 240);

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
            case ASYNC_REPLY ->
                minutes(
                        clocks.async().amber(),
                        clocks.async().red(),
                        clocks.async().alarm());
            case SILENCE ->
                minutes(
                        clocks.silence().nudge(),
                        clocks.silence().async(),
                        clocks.silence().close());
            case CAP -> List.of(clocks.cap());
            case OFFER_STANDS -> seconds(clocks.offerStands());
            case WRAP_UP -> seconds(clocks.wrapUp());
            case HOLD_REMINDER -> seconds(clocks.hold().reminder());
            case CHECK_IN -> seconds(clocks.hold().checkIn());
            case CONSENT -> seconds(clocks.hold().consent());
            case LEAD_SEES -> minutes(clocks.hold().leadVisible());
            case FIRST_CONTACT -> minutes(clocks.firstContact());
            case PROMISE_SOON -> minutes(clocks.promiseSoon());
        };
    }

    /** The clocks with these numbers in the place of theirs; the same when they are about something else. */
    ClockRules in(ClockRules clocks, List<Integer> numbers) {
        WaitTargets live = clocks.live();
        WaitTargets.Steps async = clocks.async();
        ClockRules.Silence silence = clocks.silence();
        Duration wrapUp = clocks.wrapUp();
        Duration offerStands = clocks.offerStands();
        Duration promiseSoon = clocks.promiseSoon();
        Duration firstContact = clocks.firstContact();
        int cap = clocks.cap();
        switch (this) {
            case FIRST_REPLY -> live = new WaitTargets(steps(numbers), live.next());
            case NEXT_REPLY -> live = new WaitTargets(live.first(), steps(numbers));
            case ASYNC_REPLY -> {
                List<Duration> times = spans(numbers);
                async = new WaitTargets.Steps(times.get(0), times.get(1), times.get(2));
            }
            case SILENCE -> {
                List<Duration> times = spans(numbers);
                silence = new ClockRules.Silence(times.get(0), times.get(1), times.get(2));
            }
            case CAP -> cap = numbers.getFirst();
            case OFFER_STANDS -> offerStands = spans(numbers).getFirst();
            case WRAP_UP -> wrapUp = spans(numbers).getFirst();
            case FIRST_CONTACT -> firstContact = spans(numbers).getFirst();
            case PROMISE_SOON -> promiseSoon = spans(numbers).getFirst();
            case HOLD_REMINDER, CHECK_IN, CONSENT, LEAD_SEES -> {
                return clocks.withHold(in(clocks.hold(), spans(numbers).getFirst()));
            }
            case RETENTION -> {
                return clocks;
            }
        }
        return new ClockRules(
                live,
                async,
                silence,
                wrapUp,
                cap,
                clocks.offers(),
                offerStands,
                promiseSoon,
                firstContact,
                clocks.hold());
    }

    /** What was typed, in this row's unit. */
    private List<Duration> spans(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> unit == Unit.MINUTES ? Duration.ofMinutes(number) : Duration.ofSeconds(number))
                .toList();
    }

    private static List<Integer> minutes(Duration... times) {
        return Stream.of(times).map(time -> (int) time.toMinutes()).toList();
    }

    private static List<Integer> seconds(Duration... times) {
        return Stream.of(times).map(time -> (int) time.toSeconds()).toList();
    }

    private HoldTimes in(HoldTimes holds, Duration time) {
        return new HoldTimes(
                holds.choices(),
                holds.usual(),
                this == HOLD_REMINDER ? time : holds.reminder(),
                this == CONSENT ? time : holds.consent(),
                this == CHECK_IN ? time : holds.checkIn(),
                this == LEAD_SEES ? time : holds.leadVisible());
    }

    private static List<Integer> steps(WaitTargets.Steps steps) {
        return seconds(steps.amber(), steps.red(), steps.alarm());
    }

    private static WaitTargets.Steps steps(List<Integer> numbers) {
        return WaitTargets.Steps.ofSeconds(numbers.get(0), numbers.get(1), numbers.get(2));
    }
}
