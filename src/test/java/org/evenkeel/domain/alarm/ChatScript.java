package org.evenkeel.domain.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.evenkeel.domain.hold.HoldStanding;
import org.jspecify.annotations.Nullable;

/**
 * An invented day of chats, by a seed. It is written twice: as what happens when, which becomes the rows to watch, and as
 * spans on a ruler, worked out from the script by plain sums and without any rows: the naive recount.
 */
final class ChatScript {
    private static final Instant MORNING = Instant.parse("2026-11-02T08:00:00Z");
    private static final int ALARM = 120;
    private static final int CHECK_IN = 120;

    private final Random random;
    private final int end;
    private final Map<Long, Row> rows = new HashMap<>();
    private final TreeMap<Integer, List<Runnable>> events = new TreeMap<>();
    private final Set<Span> spans = new HashSet<>();
    private List<Watched> watched = List.of();
    private long lastPromise;

    /** Which alarm, in the script's own words. */
    record Id(AlarmKind kind, long chat, long promise, int occasion) {
        static Id of(Alarm alarm) {
            return new Id(
                    alarm.kind(),
                    alarm.conversationId(),
                    alarm.promiseId(),
                    Math.toIntExact(alarm.occasion().getEpochSecond() - MORNING.getEpochSecond()));
        }
    }

    /** From that second on, until before this one. */
    record Span(Id id, int from, int to) {}

    private static final class Row {
        private boolean mine;
        private Watched.@Nullable Waiting waiting;
        private @Nullable HoldStanding hold;
        private final Map<Long, Watched.Promise> promises = new TreeMap<>();
    }

    ChatScript(long seed, int chats, int seconds) {
        random = new Random(seed);
        end = seconds;
        for (long chat = 1; chat <= chats; chat++) {
            write(chat, random.nextInt(seconds * 3 / 4));
        }
    }

    static Instant instant(int second) {
        return MORNING.plusSeconds(second);
    }

    /** What stands in the rows at a second; to be asked for one second after the other. */
    List<Watched> watchedAt(int second) {
        List<Runnable> due = events.get(second);
        if (due == null) {
            return watched;
        }
        due.forEach(Runnable::run);
        watched = new ArrayList<>();
        rows.forEach((chat, row) -> watched.add(new Watched(
                chat, "Customer " + chat, row.mine, row.waiting, row.hold, List.copyOf(row.promises.values()))));
        return watched;
    }

    /** Every alarm that must be raised during the day, with its time and its end. */
    Set<Span> recount() {
        Set<Span> seen = new HashSet<>();
        for (Span span : spans) {
            if (span.from() <= end) {
                seen.add(span.to() > end ? new Span(span.id(), span.from(), Integer.MAX_VALUE) : span);
            }
        }
        return seen;
    }

    private void write(long chat, int arrival) {
        int at = arrival;
        on(arrival, () -> rows.put(chat, new Row()));
        boolean first = true;
        int turns = 3 + random.nextInt(6);
        for (int turn = 0; turn < turns; turn++) {
            at = waits(chat, at, first) + 5 + random.nextInt(200);
            first = false;
            if (random.nextInt(3) == 0) {
                at = holds(chat, at) + 5 + random.nextInt(200);
            }
            if (random.nextInt(4) == 0) {
                promises(chat, at - random.nextInt(5) - 1);
            }
        }
        if (random.nextInt(3) > 0) {
            int gone = at + 7_200;
            on(gone, () -> rows.remove(chat));
        }
    }

    /** @return when it was answered */
    private int waits(long chat, int since, boolean first) {
        int answered = since + 3 + random.nextInt(240);
        on(since, () -> row(chat).waiting = new Watched.Waiting(first, instant(since), instant(since + ALARM)));
        on(answered, () -> {
            row(chat).waiting = null;
            row(chat).mine = true;
        });
        span(first ? AlarmKind.NEW_CHAT : AlarmKind.NEW_REPLY, chat, since, since, Math.min(answered, since + ALARM));
        span(AlarmKind.WAITS_TOO_LONG, chat, since, since + ALARM, answered);
        return answered;
    }

    /** @return when it was over */
    private int holds(long chat, int asked) {
        int yes = asked + 3 + random.nextInt(90);
        on(asked, () -> row(chat).hold = hold(HoldStanding.State.ASKING, asked, null, null));
        span(AlarmKind.CONSENT_OPEN, chat, asked, asked + 45, yes);
        int start = yes;
        while (true) {
            int promised = start + 60 * List.of(1, 2, 3, 5).get(random.nextInt(4));
            boolean extends_ = random.nextInt(3) == 0;
            int over = start + 10 + random.nextInt(promised - start + (random.nextInt(3) == 0 ? 600 : 60));
            promise(chat, start, promised, over);
            writesMeanwhile(chat, start, promised, over);
            if (!extends_) {
                on(over, () -> row(chat).hold = null);
                return over;
            }
            start = over;
        }
    }

    private void promise(long chat, int start, int promised, int over) {
        int checkIn = start + CHECK_IN;
        int row = start;
        while (true) {
            int due = checkIn;
            on(row, () -> row(chat).hold = hold(HoldStanding.State.HOLDING, start, promised, due));
            int update = row + 20 + random.nextInt(240);
            boolean updates = update < over && random.nextInt(4) > 0;
            int until = updates ? update : over;
            span(AlarmKind.CHECK_IN_DUE, chat, checkIn, checkIn, Math.min(until, promised - 30));
            if (!updates) {
                break;
            }
            row = update;
            checkIn = update + CHECK_IN;
        }
        span(AlarmKind.HOLD_ENDING, chat, promised, promised - 30, Math.min(over, promised));
        span(AlarmKind.HOLD_LAPSED, chat, promised, promised, Math.min(over, promised + 300));
        span(AlarmKind.HOLD_ESCALATED, chat, promised, promised + 300, over);
    }

    /** What the customer writes during a hold is told at once, but is too late only once the promise is broken. */
    private void writesMeanwhile(long chat, int start, int promised, int over) {
        int wrote = start + 1 + random.nextInt(over - start);
        if (wrote >= over || random.nextInt(2) == 0) {
            return;
        }
        on(wrote, () -> row(chat).waiting = new Watched.Waiting(false, instant(wrote), instant(wrote + ALARM)));
        on(over, () -> row(chat).waiting = null);
        int late = Math.max(wrote + ALARM, promised);
        span(AlarmKind.NEW_REPLY, chat, wrote, wrote, Math.min(over, late));
        span(AlarmKind.WAITS_TOO_LONG, chat, wrote, late, over);
    }

    private void promises(long chat, int made) {
        long id = ++lastPromise;
        int due = made + 60 + random.nextInt(3_600);
        int kept = made + 30 + random.nextInt(3_600);
        on(made, () -> row(chat).promises.put(id, new Watched.Promise(id, instant(due))));
        on(kept, () -> row(chat).promises.remove(id));
        spans(new Id(AlarmKind.PROMISE_DUE, chat, id, due), due, kept);
    }

    private void span(AlarmKind kind, long chat, int occasion, int from, int to) {
        spans(new Id(kind, chat, 0, occasion), from, to);
    }

    private void spans(Id id, int from, int to) {
        if (from < to) {
            spans.add(new Span(id, from, to));
        }
    }

    private void on(int second, Runnable event) {
        events.computeIfAbsent(second, none -> new ArrayList<>()).add(event);
    }

    private Row row(long chat) {
        return rows.computeIfAbsent(chat, none -> new Row());
    }

    private static HoldStanding hold(
            HoldStanding.State state, int since, @Nullable Integer until, @Nullable Integer checkIn) {
        return new HoldStanding(
                state,
                "",
                instant(since),
                until == null ? null : instant(until),
                checkIn == null ? null : instant(checkIn));
    }
}
