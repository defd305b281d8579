package org.evenkeel.domain.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Dialogues made by dice, and recorded ones made richer by dice: holds, transfers, reopenings, bots, notes, silence. */
final class RawDialogues {
    /** The night in which the clocks of Europe were set back, so that chats lie across midnight and across the change. */
    private static final Instant NIGHT = Instant.parse("2026-10-24T21:30:00Z");

    private static final long MINUTE = 60_000;

    private final Random dice;
    private final List<RawEvent> events = new ArrayList<>();
    private long now;
    private long agent = 7;

    private RawDialogues(long seed) {
        dice = new Random(seed);
        now = NIGHT.toEpochMilli() + dice.nextInt((int) Duration.ofHours(5).toMillis());
    }

    static List<RawEvent> generated(long seed) {
        RawDialogues made = new RawDialogues(seed);
        made.add("arrived");
        int sessions = 1 + made.dice.nextInt(3);
        for (int i = 0; i < sessions; i++) {
            made.session(i > 0);
        }
        return made.events;
    }

    /** @param turns true: the customer's, with how many ms after the one before */
    static List<RawEvent> recorded(long seed, List<Turn> turns) {
        RawDialogues made = new RawDialogues(seed);
        made.add("arrived");
        made.maybeBot();
        made.add("assigned", made.agent);
        for (Turn turn : turns) {
            made.now += turn.after();
            made.add(turn.customer() ? "customer" : "agent", turn.customer() ? 0 : made.agent);
            made.sometimes();
        }
        made.end();
        if (made.dice.nextInt(5) == 0) {
            made.session(true);
        }
        return made.events;
    }

    record Turn(boolean customer, long after) {}

    private void session(boolean again) {
        if (again) {
            pass(300 * MINUTE);
            if (dice.nextBoolean()) {
                add("customer");
            }
            add("reopened");
        }
        maybeBot();
        if (dice.nextInt(6) == 0) {
            add("agent", agent);
        }
        if (dice.nextInt(10) == 0) {
            add("customer");
            if (dice.nextBoolean()) {
                end();
            }
            return;
        }
        int turns = 2 + dice.nextInt(12);
        for (int i = 0; i < turns; i++) {
            pass(2 * MINUTE);
            if (dice.nextBoolean()) {
                add("customer");
                events.add(new RawEvent(now, "mood", 0, dice.nextInt(8)));
            } else {
                if (dice.nextInt(4) == 0) {
                    events.add(new RawEvent(now, "template", 0, dice.nextDouble()));
                }
                add("agent", agent);
            }
            if (i == 0 && dice.nextInt(3) > 0) {
                add("assigned", agent);
            }
            sometimes();
        }
        if (dice.nextInt(8) > 0) {
            end();
        }
    }

    private void maybeBot() {
        if (dice.nextInt(4) == 0) {
            add("customer");
            pass(MINUTE);
            add("bot");
            if (dice.nextInt(3) > 0) {
                pass(MINUTE);
                add("handed");
            } else if (dice.nextInt(3) == 0) {
                add("resolved", 1);
                pass(MINUTE);
            }
        }
    }

    private void sometimes() {
        switch (dice.nextInt(14)) {
            case 0, 1 -> hold();
            case 2 -> {
                pass(MINUTE);
                agent = agent == 7 ? 8 : dice.nextBoolean() ? 7 : 9;
                add("assigned", agent);
                add("activity");
            }
            case 3 -> add("note", agent);
            case 4 -> add("activity");
            case 5 -> add("assigned", 0);
            case 6, 7, 8 -> {
                long from = now;
                pass(MINUTE);
                events.add(new RawEvent(from, "focus", now + dice.nextInt(5_000), 0));
            }
            default -> {}
        }
    }

    private void hold() {
        add("asked");
        pass(MINUTE);
        if (dice.nextInt(4) > 0) {
            add("granted");
        } else if (dice.nextBoolean()) {
            return;
        }
        long promised = (1 + dice.nextInt(3)) * MINUTE;
        add("hold", now + promised);
        int steps = dice.nextInt(3);
        for (int i = 0; i < steps; i++) {
            pass(2 * MINUTE);
            switch (dice.nextInt(3)) {
                case 0 -> add("customer");
                case 1 -> add("checkin");
                default -> add("extend", now + promised);
            }
        }
        pass(3 * MINUTE);
        if (dice.nextInt(12) > 0) {
            add("return");
            if (dice.nextBoolean()) {
                add("agent", agent);
            }
        }
    }

    private void end() {
        pass(MINUTE);
        add("resolved", 0);
        if (dice.nextBoolean()) {
            add("survey");
            if (dice.nextBoolean()) {
                add("rated", 1 + dice.nextInt(5));
            }
        }
        if (dice.nextInt(3) > 0) {
            pass(MINUTE);
            add("wrapped");
        }
    }

    private void add(String what) {
        add(what, 0);
    }

    private void add(String what, long number) {
        events.add(RawEvent.of(now, what, number));
        now += dice.nextInt(4) == 0 ? 0 : 1 + dice.nextInt(900);
    }

    private void pass(long atMost) {
        now += dice.nextInt((int) atMost);
    }
}
