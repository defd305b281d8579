package org.evenkeel.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.domain.chat.WaitTargets;
import org.evenkeel.domain.clock.ClockRules;
import org.evenkeel.domain.hold.HoldTimes;

/** The clocks' thresholds as rows: each key holds its seconds (the choices of a hold: minutes), apart by spaces. What cannot be read is as shipped. */
final class ClockChoices {
    private static final String FIRST = "clock.first_reply";
    private static final String NEXT = "clock.next_reply";
    private static final String ASYNC = "clock.async_reply";
    private static final String SILENCE = "clock.silence";
    private static final String WRAP_UP = "clock.wrap_up";
    private static final String CAP = "clock.cap";
    private static final String OFFERS = "clock.offers";
    private static final String OFFER_STANDS = "clock.offer_stands";
    private static final String PROMISE_SOON = "clock.promise_soon";
    private static final String FIRST_CONTACT = "clock.first_contact";
    private static final String HOLD_CHOICES = "clock.hold_choices";
    private static final String HOLD_USUAL = "clock.hold_usual";
    private static final String HOLD_REMINDER = "clock.hold_reminder";
    private static final String HOLD_CONSENT = "clock.hold_consent";
    private static final String HOLD_CHECK_IN = "clock.hold_check_in";
    private static final String HOLD_LEAD = "clock.hold_lead";

    private ClockChoices() {}

    static ClockRules read(Function<String, Optional<String>> kept) {
        ClockRules shipped = ClockRules.SHIPPED;
        return new ClockRules(
                new WaitTargets(
                        steps(kept, FIRST, shipped.live().first()),
                        steps(kept, NEXT, shipped.live().next())),
                steps(kept, ASYNC, shipped.async()),
                seconds(kept, SILENCE, 3)
                        .map(s -> new ClockRules.Silence(s.get(0), s.get(1), s.get(2)))
                        .orElse(shipped.silence()),
                single(kept, WRAP_UP, shipped.wrapUp()),
                number(kept, CAP, 1, ClockRules.MOST, shipped.cap()),
                kept.apply(OFFERS).map(Boolean::valueOf).orElse(shipped.offers()),
                single(kept, OFFER_STANDS, shipped.offerStands()),
                single(kept, PROMISE_SOON, shipped.promiseSoon()),
                single(kept, FIRST_CONTACT, shipped.firstContact()),
                hold(kept, shipped.hold()));
    }

    private static HoldTimes hold(Function<String, Optional<String>> kept, HoldTimes shipped) {
        return new HoldTimes(
                kept.apply(HOLD_CHOICES)
                        .filter(text -> text.matches("[1-9]\\d?( [1-9]\\d?)*"))
                        .map(text -> Stream.of(text.split(" "))
                                .map(Integer::valueOf)
                                .sorted()
                                .toList())
                        .orElse(shipped.choices()),
                number(kept, HOLD_USUAL, 1, 99, shipped.usual()),
                single(kept, HOLD_REMINDER, shipped.reminder()),
                single(kept, HOLD_CONSENT, shipped.consent()),
                single(kept, HOLD_CHECK_IN, shipped.checkIn()),
                single(kept, HOLD_LEAD, shipped.leadVisible()));
    }

    static void write(BiConsumer<String, String> kept, ClockRules rules) {
        put(kept, FIRST, rules.live().first());
        put(kept, NEXT, rules.live().next());
        put(kept, ASYNC, rules.async());
        put(
                kept,
                SILENCE,
                rules.silence().nudge(),
                rules.silence().async(),
                rules.silence().close());
        put(kept, WRAP_UP, rules.wrapUp());
        kept.accept(CAP, Integer.toString(rules.cap()));
        kept.accept(OFFERS, Boolean.toString(rules.offers()));
        put(kept, OFFER_STANDS, rules.offerStands());
        put(kept, PROMISE_SOON, rules.promiseSoon());
        put(kept, FIRST_CONTACT, rules.firstContact());
        kept.accept(
                HOLD_CHOICES,
                rules.hold().choices().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        kept.accept(HOLD_USUAL, Integer.toString(rules.hold().usual()));
        put(kept, HOLD_REMINDER, rules.hold().reminder());
        put(kept, HOLD_CONSENT, rules.hold().consent());
        put(kept, HOLD_CHECK_IN, rules.hold().checkIn());
        put(kept, HOLD_LEAD, rules.hold().leadVisible());
    }

    private static WaitTargets.Steps steps(
            Function<String, Optional<String>> kept, String key, WaitTargets.Steps shipped) {
        return seconds(kept, key, 3)
                .map(s -> new WaitTargets.Steps(s.get(0), s.get(1), s.get(2)))
                .orElse(shipped);
    }

    private static Duration single(Function<String, Optional<String>> kept, String key, Duration shipped) {
        return seconds(kept, key, 1).map(List::getFirst).orElse(shipped);
    }

    private static int number(Function<String, Optional<String>> kept, String key, int least, int most, int shipped) {
        return kept.apply(key)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most)
                .orElse(shipped);
    }

    private static Optional<List<Duration>> seconds(Function<String, Optional<String>> kept, String key, int count) {
        return kept.apply(key)
                .filter(text -> text.matches("\\d{1,9}( \\d{1,9})*"))
                .map(text -> Stream.of(text.split(" "))
                        .map(one -> Duration.ofSeconds(Long.parseLong(one)))
                        .toList())
                .filter(found -> found.size() == count
                        && found.stream().sorted().toList().equals(found));
    }

    private static void put(BiConsumer<String, String> kept, String key, WaitTargets.Steps steps) {
        put(kept, key, steps.amber(), steps.red(), steps.alarm());
    }

    private static void put(BiConsumer<String, String> kept, String key, Duration... times) {
        kept.accept(
                key,
                Stream.of(times).map(time -> Long.toString(time.toSeconds())).collect(Collectors.joining(" ")));
    }
}
