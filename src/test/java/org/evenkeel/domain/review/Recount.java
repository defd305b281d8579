package org.evenkeel.domain.review;

import java.util.ArrayList;
import java.util.List;

/**
 * Every measure counted a second time, straight from the formulas over raw events, with nothing of the product: loops over lists of
 * numbers, slow and plain on purpose.
 */
final class Recount {
    static final long NONE = -1;

    final long firstResponse;
    final List<Long> waits = new ArrayList<>();
    final int unanswered;
    final long queueWait;
    final long handle;
    final long focus;
    final long resolution;
    final int transfers;
    final int holds;
    final long holdTotal;
    final long holdLongest;
    final int asked;
    final int granted;
    final int promises;
    final int kept;
    final long overrun;
    final int checkIns;
    final boolean upset;
    final boolean recovered;
    final int turns;
    final double edited;
    final int templates;
    final int surveys;
    final long rating;
    final long owner;

    private final List<RawEvent> raw;
    private final long now;

    /** Cuts at the first customer's message or reopening after a resolve. */
    static List<List<RawEvent>> sessions(List<RawEvent> raw) {
        List<List<RawEvent>> cut = new ArrayList<>();
        cut.add(new ArrayList<>());
        for (RawEvent event : raw) {
            boolean over = false;
            for (RawEvent before : cut.getLast()) {
                over |= before.what().equals("resolved");
            }
            if (over && (event.what().equals("customer") || event.what().equals("reopened"))) {
                cut.add(new ArrayList<>());
            }
            cut.getLast().add(event);
        }
        return cut;
    }

    /** Whose it is at the end of these events; 0 nobody's. */
    static long holder(List<RawEvent> events) {
        long holder = 0;
        for (RawEvent event : events) {
            if (event.what().equals("assigned")) {
                holder = event.number();
            }
        }
        return holder;
    }

    Recount(List<RawEvent> events, boolean first, long created, long heldBy, long now) {
        this.raw = events;
        this.now = now;
        long begins = raw.get(0).at();
        long resolved = last("resolved");
        int answer = index("agent", 0);
        int customer = index("customer", 0);
        boolean wroteFirst = answer >= 0 && (customer < 0 || customer > answer);
        firstResponse = answer < 0 || wroteFirst
                ? NONE
                : Math.max(0, raw.get(answer).at() - start(raw.get(answer).at(), first, created, begins));

        long taken = NONE;
        for (RawEvent event : raw) {
            if (taken == NONE && event.what().equals("assigned") && event.number() != 0) {
                taken = event.at();
            }
        }
        if (answer >= 0 && (taken == NONE || raw.get(answer).at() < taken)) {
            taken = raw.get(answer).at();
        }
        long accepted = heldBy != 0 ? begins : taken;
        queueWait = accepted == NONE ? NONE : accepted - begins;

        int open = 0;
        long since = NONE;
        for (RawEvent event : raw) {
            if (event.what().equals("customer")) {
                open++;
                since = since == NONE ? event.at() : since;
            }
            if (event.what().equals("agent")) {
                if (since != NONE) {
                    long from = Math.max(since, start(event.at(), first, created, begins));
                    waits.add(Math.max(0, event.at() - from) - promised(from, event.at(), resolved));
                }
                open = 0;
                since = NONE;
            }
        }
        unanswered = open;

        long wrap = 0;
        if (resolved != NONE) {
            for (int i = raw.size() - 1; i >= 0; i--) {
                if (raw.get(i).what().equals("wrapped") && raw.get(i).at() >= resolved) {
                    wrap = raw.get(i).at() - resolved;
                }
            }
        }
        boolean handled = accepted != NONE && resolved != NONE;
        handle = handled ? Math.max(0, resolved - accepted) + wrap : NONE;
        resolution = resolved == NONE ? NONE : resolved - created;
        long seen = 0;
        boolean any = false;
        if (handled) {
            for (RawEvent event : raw) {
                any |= event.what().equals("focus");
            }
            for (long[] piece : pieces("focus", accepted, resolved)) {
                seen += piece[1] - piece[0];
            }
        }
        focus = any ? seen + wrap : NONE;

        long holder = heldBy;
        int moved = 0;
        for (RawEvent event : raw) {
            if (event.what().equals("assigned") && event.number() != 0) {
                if (holder != 0 && holder != event.number()) {
                    moved++;
                }
                holder = event.number();
            }
        }
        transfers = moved;
        owner = holder != 0 ? holder : answer >= 0 ? raw.get(answer).number() : 0;

        holds = count("hold");
        asked = count("asked");
        granted = count("granted");
        surveys = count("survey");
        templates = count("template");
        long total = 0;
        long longest = 0;
        int made = 0;
        int honoured = 0;
        long late = 0;
        int heard = 0;
        for (int i = 0; i < raw.size(); i++) {
            String what = raw.get(i).what();
            if (what.equals("hold")) {
                long end = holdEnd(i, resolved);
                long length = Math.max(0, (end == NONE ? now : end) - raw.get(i).at());
                total += length;
                longest = Math.max(longest, length);
            }
            if (what.equals("checkin") && holding(i)) {
                heard++;
            }
            if (what.equals("hold") || what.equals("extend") && holding(i)) {
                long until = raw.get(i).number();
                long met = promiseEnd(i, resolved);
                if (met == NONE && now <= until) {
                    continue;
                }
                made++;
                if (met != NONE && met <= until) {
                    honoured++;
                } else {
                    late += (met == NONE ? now : met) - until;
                }
            }
        }
        holdTotal = total;
        holdLongest = longest;
        promises = made;
        kept = honoured;
        overrun = late;
        checkIns = heard;

        List<Double> moods = new ArrayList<>();
        double sum = 0;
        long stars = 0;
        for (RawEvent event : raw) {
            if (event.what().equals("mood") && event.detail() != 7) {
                moods.add(event.detail());
            }
            sum += event.what().equals("template") ? event.detail() : 0;
            stars = event.what().equals("rated") ? event.number() : stars;
        }
        rating = stars;
        edited = templates == 0 ? NONE : sum / templates;
        int firstUpset = -1;
        int lastUpset = -1;
        for (int i = 0; i < moods.size(); i++) {
            if (moods.get(i) <= 1) {
                firstUpset = firstUpset < 0 ? i : firstUpset;
                lastUpset = i;
            }
        }
        upset = firstUpset >= 0;
        recovered = upset && lastUpset + 2 < moods.size();
        turns = recovered ? lastUpset - firstUpset + 1 : -1;
    }

    private long start(long by, boolean first, long created, long begins) {
        long bot = NONE;
        long handed = NONE;
        for (RawEvent event : raw) {
            if (event.at() <= by) {
                if (event.what().equals("handed") || event.what().equals("reopened")) {
                    handed = event.at();
                }
                if (event.what().equals("resolved") && event.number() == 1) {
                    bot = event.at();
                }
            }
        }
        return handed != NONE ? handed : bot != NONE ? bot : first ? created : begins;
    }

    /** Milliseconds of a stretch in which a promise held. */
    private long promised(long from, long until, long resolved) {
        long held = 0;
        for (int i = 0; i < raw.size(); i++) {
            if (raw.get(i).what().equals("hold") || raw.get(i).what().equals("extend") && holding(i)) {
                long met = promiseEnd(i, resolved);
                long end = Math.min(raw.get(i).number(), met == NONE ? now : met);
                held += Math.max(0, Math.min(end, until) - Math.max(raw.get(i).at(), from));
            }
        }
        return held;
    }

    /** True when the event at {@code i} falls into a hold. */
    private boolean holding(int i) {
        for (int k = i - 1; k >= 0; k--) {
            if (raw.get(k).what().equals("return")) {
                return false;
            }
            if (raw.get(k).what().equals("hold")) {
                return true;
            }
        }
        return false;
    }

    private long holdEnd(int i, long resolved) {
        for (int k = i + 1; k < raw.size(); k++) {
            if (raw.get(k).what().equals("return") || raw.get(k).what().equals("hold")) {
                return raw.get(k).at();
            }
        }
        return resolved;
    }

    private long promiseEnd(int i, long resolved) {
        for (int k = i + 1; k < raw.size(); k++) {
            if (List.of("return", "hold", "extend").contains(raw.get(k).what())) {
                return raw.get(k).at();
            }
        }
        return resolved;
    }

    /** Stretches of a kind, clipped, none counted twice. */
    private List<long[]> pieces(String what, long from, long until) {
        List<long[]> pieces = new ArrayList<>();
        long reached = from;
        for (RawEvent event : raw) {
            if (event.what().equals(what)) {
                long start = Math.max(reached, event.at());
                long end = Math.min(until, event.number());
                if (end > start) {
                    pieces.add(new long[] {start, end});
                    reached = end;
                }
            }
        }
        return pieces;
    }

    private int index(String what, int from) {
        for (int i = from; i < raw.size(); i++) {
            if (raw.get(i).what().equals(what)) {
                return i;
            }
        }
        return -1;
    }

    private long last(String what) {
        long at = NONE;
        for (RawEvent event : raw) {
            at = event.what().equals(what) ? event.at() : at;
        }
        return at;
    }

    private int count(String what) {
        int count = 0;
        for (RawEvent event : raw) {
            count += event.what().equals(what) ? 1 : 0;
        }
        return count;
    }
}
